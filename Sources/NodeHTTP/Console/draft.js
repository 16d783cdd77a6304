// From the fields of the form to GeoJSON. The node judges a notice; here only what can't be written down is refused.

/** A field that can't be read; `field` names the input. */
export class FieldProblem extends Error {
    constructor(field, message) {
        super(message);
        this.field = field;
    }
}

/** The GeoJSON feature of a filled-in form. Throws `FieldProblem`. */
export function featureFrom(fields) {
    const id = required(fields, "handle", "Give the notice a handle, such as A-601.");
    const kind = required(fields, "kind", "Choose a kind.");
    const { geometry, extent } = footprintFrom(fields);
    const properties = { id, kind, ...extent };
    for (const [field, name] of [["floor", "floor_ft"], ["ceiling", "ceiling_ft"]]) {
        const height = fields[field].trim().replaceAll(/[,\s]/g, "");
        if (height !== "") properties[name] = whole(height, field);
    }
    if ("floor_ft" in properties || "ceiling_ft" in properties) properties.altitude_reference = fields.reference;
    properties.start = instant(fields.start, "start");
    if (fields.end.trim() !== "") properties.end = instant(fields.end, "end");
    if (fields.text.trim() !== "") properties.text = fields.text.trim();
    return { type: "Feature", geometry, properties };
}

function footprintFrom(fields) {
    switch (fields.shape) {
    case "circle": return {
        geometry: { type: "Point", coordinates: positionFrom(fields.center, "center") },
        extent: { radius_m: metres(fields.radius, "radius") },
    };
    case "polygon": {
        const ring = positionsFrom(fields.points, 3);
        return { geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] }, extent: {} };
    }
    case "corridor": return {
        geometry: { type: "LineString", coordinates: positionsFrom(fields.points, 2) },
        extent: { half_width_m: metres(fields.halfWidth, "halfWidth") },
    };
    default: throw new FieldProblem("shape", "Choose a shape.");
    }
}

function required(fields, field, message) {
    const text = fields[field]?.trim();
    if (!text) throw new FieldProblem(field, message);
    return text;
}

function whole(text, field) {
    if (!/^-?\d{1,6}$/.test(text)) throw new FieldProblem(field, "Whole feet, such as 12000.");
    return Number(text);
}

function metres(text, field) {
    const miles = Number(text.trim());
    if (text.trim() === "" || !(miles > 0)) throw new FieldProblem(field, "Nautical miles above zero, such as 3 or 0.5.");
    return Math.round(miles * 1852);
}

/** A date and time in UTC as RFC 3339. */
export function instant(text, field) {
    const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):?(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)? ?Z?$/.exec(text.trim());
    const written = match && `${match[1]}T${match[2]}:${match[3]}:${match[4] ?? "00"}.${(match[5] ?? "").padEnd(3, "0")}Z`;
    const date = new Date(written);
    if (!match || Number.isNaN(date.getTime()) || date.toISOString() !== written) {
        throw new FieldProblem(field, "Date and time in UTC, such as 2027-03-10 05:40.");
    }
    return written;
}

function positionsFrom(text, least) {
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    if (lines.length < least) throw new FieldProblem("points", `At least ${least} points, one a line.`);
    return lines.map((line, index) => {
        try {
            return positionFrom(line, "points");
        } catch (problem) {
            throw new FieldProblem("points", `Point ${index + 1}: ${problem.message}`);
        }
    });
}

/**
 * A position, latitude first as it is spoken: `34.5225 37.6300`, `34.5225N 37.6300E`, `34°31'21"N 37°37'48"E`.
 * GeoJSON has longitude first.
 */
export function positionFrom(text, field) {
    const parts = text.trim().split(/\s*,\s*|\s+/);
    const [latitude, longitude] = [degrees(parts[0], "NS", 90), degrees(parts[1], "EW", 180)];
    if (parts.length !== 2 || latitude === null || longitude === null) {
        throw new FieldProblem(field, "Latitude and longitude, such as 34.5225 37.6300 or 34.5225N 37.6300E.");
    }
    return [longitude, latitude];
}

function degrees(text, [positive, negative], most) {
    const match = /^([+-]?)(\d{1,3}(?:\.\d{1,7})?)(?:°(?:(\d{1,2})['′](?:(\d{1,2}(?:\.\d+)?)["″])?)?)?([NSEW]?)$/i
        .exec(text ?? "");
    if (!match) return null;
    const [, sign, whole, minutes = 0, seconds = 0, letter] = match;
    const side = letter.toUpperCase();
    if (side && side !== positive && side !== negative) return null;
    if ((side && sign) || minutes >= 60 || seconds >= 60) return null;
    const size = Number((Number(whole) + minutes / 60 + seconds / 3600).toFixed(7));
    if (size > most) return null;
    return sign === "-" || side === negative ? -size : size;
}
