// The map: where the notices are, and nothing that is not in the list. Drawn from the notices; never computed from.

import { drawBaseMap } from "./base-map.js";
import { placeLabels } from "./labels.js";
import { outlinesOf } from "./shapes.js";
import { foreign, h } from "./text.js";
import { band } from "./units.js";
import { drawnKind, ended, featuresOf, keyOf } from "./notice.js";

const { L } = globalThis;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

// Half a pixel at most is left out when a shape is drawn, so that a small circle stays round.
const smoothFactor = 0.3;

export class NoticeMap {
    #map;
    #drawn = new Map();
    #theatre = null;
    #onSelect;
    #fitted = null;

    constructor(container, onSelect) {
        this.#onSelect = onSelect;
        this.#map = L.map(container, {
            zoomControl: false, minZoom: 3, maxZoom: 15, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 90,
            zoomAnimation: !still, fadeAnimation: false, markerZoomAnimation: !still,
        });
        this.#map.setView([35, 38], 6);
        this.#map.attributionControl.setPrefix("Leaflet");
        drawBaseMap(this.#map, () => this.fit());
        this.#map.on("zoomend", () => this.#placeLabels());
        new ResizeObserver(() => this.#resized()).observe(container);
    }

    /** Draws the theatre of the charter, a GeoJSON polygon. */
    showTheatre(polygon) {
        this.#theatre?.remove();
        const { areas } = outlinesOf({ type: "Feature", geometry: polygon, properties: {} });
        this.#theatre = L.polygon(latitudesFirst(areas), { className: "theatre", interactive: false }).addTo(this.#map);
        this.#theatre.bringToBack();
        this.#fitFirst("theatre");
    }

    /** Draws what is not over; `conflicting` and `aged` say by key and author what needs a halo and what is old. */
    showNotices(notices, conflicting, aged) {
        const shown = notices.filter((notice) => !ended(notice));
        const keys = new Set(shown.map(keyOf));
        let changed = false;
        for (const [key, { layer }] of this.#drawn) {
            if (keys.has(key)) continue;
            layer.remove();
            this.#drawn.delete(key);
            changed = true;
        }
        for (const notice of shown) {
            const key = keyOf(notice);
            const marks = { conflict: conflicting.has(key), aged: !notice.own && aged.includes(notice.author) };
            const signature = JSON.stringify([notice.geojson, notice.kind, notice.state, notice.withheld, marks]);
            if (this.#drawn.get(key)?.signature === signature) continue;
            this.#drawn.get(key)?.layer.remove();
            this.#drawn.set(key, { signature, ...this.#draw(notice, marks) });
            changed = true;
        }
        if (changed) this.#placeLabels();
        if (shown.length) this.#fitFirst("notices");
    }

    /** Brings these notices (by key) to the eye and dims the others; an empty list ends it. */
    highlight(keys) {
        for (const [key, { layer, label }] of this.#drawn) {
            const state = keys.length === 0 ? "" : keys.includes(key) ? "hot" : "dim";
            layer.eachLayer((part) => mark(part.getElement?.(), state));
            mark(label.getElement(), state);
        }
    }

    /** Moves to a notice, or to everything shown. */
    fit(keys = [...this.#drawn.keys()], animate = !still) {
        let bounds = L.latLngBounds([]);
        for (const key of keys) {
            const drawn = this.#drawn.get(key);
            if (drawn) bounds = bounds.extend(drawn.bounds);
        }
        if (!bounds.isValid() && this.#theatre) bounds = this.#theatre.getBounds();
        if (!bounds.isValid()) return;
        const covered = document.getElementById("details").offsetWidth;
        this.#map.fitBounds(bounds, {
            paddingTopLeft: [36, 36], paddingBottomRight: [36 + covered, 44], maxZoom: 11, animate,
        });
    }

    #draw(notice, marks) {
        const { areas, lines } = outlinesOf(notice.geojson);
        const kind = drawnKind(notice);
        const classes = `notice k-${kind} ${notice.own ? "own" : "other"}${notice.withheld ? " withheld" : ""}`
            + `${marks.aged ? " aged" : ""} s-${notice.state}`;
        const layer = L.layerGroup();
        const rings = latitudesFirst(areas);
        let bounds = L.latLngBounds([]);
        if (rings.length) {
            if (marks.conflict) layer.addLayer(L.polygon(rings, { className: "halo", fill: false, smoothFactor, interactive: false }));
            const shape = L.polygon(rings, {
                className: classes, fillColor: `url(#fill-${kind})`, fillRule: "nonzero", fillOpacity: 1,
                smoothFactor,
            });
            shape.on("click", () => this.#onSelect(keyOf(notice)));
            layer.addLayer(shape);
            bounds = shape.getBounds();
        }
        for (const line of lines) {
            const path = L.polyline(line.map(latitudeFirst), { className: `${classes} centre`, interactive: false, smoothFactor });
            layer.addLayer(path);
            if (!rings.length) bounds.extend(path.getBounds());
        }
        const anchor = anchorOf(areas, lines);
        const label = labelOf(notice, anchor, marks);
        layer.addLayer(label);
        layer.addTo(this.#map);
        return { layer, label, bounds, anchor };
    }

    #placeLabels() {
        placeLabels(this.#map, [...this.#drawn.values()]);
    }

    // The view is moved for the reader once for the theatre and once for the first notices, then never again.
    #fitFirst(what) {
        if (this.#fitted === "notices" || this.#fitted === what) return;
        this.#fitted = what;
        this.fit(undefined, false);
    }

    #resized() {
        this.#map.invalidateSize({ animate: false });
    }
}

function labelOf(notice, anchor, marks) {
    const text = h(
        "div.map-label-text",
        h("b", foreign(notice.handle)), h("span", altitudes(notice)),
        notice.withheld && h("span.tag", "withheld"));
    const classes = `map-label k-${drawnKind(notice)} ${notice.own ? "own" : "other"}${marks.conflict ? " conflict" : ""}`
        + (marks.aged ? " aged" : "");
    const icon = L.divIcon({ className: classes, html: text, iconSize: null });
    return L.marker(anchor ?? [0, 0], { icon, interactive: false, keyboard: false, opacity: anchor ? 1 : 0 });
}

function altitudes(notice) {
    const bands = [...new Set(featuresOf(notice).map(({ properties }) => band(properties ?? {})))];
    return bands.length > 1 ? `${bands[0]} …` : bands[0];
}

function anchorOf(areas, lines) {
    const path = lines[0] ?? widest(areas);
    if (!path) return null;
    if (lines.length) return latitudeFirst(path[Math.floor(path.length / 2)]);
    return L.latLngBounds(path.map(latitudeFirst)).getCenter();
}

function widest(areas) {
    const size = (ring) => {
        const bounds = L.latLngBounds(ring.map(latitudeFirst));
        return bounds.getEast() - bounds.getWest() + bounds.getNorth() - bounds.getSouth();
    };
    return areas.map(([outer]) => outer).sort((a, b) => size(b) - size(a))[0];
}

function mark(element, state) {
    element?.classList.toggle("hot", state === "hot");
    element?.classList.toggle("dim", state === "dim");
}

const latitudeFirst = ([longitude, latitude]) => [latitude, longitude];
const latitudesFirst = (areas) => areas.map((rings) => rings.map((ring) => ring.map(latitudeFirst)));
