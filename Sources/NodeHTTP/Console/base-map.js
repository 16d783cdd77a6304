// What lies under the notices: land, borders, a grid of degrees, a scale. Replaceable, and never computed from.

import { h } from "./text.js";
import { position } from "./units.js";

const { L } = globalThis;

/** Draws the base map and the map's controls; `fit` shows everything again. */
export function drawBaseMap(map, fit) {
    for (const [name, level] of [["land", 210], ["grid", 220], ["places", 225]]) {
        map.createPane(name).classList.add("still");
        map.getPane(name).style.zIndex = level;
    }
    loadLand(map);
    const grid = L.layerGroup().addTo(map);
    map.on("moveend", () => drawGrid(map, grid));
    L.control.zoom({ position: "topleft" }).addTo(map);
    addControl(map, "topleft", "leaflet-bar fit", (corner) => corner.append(
        h("button", { type: "button", title: "Show all notices", "aria-label": "Show all notices", onclick: fit }, "⤢")));
    addControl(map, "bottomleft", "pointer", (corner) => {
        map.on("mousemove", ({ latlng }) => { corner.textContent = position([latlng.lng, latlng.lat].map((value) => Number(value.toFixed(4)))); });
        map.on("mouseout", () => { corner.textContent = ""; });
    });
    addControl(map, "bottomleft", "scale", (corner) => map.on("moveend", () => drawScale(map, corner)));
}

async function loadLand(map) {
    const attribution = "Made with Natural Earth · not for navigation";
    try {
        const response = await fetch("/basemap.geojson", { credentials: "omit" });
        if (!response.ok) throw new Error(`base map answered ${response.status}`);
        const { features } = await response.json();
        const land = features.filter(({ properties }) => properties.layer === "land");
        const lines = features.filter(({ properties }) => properties.layer === "disputed-boundary");
        const options = { pane: "land", interactive: false };
        L.geoJSON(land, { ...options, attribution, style: { className: "land" } }).addTo(map);
        L.geoJSON(lines, { ...options, style: { className: "disputed" } }).addTo(map);
        for (const { properties, geometry } of land) nameLand(map, properties.name, geometry);
    } catch {
        map.attributionControl.addAttribution("No base map");
    }
}

function nameLand(map, name, { type, coordinates }) {
    if (!name) return;
    const rings = type === "Polygon" ? [coordinates[0]] : coordinates.map(([outer]) => outer);
    const { center, weight } = rings.map(centroid).sort((a, b) => b.weight - a.weight)[0];
    if (weight < 0.5) return;
    const icon = L.divIcon({ className: "place", html: h("span", name), iconSize: null });
    L.marker([center[1], center[0]], { icon, pane: "places", interactive: false, keyboard: false }).addTo(map);
}

function centroid(ring) {
    let [twice, x, y] = [0, 0, 0];
    for (let index = 1; index < ring.length; index += 1) {
        const [[x1, y1], [x2, y2]] = [ring[index - 1], ring[index]];
        const cross = x1 * y2 - x2 * y1;
        twice += cross;
        x += (x1 + x2) * cross;
        y += (y1 + y2) * cross;
    }
    return { center: [x / (3 * twice), y / (3 * twice)], weight: Math.abs(twice / 2) };
}

function drawGrid(map, grid) {
    grid.clearLayers();
    const view = map.getBounds();
    const span = view.getEast() - view.getWest();
    const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30].find((degrees) => span / degrees <= 8) ?? 30;
    const options = { pane: "grid", className: "grid", interactive: false };
    const lift = map.containerPointToLatLng([0, 3]).lat;
    const aside = map.containerPointToLatLng([map.getSize().x - 4, 0]).lng;
    // Labels keep clear of the corners, where the controls are.
    const clear = { x: [70, map.getSize().x - 70], y: [30, map.getSize().y - 30] };
    const within = (where, axis) => {
        const at = map.latLngToContainerPoint(where)[axis];
        return at > clear[axis][0] && at < clear[axis][1];
    };
    for (let index = Math.ceil(view.getWest() / step); index * step <= view.getEast(); index += 1) {
        const longitude = index * step;
        grid.addLayer(L.polyline([[view.getNorth(), longitude], [view.getSouth(), longitude]], options));
        if (within([lift, longitude], "x")) grid.addLayer(degreeLabel([lift, longitude], longitude, "EW", step, "top"));
    }
    for (let index = Math.ceil(view.getSouth() / step); index * step <= view.getNorth(); index += 1) {
        const latitude = index * step;
        grid.addLayer(L.polyline([[latitude, view.getWest()], [latitude, view.getEast()]], options));
        if (within([latitude, aside], "y")) grid.addLayer(degreeLabel([latitude, aside], latitude, "NS", step, "right"));
    }
}

function degreeLabel(where, value, [positive, negative], step, side) {
    const digits = step < 0.1 || step === 0.25 ? 2 : step < 1 ? 1 : 0;
    const text = `${Math.abs(value).toFixed(digits)}°${value < 0 ? negative : positive}`;
    const icon = L.divIcon({ className: `degree ${side}`, html: h("span", text), iconSize: null });
    return L.marker(where, { icon, pane: "grid", interactive: false, keyboard: false });
}

function drawScale(map, corner) {
    const size = map.getSize();
    const middle = size.y / 2;
    const metres = map.distance(map.containerPointToLatLng([0, middle]), map.containerPointToLatLng([100, middle]));
    const fits = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        .findLast((miles) => miles * 1852 <= metres * 1.2) ?? 0.1;
    const bar = h("span.bar");
    bar.style.width = `${Math.round(fits * 1852 / metres * 100)}px`;
    corner.replaceChildren(bar, ` ${fits} NM`);
}

function addControl(map, place, className, fill) {
    const control = L.control({ position: place });
    control.onAdd = () => {
        const corner = h("div", { class: className });
        fill(corner);
        L.DomEvent.disableClickPropagation(corner);
        return corner;
    };
    control.addTo(map);
}
