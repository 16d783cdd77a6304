// Distances in nautical miles and kilometres, heights in feet, positions in degrees: as officers read them aloud.

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A distance given in metres. */
export function distance(metres) {
    if (!Number.isFinite(metres)) return "unknown distance";
    const miles = metres / 1852;
    return `${miles < 100 ? miles.toFixed(1) : grouped.format(miles)} NM`;
}

/** The same in kilometres, for tooltips and the record. */
export function kilometres(metres) {
    return `${(metres / 1000).toFixed(metres < 10000 ? 2 : 1)} km`;
}

export function feet(value) {
    return `${grouped.format(value)} ft`;
}

/** An altitude band as the notice gives it; what is left out is unbounded. */
export function band({ floor_ft: floor, ceiling_ft: ceiling, altitude_reference: reference }) {
    if (floor === undefined && ceiling === undefined) return "no altitude limits";
    const level = reference === "FL";
    const at = (value) => (level ? `FL${String(Math.round(value / 100)).padStart(3, "0")}` : grouped.format(value));
    const unit = level ? "" : " ft";
    if (ceiling === undefined) return `${at(floor)}${unit} and above`;
    if (floor === undefined) return `up to ${at(ceiling)}${unit}`;
    return `${at(floor)}–${at(ceiling)}${unit}`;
}

/** Minutes given in seconds. */
export function minutes(seconds) {
    return `${grouped.format(seconds / 60)} min`;
}

/** A position as `34.5225°N 37.6300°E`: latitude first, as it is spoken, and every digit that was given. */
export function position([longitude, latitude]) {
    const digits = (value) => Math.abs(value).toFixed(7).replace(/0{1,3}$/, "");
    const part = (value, positive, negative) => `${digits(value)}°${value < 0 ? negative : positive}`;
    return `${part(latitude, "N", "S")} ${part(longitude, "E", "W")}`;
}

/** The first and last digits of a hash: enough to compare by voice, never enough to verify. */
export function shortHash(hex) {
    const text = String(hex ?? "");
    return text.length > 14 ? `${text.slice(0, 8)}…${text.slice(-4)}` : text;
}

/** A kind, code or conflict kind in words. */
export function kindName(kind) {
    const names = {
        air: "Air activity", ground: "Presence on the ground", hazard: "Hazard", transit: "Transit",
        exercise: "Exercise", deployment: "Deployment", protected: "Protected site", movement: "Movement",
        civil: "Civil flight", "red-line": "Red line", boundary: "Boundary",
        "air-air": "Air–air", "air-ground": "Air–ground", "ground-ground": "Ground–ground",
    };
    return Object.hasOwn(names, kind) ? names[kind] : String(kind);
}
