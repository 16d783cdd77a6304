// The record as it grows: every entry this desk wrote or holds, newest first, with its lamps.

import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, lamp } from "./text.js";
import { ageOf, timeOf } from "./time.js";

export function drawEntries(panel, count, picture) {
    const entries = picture.entries ?? [];
    const own = picture.status?.member;
    const undelivered = entries.filter(({ author, delivered, refused }) => author === own && !delivered && !refused).length;
    count.textContent = undelivered ? `${undelivered} not delivered` : "";
    const rows = entries.map((entry) => row(entry, own, picture.notUpMembers));
    if (rows.length === 0) {
        return replaceKeepingFocus(panel, [h("p.empty", picture.entries === null ? "Loading …" : "No entries yet.")]);
    }
    replaceKeepingFocus(panel, [h("ol.entries", { reversed: true }, rows)]);
}

function row(entry, own, notUp) {
    const mine = entry.author === own;
    const aged = !mine && notUp.includes(entry.author);
    return h(`li.entry${aged ? ".aged" : ""}${entry.refused ? ".refused" : ""}`,
        h("div.entry-head",
            plate(entry.author, mine), h("span.quiet", "→"), plate(entry.addressee, !mine),
            h("code.serial", foreign(entry.serial)),
            h("span.code", entry.code), h("b", foreign(entry.name)),
            h("span.phase-end", timeOf(entry.time, { seconds: true }))),
        h("p.words", foreign(entry.words)),
        entry.finding && h("p.sub.caution", h("b", "✕ "), foreign(entry.finding)),
        h("div.entry-lamps", delivered(entry),
            entry.witnessed.map(({ by, time }) => lamp("ok", "witnessed by ", h("bdi", by), " ", timeOf(time, { seconds: true }))),
            entry.re && h("span.quiet", "answers ", h("code", foreign(entry.re)))));
}

function delivered({ refused, delivered: time, time: written }) {
    if (refused) return lamp("bad", "refused: ", foreign(refused));
    if (time) return lamp("ok", "delivered ", timeOf(time, { seconds: true }));
    return lamp("wait", "not delivered, written ", ageOf(Date.parse(written)));
}
