// Questions that several panels ask about one notice.

import { h } from "./text.js";
import { kindName } from "./units.js";

export const kinds = [
    "air", "ground", "transit", "hazard", "exercise", "deployment", "protected", "movement", "civil", "red-line",
    "boundary",
];

/** What tells a notice apart over all its versions: handles are unique to their author only. */
export function keyOf({ author, handle }) {
    return `${author}/${handle}`;
}

export function ended({ state }) {
    return state === "ended" || state === "cancelled";
}

/** The features of a notice, one a volume. */
export function featuresOf({ geojson }) {
    if (geojson?.type === "FeatureCollection") return geojson.features ?? [];
    return geojson ? [geojson] : [];
}

/** The properties of the first volume; amended volumes are shown one by one in the details. */
export function mainProperties(notice) {
    return featuresOf(notice)[0]?.properties ?? {};
}

/** The kind whose colours and pattern are used: a kind this console doesn't know yet is drawn as a boundary. */
export function drawnKind({ kind }) {
    return kinds.includes(kind) ? kind : "boundary";
}

/** The sign of a kind in lists: the pattern it has on the map, solid edge for own and dashed for another's. */
export function swatch(kind, own) {
    const known = drawnKind({ kind });
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", `swatch k-${known} ${own ? "own" : "other"}`);
    svg.setAttribute("viewBox", "0 0 26 20");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", kindName(kind));
    const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x: 1.5, y: 1.5, width: 23, height: 17, rx: 3 })) {
        box.setAttribute(name, value);
    }
    box.setAttribute("fill", `url(#fill-${known})`);
    svg.append(box);
    return svg;
}

/** A member's name as a small plate: filled for the own member, outlined for another. */
export function plate(member, own) {
    return h(`span.plate.${own ? "own" : "other"}`, h("bdi", member));
}
