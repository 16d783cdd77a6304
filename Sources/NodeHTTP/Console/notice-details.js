// One notice in full: what its reader may see, which copies were delivered and witnessed, and what can be done with it.

import { turnNotice } from "./api.js";
import { confirmed } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { featuresOf, keyOf, plate, swatch } from "./notice.js";
import { copyLamps, leadTag, stateTag } from "./notices.js";
import { foreign, h, lamp } from "./text.js";
import { ageOf, phaseOf, timeOf, windowOf } from "./time.js";
import { band, distance, kilometres, kindName, position } from "./units.js";

// Corners that can be read back one by one; of more, the number is said.
const readableCorners = 12;

/** Draws the panel; `close()`, `fit(key)`, `amend(notice)` and `done(parts)` are what its buttons lead to. */
export function drawDetails(panel, notice, aged, { close, fit, amend, done }) {
    const facts = [
        ["State", h("span", stateTag(notice), " ", phaseOf(notice.start, notice.end))],
        ["Window", windowOf(notice.start, notice.end)],
        ["Lead", notice.lead ? h("span", leadTag(notice), h("span.sub",
            `at filing ${lower(notice.lead.filing)}, at delivery ${lower(notice.lead.delivery) || "not yet known"}`)) : "none"],
        ["Told", notice.withheld ? "nobody: withheld, stays on this node" : h("span", notice.own
            ? notice.to.map((member) => [plate(member, false), " "])
            : "this desk, by its author")],
    ];
    replaceKeepingFocus(panel, [
        h("header",
            swatch(notice.kind, notice.own),
            h("div", h("h2", foreign(notice.handle)), h("div.quiet", kindName(notice.kind), " of ", plate(notice.author, notice.own))),
            h("button.icon", { type: "button", "data-key": "fit", title: "Show on the map", "aria-label": "Show on the map", onclick: () => fit(keyOf(notice)) }, "⤢"),
            h("button.icon", { type: "button", "data-key": "close", "aria-label": "Close", onclick: close }, "✕")),
        aged ? h("p.stale-note", "The line to ", h("bdi", notice.author), " is not up: this may be old.") : "",
        h("dl.facts", facts.map(([name, value]) => [h("dt", name), h("dd", value)])),
        findings(notice),
        h("h3", featuresOf(notice).length > 1 ? `${featuresOf(notice).length} volumes` : "Volume"),
        h("ol.volumes", featuresOf(notice).map((feature) => volume(feature, notice))),
        h("h3", "Copies"), h("ul.copies", notice.withheld ? h("li", copyLamps(notice)) : notice.copies.map((entry) => copy(entry, notice))),
        notice.own ? actions(notice, { amend, done }) : "",
    ].flat());
}

const lower = (text) => String(text ?? "").toLowerCase();

function findings({ findings: all }) {
    if (all.length === 0) return [];
    return [h("h3", "Findings"), h("ul.findings", all.map(({ code, text, at }) =>
        h("li", h("b", code), " ", foreign(text), at ? h("span.sub", timeOf(at)) : null)))];
}

/** One volume in words: altitude, footprint, corners that can be read back. */
export function volume({ geometry, properties }, { own, kind }) {
    const guarded = kind === "protected" && !own;
    return h(`li${guarded ? ".guarded" : ""}`, h("b", band(properties ?? {})), h("div", footprint(geometry, properties ?? {})),
        properties?.text ? h("div", foreign(properties.text)) : null,
        properties?.category ? h("div", "Category ", foreign(properties.category)) : null);
}

function footprint(geometry, { radius_m: radius, half_width_m: halfWidth }) {
    const { type, coordinates = [] } = geometry ?? {};
    const width = (metres) => h("b", { title: kilometres(metres) }, distance(metres));
    switch (type) {
    case "Point": return ["Circle, radius ", width(radius), " around ", corners([coordinates])];
    case "LineString": return ["Corridor, half width ", width(halfWidth), ", along", corners(coordinates)];
    case "Polygon": return ["Polygon", holes(coordinates), corners(coordinates[0] ?? [], true)];
    case "MultiPolygon": return [`${coordinates.length} polygons`,
        coordinates.map((rings, index) => h("div", `${index + 1}.`, holes(rings), corners(rings[0] ?? [], true)))];
    default: return "no footprint";
    }
}

function holes({ length }) {
    return length > 1 ? ` with ${length - 1} hole${length > 2 ? "s" : ""}` : "";
}

function corners(points, closed = false) {
    const open = closed ? points.slice(0, -1) : points;
    if (open.length > readableCorners) return ` of ${open.length} corners`;
    return h("ul.corners", open.map((point) => h("li", position(point))));
}

function copy({ serial, to, filed, delivered, witnessed, refused }, { own }) {
    return h("li",
        h("div", h("code", foreign(serial)), own ? [" to ", plate(to, false)] : "", " filed ", timeOf(filed, { seconds: true })),
        refused ? lamp("bad", "refused: ", foreign(refused))
            : delivered ? lamp("ok", "delivered ", timeOf(delivered, { seconds: true }))
                : lamp("wait", "not delivered, filed ", ageOf(Date.parse(filed))),
        witnessed.map(({ by, time }) => lamp("ok", "witnessed by ", h("bdi", by), " ", timeOf(time, { seconds: true }))));
}

function actions(notice, { amend, done }) {
    const told = notice.withheld ? "Nobody is told: the notice is withheld." : ["This is told to ", notice.to.join(", "), " at once."];
    const turn = (verb, title, words, danger) => h(`button${danger ? ".danger-outline" : ""}`, {
        type: "button", "data-key": verb,
        onclick: () => confirmed({
            title: [`${title} `, notice.handle, "?"], body: [h("p", words), h("p", told)], action: title, danger,
            act: async () => { await turnNotice(notice.handle, verb); done(["notices", "conflicts", "entries"]); },
        }),
    }, title);
    const activate = turn("activate", "Activate", "The activity has begun.");
    const end = turn("end", "End", "The activity is over and the area is clear of it.");
    const cancel = turn("cancel", "Cancel notice", "The activity will not take place.", true);
    const change = h("button", { type: "button", "data-key": "amend", onclick: () => amend(notice) }, "Amend");
    const offered = {
        filed: [activate, change, cancel], delivered: [activate, change, cancel], withheld: [activate, change, cancel],
        active: [end, change],
    }[notice.state];
    return offered ? h("div.buttons", offered) : "";
}
