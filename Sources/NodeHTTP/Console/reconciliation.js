// What an outage of a line has left: one list, which shrinks as people answer and as this desk takes note. Nothing falls off it by itself.

import { noteAfterOutage, Problem } from "./api.js";
import { describe } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, lamp } from "./text.js";
import { timeOf } from "./time.js";

const refused = new Map();

export function drawReconciliation(panel, { status }, { done }) {
    const left = (status?.lines ?? []).filter(({ reconciliation }) => reconciliation);
    panel.hidden = left.length === 0;
    replaceKeepingFocus(panel, left.map((line) => card(line, status.member, done)));
}

function card({ member, reconciliation: { from, until, logsAgree, logs, items } }, own, done) {
    const same = logsAgree && logs.every(({ complete }) => complete);
    return h("article.card.message-card.waiting", { "aria-label": `After the outage of the line to ${member}` },
        h("header", h("b", until ? "After the outage" : "Nothing is heard"), plate(member, false),
            h("span.phase-end", timeOf(from, { seconds: true }), " – ", until ? timeOf(until, { seconds: true }) : "now")),
        h("div.entry-lamps",
            logsAgree === false ? lamp("bad", "THE LOGS DIFFER") : lamp(same ? "ok" : "wait", same ? "logs agree" : logsAgree ? "logs agree so far" : "logs not compared yet"),
            logs.map(({ log, size, otherSize, complete }) => lamp(complete ? "ok" : "wait",
                foreign(log), ` ${size} here, ${otherSize ?? "?"} there`))),
        h("p.sub", `${items.length} left to go through`),
        items.map((item) => row(item, member, own, done)));
}

function row({ serial, code, handle, at, toBeNoted, waitsFor, words }, member, own, done) {
    const failure = refused.has(serial) && h("div.problem", { role: "alert" }, describe(refused.get(serial)));
    return h("div.addressee",
        h("div.entry-head", code && h("span.code", code), h("code", foreign(serial)), handle && h("b", foreign(handle)),
            h("span.quiet", timeOf(at, { seconds: true }))),
        h("p.sub", foreign(words)),
        toBeNoted && waitsFor === own && h("div.buttons", h("button", {
            type: "button", "data-key": `note ${member} ${serial}`, onclick: () => note(member, serial, done),
        }, "TAKE NOTE")), failure);
}

async function note(member, serial, done) {
    try {
        await noteAfterOutage(member, serial);
        refused.delete(serial);
    } catch (error) {
        refused.set(serial, error instanceof Problem ? error : null);
    } finally {
        done(["status"]);
    }
}
