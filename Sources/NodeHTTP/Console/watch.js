// The watch: whose it is, what it holds, and relieving it. Each item is accepted by itself: what was lost at a handover has cost lives.

import { acceptOnWatch, get, takeWatch } from "./api.js";
import { describe } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, visible } from "./text.js";
import { ageOf, nodeNow, timeOf } from "./time.js";

const dialog = document.getElementById("watch");
const kinds = { line: "LINE", degraded: "DEGRADED", message: "MESSAGE", agreement: "AGREED CHANGE" };
// The same fields as long as the page is there: what is being typed outlives whatever is drawn anew around it.
const signs = {
    relieved: sign("relieved", "Call sign of the officer relieved"),
    relief: sign("relief", "Your call sign"),
};
let desk = null;
let problem = null;
// One thing after the other, so that an old list never takes the place of a newer one.
let turn = Promise.resolve();
let isLoading = false;

/** Whose the watch is, where everybody sees it. */
export function drawWatchButton(button, { watch }) {
    button.replaceChildren(h("span", "Watch …"), h("span.sub", watch ? foreign(watch.officer) : "not taken yet", watch && [" ", timeOf(watch.since)]));
    button.title = watch ? `The watch is ${visible(watch.officer)}’s, ${visible(watch.role)}` : "The watch was never handed over on this node";
}

/** Opens the page of the handover; `done(parts)` follows what was done. */
export function openWatch(picture, done) {
    desk = { picture, done, watch: null };
    problem = null;
    draw();
    dialog.showModal();
    load();
}

/** What is open may change while somebody reads it. */
export function redrawWatch() {
    if (dialog.open) load();
}

function load() {
    if (isLoading) return;
    isLoading = true;
    turn = turn.then(async () => {
        isLoading = false;
        try {
            desk.watch = await get("watch");
        } catch (error) {
            problem = error;
        }
        draw();
    });
}

// What went wrong stands until something is done again, not until the list is next loaded.
function attempt(act) {
    turn = turn.then(async () => {
        try {
            desk.watch = await act();
            problem = null;
        } catch (error) {
            problem = error;
        }
        draw();
        desk.done(["status", "messages", "entries"]);
    });
}

function draw() {
    const { watch, picture: { status } } = desk;
    const left = watch?.items.filter(({ accepted }) => !accepted).length ?? 0;
    replaceKeepingFocus(dialog, [h("div",
        h("h2", { id: "watch-title" }, "Handover of the watch"),
        h("p", watch?.holder
            ? ["The watch is ", h("b", foreign(watch.holder.officer)), "’s (", foreign(watch.holder.role), "), since ", timeOf(watch.holder.since), ", ", ageOf(Date.parse(watch.holder.since)), "."]
            : "Nobody has taken the watch on this node yet."),
        h("p.quiet", "You are ", h("b", foreign(status.officer.name)), ". Whoever relieves the watch signs in with a token of their own, and accepts each item below by itself."),
        watch ? list(watch) : h("p.empty", "Loading …"),
        problem && h("div.problem", { role: "alert" }, describe(problem)),
        watch && relief(watch, left))]);
}

function list({ items, lines }) {
    return [
        items.length === 0 ? h("p.empty", "The watch holds nothing open.") : h("ul.watch-items", items.map(row)),
        h("p.quiet", "Open messages, as each counterpart is told: ",
            lines.map(({ member, open }, place) => [place > 0 && ", ", h("bdi", member), ` ${open}`]), "."),
    ];
}

function row({ kind, item, code, name, words, due, unread, accepted }) {
    return h(`li.watch-item${accepted ? ".accepted" : ""}`,
        h("div",
            h("div.entry-head",
                h(`span.tag${kind === "line" || kind === "degraded" ? ".caution" : ""}`, kinds[kind] ?? kind),
                code && h("span.code", code), name && h("b", foreign(name)),
                kind === "line" ? plate(item, false) : h("code", foreign(item)),
                unread && h("span.tag.bad", "UNREAD"),
                due && h("span.phase-end", "due ", timeOf(due, { seconds: true }), Date.parse(due) < nodeNow() && [" · ", ageOf(Date.parse(due))])),
            h("div", foreign(words))),
        accepted ? h("span.lamp.ok", "✓ accepted by you") : h("button", {
            type: "button", "data-key": `accept ${item}`, onclick: () => attempt(() => acceptOnWatch(item)),
        }, "ACCEPT"));
}

function sign(name, label) {
    const input = h("input", { name, "data-key": `sign ${name}`, maxlength: "16", autocomplete: "off", spellcheck: "false" });
    return { input, field: h("label.field", label, input) };
}

function given() {
    const texts = Object.entries(signs).map(([name, { input }]) => [name, input.value]);
    return Object.fromEntries(texts.filter(([, text]) => text.trim() !== ""));
}

function relief(watch, left) {
    return h("div.relief",
        h("p", h("b", left > 0 ? `${left} left to accept.` : "Everything is accepted."),
            " Relieving the watch says LN03 to every counterpart: how many messages are open on its line, and call signs if you give any, never names."),
        h("div.signs", signs.relieved.field, signs.relief.field),
        h("div.buttons",
            h("button", { type: "button", "data-key": "watch back", onclick: () => dialog.close() }, "Back"),
            h("button.primary", {
                type: "button", "data-key": "relieve", disabled: left > 0,
                onclick: () => attempt(() => takeWatch(given())),
            }, "Relieve the watch")));
}
