// Geodesics on the WGS-84 ellipsoid, for drawing only: nothing is decided from what is drawn here.
// T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid", Survey Review XXIII (176), 1975:
// good to a millimetre but for nearly antipodal points, where a sphere takes over.
// Positions are [longitude, latitude] in degrees, distances metres, bearings radians from north.

const equator = 6378137;
const flattening = 1 / 298.257223563;
const pole = equator * (1 - flattening);
const radians = Math.PI / 180;
// Between two points this far apart a straight line on a Mercator map leaves the geodesic by a few metres at most.
const step = 20000;

/** Distance and initial bearing of the shorter geodesic from one position to another. */
export function inverse([longitude1, latitude1], [longitude2, latitude2]) {
    const span = wrapped(longitude2 - longitude1) * radians;
    const reduced1 = Math.atan((1 - flattening) * Math.tan(latitude1 * radians));
    const reduced2 = Math.atan((1 - flattening) * Math.tan(latitude2 * radians));
    const [sin1, cos1, sin2, cos2] = [Math.sin(reduced1), Math.cos(reduced1), Math.sin(reduced2), Math.cos(reduced2)];
    let lambda = span;
    for (let turn = 0; turn < 100; turn += 1) {
        const across = cos2 * Math.sin(lambda);
        const along = cos1 * sin2 - sin1 * cos2 * Math.cos(lambda);
        const sinSigma = Math.hypot(across, along);
        if (sinSigma === 0) return { distance: 0, bearing: 0 };
        const cosSigma = sin1 * sin2 + cos1 * cos2 * Math.cos(lambda);
        const sigma = Math.atan2(sinSigma, cosSigma);
        const sinAlpha = cos1 * across / sinSigma;
        const cosSquared = 1 - sinAlpha * sinAlpha;
        const middle = cosSquared === 0 ? 0 : cosSigma - 2 * sin1 * sin2 / cosSquared;
        const c = flattening / 16 * cosSquared * (4 + flattening * (4 - 3 * cosSquared));
        const bent = sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1));
        const next = span + (1 - c) * flattening * sinAlpha * bent;
        if (Math.abs(next - lambda) < 1e-12) {
            const { a, bend } = series(cosSquared, sinSigma, cosSigma, middle);
            return { distance: pole * a * (sigma - bend), bearing: Math.atan2(across, along) };
        }
        lambda = next;
    }
    return onSphere(span, latitude1 * radians, latitude2 * radians);
}

/** The position reached from another along a geodesic. */
export function destination([longitude, latitude], bearing, distance) {
    const reduced = Math.atan((1 - flattening) * Math.tan(latitude * radians));
    const [sin, cos] = [Math.sin(reduced), Math.cos(reduced)];
    const start = Math.atan2(Math.tan(reduced), Math.cos(bearing));
    const sinAlpha = cos * Math.sin(bearing);
    const cosSquared = 1 - sinAlpha * sinAlpha;
    const { a } = series(cosSquared, 0, 1, 0);
    let sigma = distance / (pole * a);
    let middle = Math.cos(2 * start + sigma);
    for (let turn = 0; turn < 100; turn += 1) {
        const { bend } = series(cosSquared, Math.sin(sigma), Math.cos(sigma), middle);
        const next = distance / (pole * a) + bend;
        const settled = Math.abs(next - sigma) < 1e-12;
        sigma = next;
        middle = Math.cos(2 * start + sigma);
        if (settled) break;
    }
    const [sinSigma, cosSigma] = [Math.sin(sigma), Math.cos(sigma)];
    const inner = sin * sinSigma - cos * cosSigma * Math.cos(bearing);
    const to = Math.atan2(
        sin * cosSigma + cos * sinSigma * Math.cos(bearing), (1 - flattening) * Math.hypot(sinAlpha, inner));
    const lambda = Math.atan2(sinSigma * Math.sin(bearing), cos * cosSigma - sin * sinSigma * Math.cos(bearing));
    const c = flattening / 16 * cosSquared * (4 + flattening * (4 - 3 * cosSquared));
    const span = lambda - (1 - c) * flattening * sinAlpha
        * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1)));
    return [longitude + span / radians, to / radians];
}

function series(cosSquared, sinSigma, cosSigma, middle) {
    const u = cosSquared * (equator * equator - pole * pole) / (pole * pole);
    const a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)));
    const b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)));
    const bend = b * sinSigma * (middle + b / 4 * (cosSigma * (2 * middle * middle - 1)
        - b / 6 * middle * (4 * sinSigma * sinSigma - 3) * (4 * middle * middle - 3)));
    return { a, bend };
}

function onSphere(span, from, to) {
    const across = Math.cos(to) * Math.sin(span);
    const along = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(span);
    const cos = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(span);
    return { distance: equator * Math.atan2(Math.hypot(across, along), cos), bearing: Math.atan2(across, along) };
}

function wrapped(degrees) {
    return degrees - 360 * Math.round(degrees / 360);
}

/** The points with enough others between them that straight lines on the map follow the geodesics. */
export function densified(points, { closed = false } = {}) {
    const ends = closed && !same(points[0], points.at(-1)) ? [...points, points[0]] : points;
    // A shape of very many vertices needs fewer points on each edge; a page needs a bound.
    const most = Math.max(1, Math.floor(20000 / ends.length));
    const path = [ends[0]];
    for (let index = 1; index < ends.length; index += 1) {
        const { distance, bearing } = inverse(ends[index - 1], ends[index]);
        const pieces = Math.min(most, Math.ceil(distance / step));
        for (let piece = 1; piece < pieces; piece += 1) {
            path.push(destination(ends[index - 1], bearing, distance * piece / pieces));
        }
        path.push(ends[index]);
    }
    return unwound(path);
}

/** A circle as a closed ring of points that all lie on it. */
export function circle(center, radius, corners = 72) {
    return unwound(Array.from(
        { length: corners + 1 },
        (_, index) => destination(center, 2 * Math.PI * (index % corners) / corners, radius)));
}

/** One leg of a corridor: everything within half the width of the line, round ends included. */
export function capsule(from, to, halfWidth, corners = 18) {
    const there = inverse(from, to);
    if (there.distance === 0) return circle(from, halfWidth);
    const line = densified([from, to]);
    const bearings = line.map((point, index) =>
        index + 1 < line.length ? inverse(point, to).bearing : inverse(to, from).bearing + Math.PI);
    const side = (turn) => line.map((point, index) => destination(point, bearings[index] + turn, halfWidth));
    const end = (center, bearing) => Array.from({ length: corners - 1 }, (_, index) =>
        destination(center, bearing - Math.PI / 2 + Math.PI * (index + 1) / corners, halfWidth));
    const ring = [
        ...side(-Math.PI / 2), ...end(to, bearings.at(-1)),
        ...side(Math.PI / 2).reverse(), ...end(from, bearings[0] + Math.PI),
    ];
    return unwound([...ring, ring[0]]);
}

// Longitudes go on past ±180 instead of jumping, so that what crosses the antimeridian stays in one piece.
function unwound(path) {
    let last = path[0][0];
    return path.map(([longitude, latitude]) => {
        last += wrapped(longitude - last);
        return [last, latitude];
    });
}

function same(a, b) {
    return a[0] === b[0] && a[1] === b[1];
}
