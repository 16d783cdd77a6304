// The notices of this desk and of the other side, one row each.

import { asOf } from "./clock.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { ended, keyOf, mainProperties, plate, swatch } from "./notice.js";
import { foreign, h, lamp } from "./text.js";
import { phaseOf, timeOf, windowOf } from "./time.js";
import { band, kindName } from "./units.js";

let showEnded = false;

/** Draws the list. `selected` is a key; `open(key)` shows details; `hover(keys)` lights them up on the map. */
export function drawNotices(panel, count, picture, { selected, conflicting, open, hover }) {
    const notices = picture.notices ?? [];
    const current = notices.filter((notice) => !ended(notice));
    const over = notices.length - current.length;
    count.textContent = notices.length ? String(current.length) : "";
    const rows = (showEnded ? notices : current).toSorted(byStart);
    const groups = [[true, "Own"], ...members(rows).map((member) => [member, `From ${member}`])];
    const children = groups.flatMap(([group, title]) => {
        const mine = rows.filter((notice) => (group === true ? notice.own : !notice.own && notice.author === group));
        if (mine.length === 0) return [];
        const line = group === true ? null : picture.line(group);
        const aged = group !== true && picture.notUpMembers.includes(group);
        return [
            h(`h3.group${aged ? ".aged" : ""}`, h("bdi", title),
                aged && asOf(line)),
            h(`ul.list${aged ? ".aged" : ""}`, mine.map((notice) =>
                row(notice, { selected, conflict: conflicting.has(keyOf(notice)), open, hover }))),
        ];
    });
    if (children.length === 0) children.push(empty(picture));
    if (over > 0) {
        children.push(h("button.quiet-button", {
            type: "button", "data-key": "show-ended", "aria-pressed": String(showEnded),
            onclick: () => {
                showEnded = !showEnded;
                drawNotices(panel, count, picture, { selected, conflicting, open, hover });
            },
        }, showEnded ? "Hide ended and cancelled" : `Show ${over} ended or cancelled`));
    }
    replaceKeepingFocus(panel, children);
}

function empty({ notices, live, notUpMembers }) {
    if (notices === null) return h("p.empty", "Loading …");
    if (!live || notUpMembers.length > 0) return h("p.empty", "No notices were known when the line was last heard.");
    return h("p.empty", "No notices. That says nothing about undeclared activity.");
}

function members(notices) {
    return [...new Set(notices.filter(({ own }) => !own).map(({ author }) => author))].sort();
}

function byStart(a, b) {
    return Date.parse(a.start) - Date.parse(b.start) || keyOf(a).localeCompare(keyOf(b));
}

function row(notice, { selected, conflict, open, hover }) {
    const key = keyOf(notice);
    const button = h("button.row.notice-row", {
        type: "button", "data-key": `notice ${key}`, "aria-expanded": String(selected === key), "aria-controls": "details",
        onclick: () => open(key), onmouseenter: () => hover([key]), onmouseleave: () => hover([]),
        onfocus: () => hover([key]), onblur: () => hover([]),
    },
    swatch(notice.kind, notice.own),
    h("span.who",
        h("b.handle", foreign(notice.handle)), conflict && h("span.tag.bad", "conflict"),
        h("span.sub", kindName(notice.kind), bounded(notice) && ` · ${band(mainProperties(notice))}`)),
    h("span.when", windowOf(notice.start, notice.end),
        h("span.sub", ended(notice) ? notice.state : phaseOf(notice.start, notice.end))),
    h("span.what", stateTag(notice), leadTag(notice),
        notice.findings.length > 0 && h("span.sub.caution", `⚠ ${[...new Set(notice.findings.map(({ code }) => code))].join(", ")}`)),
    h("span.lamps", copyLamps(notice)));
    return h("li", button);
}

function bounded(notice) {
    const { floor_ft: floor, ceiling_ft: ceiling } = mainProperties(notice);
    return floor !== undefined || ceiling !== undefined;
}

export function stateTag({ state, withheld }) {
    return h(`span.tag.state-${withheld ? "withheld" : state}`, withheld && state !== "withheld" ? `withheld · ${state}` : state);
}

export function leadTag({ lead }) {
    if (!lead?.class) return null;
    const tone = { SHORT: "caution", IMMEDIATE: "caution", INSUFFICIENT: "bad" }[lead.class];
    return h(`span.tag${tone ? `.${tone}` : ""}`,
        { title: `Lead at filing ${lead.filing}, at delivery ${lead.delivery ?? "not yet known"}; the worse one counts` },
        lead.class.toLowerCase());
}

/** The lamp "delivered" of each copy: delivered is receipted by the other node, and says nothing of being read. */
export function copyLamps({ copies, withheld, own }) {
    if (withheld) return lamp("wait", "stays here");
    return copies.map((copy) => {
        const who = own ? [" to ", plate(copy.to, false)] : "";
        if (copy.refused) return lamp("bad", "refused", who);
        if (copy.delivered) return lamp("ok", "delivered", who, " ", timeOf(copy.delivered, { seconds: true }));
        return lamp("wait", "not delivered", who);
    });
}
