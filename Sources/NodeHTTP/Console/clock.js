// The strip at the top: whose desk this is, what time it is, and whether the line is up.

import { foreign, h, visible } from "./text.js";
import { ageOf, browserLag, clockOf, dayOf, localOf, nodeNow, timeOf } from "./time.js";

// Beyond this the clocks of two members disagree enough to matter in a dispute about lead time, in milliseconds.
const skewLimit = 2000;

export function drawIdentity(panel, { mechanism, member, role, officer, clearline, record }) {
    panel.replaceChildren(
        h("span.plate.own.large", { title: `Member ${member}` }, member),
        h("div",
            h("div.mechanism", h("bdi", mechanism.name)),
            h("div.quiet", { title: `Mechanism ${mechanism.id} · Clearline ${clearline} · ${recordWords(record)}` },
                // What is cut off at the end of a narrow line must not be this.
                record.state === "AUDITED" ? [] : [h("span.caution", recordWords(record)), " · "],
                `${roleName(role)} · `, foreign(officer.name), ", ", foreign(officer.role))));
}

// Whether every stored entry, body, receipt and cosignature has been compared with what was signed since the node started.
function recordWords({ state, audited }) {
    return state === "AUDITED" ? `record AUDITED ${timeOf(audited, { seconds: true })}` : `record ${state}`;
}

function roleName(role) {
    return role.charAt(0).toUpperCase() + role.slice(1);
}

export function drawClock(panel, live) {
    const now = new Date(nodeNow());
    const lag = Math.abs(browserLag());
    panel.replaceChildren(
        h("div.utc", h("span.day", dayOf(now)), " ", clockOf(now, true)),
        h("div.quiet", `local ${localOf(now)}`,
            live && lag > skewLimit ? h("span.caution", ` · this computer’s clock is off by ${Math.round(lag / 1000)} s`) : ""));
}

/** One card a line: a word for its state beside the colour, when it was last heard, and how far the clocks are apart. */
export function drawLines(panel, lines, live, roles) {
    panel.replaceChildren(...lines.map((line) => {
        const up = live && line.state === "UP";
        const state = live ? line.state : "UNKNOWN";
        return h(`div.line.${up ? "up" : "silent"}`, { title: line.endpoint ? `Endpoint ${visible(line.endpoint)}` : null },
            h("div.line-head",
                h("span.plate.other", h("bdi", line.member)),
                h("span.line-state", h("span.sign", { "aria-hidden": "true" }, up ? "▲" : "▼"), ` ${state}`)),
            h("div.quiet", heard(line), roles.get(line.member) === "facilitator" && " · facilitator"),
            h("div.quiet", "skew ", skew(line), queued(line)),
            (line.findings ?? []).map(({ code, text }) => h("div.caution", { title: visible(text) }, `⚠ ${visible(code)}`)));
    }));
}

function heard({ lastHeard }) {
    return lastHeard ? ["heard ", ageOf(Date.parse(lastHeard))] : "never heard";
}

/** How far the other node's clock is from this one's; amber where it matters. */
export function skew({ skewMs }) {
    if (skewMs === null || skewMs === undefined) return "unknown";
    const amount = Math.abs(skewMs) < 1000 ? `${skewMs} ms` : `${(skewMs / 1000).toFixed(1)} s`;
    const text = `${skewMs > 0 ? "+" : ""}${amount}`.replace("-", "−");
    return Math.abs(skewMs) > skewLimit ? h("span.caution", `⚠ ${text}`) : text;
}

function queued({ queued: count, sent }) {
    const waiting = Math.max(count ?? 0, (sent?.size ?? 0) - (sent?.delivered ?? 0));
    return waiting > 0 ? [" · ", h("span.caution", `${waiting} not delivered`)] : sent ? ` · ${sent.delivered} delivered` : "";
}

function stateWords(state) {
    return { SILENT: "silent", DEGRADED: "degraded", DOWN: "down", "SUSPENDED-ROUTINE": "suspended for routine" }[state] ?? state;
}

/** What must not be overlooked while it lasts: the own node or a line not heard. */
export function drawWarning(panel, picture) {
    const { live, lastHeard, status } = picture;
    const silent = (status?.lines ?? []).filter((line) => line.state !== "UP");
    const key = live ? silent.map(({ member, state }) => `${member} ${state}`).join() : `lost ${lastHeard}`;
    if (panel.dataset.shown === key) return;
    panel.dataset.shown = key;
    panel.hidden = key === "";
    if (!live) {
        const since = lastHeard
            ? [", as of ", timeOf(new Date(lastHeard).toISOString(), { seconds: true }), " (", ageOf(lastHeard), ")"] : "";
        panel.replaceChildren(h("span",
            h("b", "Your own node is not answering. "), "What is shown is old", since, ". Trying again."));
    } else {
        panel.replaceChildren(...silent.map((line) => h("span.silence",
            h("b", "The line to ", h("bdi", line.member), ` is ${stateWords(line.state)}`),
            line.lastHeard ? [" since ", timeOf(line.lastHeard, { seconds: true })] : "",
            ". What is shown from ", h("bdi", line.member), " may be old; its silence is not an answer. ")));
    }
}
