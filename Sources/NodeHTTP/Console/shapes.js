// From a notice's GeoJSON to rings that a map can draw. What can't be drawn is left out here and stays in the list.

import { capsule, circle, densified } from "./geodesic.js";

/**
 * The areas of a feature, each a list of rings (outer counter-clockwise, holes clockwise, so that overlapping areas
 * fill as one), and its lines: the centre line of an own corridor.
 */
export function outlineOf(feature) {
    const geometry = feature?.geometry ?? {};
    const { radius_m: radius, half_width_m: halfWidth } = feature?.properties ?? {};
    switch (geometry.type) {
    case "Polygon": return { areas: [polygon(geometry.coordinates)], lines: [] };
    case "MultiPolygon": return { areas: geometry.coordinates.map(polygon), lines: [] };
    case "Point": return point(geometry.coordinates, radius);
    case "LineString": return corridor(geometry.coordinates, halfWidth);
    default: return { areas: [], lines: [] };
    }
}

/** Every area and line of a collection (or single feature), those that can't be drawn left out. */
export function outlinesOf(geojson) {
    const features = geojson?.type === "FeatureCollection" ? geojson.features ?? [] : geojson ? [geojson] : [];
    const all = { areas: [], lines: [] };
    for (const feature of features) {
        const { areas, lines } = outlineOf(feature);
        all.areas.push(...areas.filter(drawable));
        all.lines.push(...lines.filter((line) => drawable([line])));
    }
    return all;
}

function polygon(rings) {
    return rings.filter((ring) => drawable([ring])).map((ring, index) => {
        const path = densified(ring, { closed: true });
        const counterClockwise = area(path) > 0;
        return counterClockwise === (index === 0) ? path : path.toReversed();
    });
}

function point(center, radius) {
    if (!drawable([[center]]) || !(radius > 0)) return { areas: [], lines: [] };
    return { areas: [[circle(center, radius).toReversed()]], lines: [] };
}

function corridor(line, halfWidth) {
    if (!drawable([line])) return { areas: [], lines: [] };
    const areas = [];
    for (let index = 1; index < line.length && halfWidth > 0; index += 1) {
        areas.push([capsule(line[index - 1], line[index], halfWidth).toReversed()]);
    }
    return { areas, lines: [densified(line)] };
}

function drawable(rings) {
    return rings.length > 0 && rings.every((ring) => Array.isArray(ring) && ring.length > 0 && ring.every((position) =>
        Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1])
        && Math.abs(position[1]) <= 90));
}

function area(ring) {
    let twice = 0;
    for (let index = 1; index < ring.length; index += 1) {
        twice += ring[index - 1][0] * ring[index][1] - ring[index][0] * ring[index - 1][1];
    }
    return twice;
}
