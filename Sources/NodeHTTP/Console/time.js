// Times are UTC, as the line's are; the reader's local time stands beside the clock and in tooltips.
// "Now" is the own node's clock, not the browser's: ages and deadlines are counted on one clock.

import { h } from "./text.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
let offset = 0;

/** Sets the node's clock from an answer that was asked for and received at these browser times (milliseconds). */
export function setNodeTime(rfc3339, asked, received) {
    const node = Date.parse(rfc3339);
    if (Number.isFinite(node)) offset = node - (asked + received) / 2;
}

/** The node's clock, in milliseconds since 1970. */
export function nodeNow() {
    return Date.now() + offset;
}

/** How far the browser's clock is behind the node's, in milliseconds. */
export function browserLag() {
    return offset;
}

const two = (number) => String(number).padStart(2, "0");

export function dayOf(date) {
    return `${two(date.getUTCDate())} ${months[date.getUTCMonth()]}`;
}

/** `05:40Z` or `05:40:12Z`. */
export function clockOf(date, seconds) {
    const end = seconds ? `:${two(date.getUTCSeconds())}` : "";
    return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${end}Z`;
}

/** The reader's own wall clock with its distance from UTC, such as `08:40:12 UTC+3`. */
export function localOf(date) {
    const minutes = -date.getTimezoneOffset();
    const sign = minutes < 0 ? "−" : "+";
    const hours = Math.trunc(Math.abs(minutes) / 60);
    const rest = Math.abs(minutes) % 60;
    const zone = minutes === 0 ? "UTC" : `UTC${sign}${hours}${rest ? `:${two(rest)}` : ""}`;
    return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())} ${zone}`;
}

/** A time of the line as an element: the day only where it is not today, or not the day that was just said. */
export function timeOf(rfc3339, { seconds = false, sameDayAs = null } = {}) {
    const date = new Date(rfc3339);
    if (Number.isNaN(date.getTime())) return h("span", "unknown time");
    const now = new Date(nodeNow());
    const today = (sameDayAs ?? now).toISOString().slice(0, 10) === date.toISOString().slice(0, 10);
    const sameYear = date.getUTCFullYear() === now.getUTCFullYear();
    const day = today ? "" : dayOf(date) + (sameYear ? "" : ` ${date.getUTCFullYear()}`);
    return h(
        "time", { datetime: date.toISOString(), title: `${date.toISOString()} · local ${localOf(date)}` },
        day && h("span.day", day, " "), clockOf(date, seconds));
}

/** A window of activity. No end means: until cancelled. */
export function windowOf(start, end) {
    const sameDayAs = new Date(start);
    return h("span.window", timeOf(start), " – ", end ? timeOf(end, { sameDayAs }) : "until cancelled");
}

/** A span of time in words that can be read at a glance, such as `42 s`, `7 min`, `1 h 05 min`. */
export function spanOf(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return `${hours} h ${two(minutes % 60)} min`;
    return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** An age that goes on counting: `12 s ago`. */
export function ageOf(instant, { after = " ago" } = {}) {
    const element = h("span.age", { "data-since": instant, "data-after": after });
    tickOne(element, nodeNow());
    return element;
}

/** What a window means now: `in 42 min`, `now`, `over`. */
export function phaseOf(start, end) {
    const element = h("span.phase", { "data-start": Date.parse(start), "data-end": end ? Date.parse(end) : "" });
    tickOne(element, nodeNow());
    return element;
}

function tickOne(element, now) {
    const { since, after, start, end } = element.dataset;
    let text;
    if (since !== undefined) text = spanOf(now - Number(since)) + after;
    else if (now < Number(start)) text = `in ${spanOf(Number(start) - now)}`;
    else text = end === "" || now <= Number(end) ? "now" : "over";
    if (element.textContent !== text) element.textContent = text;
}

/** Brings every age and phase on the page up to date, in place. */
export function tick() {
    const now = nodeNow();
    for (const element of document.querySelectorAll("[data-since], [data-start]")) tickOne(element, now);
}
