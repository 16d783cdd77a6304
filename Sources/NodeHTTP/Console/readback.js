// Reading a message back (AK02): what was understood is typed, value by value, and the own node compares it with what was
// sent. Nothing is filled in beforehand, since whoever only confirms has not read.

import { confirmed } from "./confirm.js";
import { FieldProblem, instant, positionFrom } from "./draft.js";
import { foreign, h } from "./text.js";

/** Outlines with more points are compared on the map instead: nobody reads a coastline aloud. */
const pointsTyped = 8;

const titles = {
    id: "Handle", position: "Position, latitude longitude", area: "Area", band: "Altitudes", time: "Time, UTC", at: "Time, UTC",
    start: "Start, UTC", end: "End, UTC", until: "Until, UTC",
};

/** Asks for the readback of a message; `act` sends the values that were typed and may throw what the node says. */
export function readBack(message, act) {
    const names = Object.keys(message.parameters).toSorted((a, b) => compare(rank(a), rank(b)) || a.localeCompare(b));
    const fields = names.map((name) => ({ name, ...reader(name, message.parameters[name]) }));
    confirmed({
        title: ["Read back ", message.code, " ", foreign(message.serial)],
        body: [
            h("p.quiet", "Type what you understood. Your node compares it with what was sent and says which field is wrong; ",
                "only a readback without fault goes out, and lights “understood” on both sides."),
            h("p.words", foreign(message.phrase.text ?? message.name), message.phrase.unverified && h("b.caution", " UNVERIFIED")),
            h("div.readback", fields.map(({ name, inputs }) => h("fieldset", h("legend", title(name)), inputs))),
        ],
        action: "Read back",
        act: () => act(Object.fromEntries(fields.map(({ name, read }) => [name, read()]))),
    });
}

// In the order in which they are spoken.
function rank(name) {
    const place = Object.keys(titles).indexOf(name);
    return place < 0 ? Infinity : place;
}

function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}

function title(name) {
    return titles[name] ?? name.replaceAll("_", " ");
}

// For a value as the node gives it, the inputs in which it is typed anew, and how they are read into a value like it.
function reader(name, value) {
    if (Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)) return positionReader(name);
    if (Array.isArray(value) && value.every((each) => typeof each === "object")) return several(name, value);
    if (Array.isArray(value)) return textReader(name, (text) => text.split(/\s*,\s*/).filter(Boolean), "separated by commas");
    if (value?.type === "Feature") return areaReader(name, value);
    if (value && typeof value === "object") {
        return "feet" in value ? altitudeReader(name, value) : "reference" in value ? bandReader(name, value) : mapReader(name, value);
    }
    if (typeof value === "number") return textReader(name, (text) => whole(text, name), "a whole number");
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return textReader(name, (text) => time(text, name), "281321Z NOV 2026, or 2026-11-28 13:21");
    return textReader(name, (text) => text, "");
}

function several(name, values) {
    const readers = values.map((value, index) => reader(`${name} ${index + 1}`, value));
    return { inputs: readers.map(({ inputs }) => inputs), read: () => readers.map(({ read }) => read()) };
}

function input(label, attributes = {}) {
    return h("input", { "aria-label": label, autocomplete: "off", spellcheck: "false", ...attributes });
}

function textReader(name, parse, placeholder) {
    const field = input(title(name), { placeholder });
    return { inputs: [field], read: () => parse(typed(field, name)) };
}

function positionReader(name) {
    const field = input(title(name), { placeholder: "34.5225N 037.6300E" });
    return { inputs: [field], read: () => positionFrom(typed(field, name), name) };
}

function areaReader(name, feature) {
    const { type, coordinates } = feature.geometry;
    if (type === "Point") return circleReader(name);
    const points = type === "Polygon" ? coordinates[0].slice(0, -1) : coordinates;
    if (!["Polygon", "LineString"].includes(type) || points.length > pointsTyped || (type === "Polygon" && coordinates.length > 1)) {
        return mapReader(name, feature);
    }
    const lines = h("textarea", { "aria-label": title(name), rows: points.length, spellcheck: "false", placeholder: "latitude longitude, one point a line" });
    const width = type === "LineString" && input(`${title(name)}, half width in metres`, { placeholder: "half width, metres" });
    const read = () => {
        const found = typed(lines, name).split("\n").filter((line) => line.trim()).map((line) => positionFrom(line, name));
        return type === "Polygon"
            ? { type: "Feature", geometry: { type, coordinates: [[...found, found[0]]] }, properties: {} }
            : { type: "Feature", geometry: { type, coordinates: found }, properties: { half_width_m: whole(typed(width, name), name) } };
    };
    return { inputs: [lines, width], read };
}

function circleReader(name) {
    const centre = input("Centre, latitude longitude", { placeholder: "centre: 34.5225N 037.6300E" });
    const radius = input("Radius in metres", { inputmode: "numeric", placeholder: "radius, metres" });
    return {
        inputs: [centre, radius],
        read: () => ({
            type: "Feature", geometry: { type: "Point", coordinates: positionFrom(typed(centre, name), name) },
            properties: { radius_m: whole(typed(radius, name), name) },
        }),
    };
}

function mapReader(name, value) {
    const compared = h("input", { type: "checkbox" });
    return {
        inputs: [h("label.choice", compared, " I have compared this outline on the map.")],
        read: () => {
            if (!compared.checked) throw new FieldProblem(name, `${title(name)}: compare the outline on the map, and say so.`);
            return value;
        },
    };
}

function altitudeReader(name, { reference }) {
    const field = input(`${title(name)}, ft`, { inputmode: "numeric", placeholder: `feet ${reference}` });
    return { inputs: [field], read: () => ({ feet: whole(typed(field, name), name), reference }) };
}

function bandReader(name, { reference }) {
    const limits = ["floor", "ceiling"].map((limit) => input(`${limit}, ft`, { inputmode: "numeric", placeholder: `${limit}, ft ${reference}; empty: none` }));
    const read = () => {
        const band = { reference };
        for (const [index, key] of ["floor_ft", "ceiling_ft"].entries()) {
            if (limits[index].value.trim() !== "") band[key] = whole(limits[index].value, name);
        }
        return band;
    };
    return { inputs: limits, read };
}

function typed(field, name) {
    const text = field.value.trim();
    if (text === "") throw new FieldProblem(name, `${title(name)}: nothing is typed.`);
    return text;
}

function whole(text, name) {
    const digits = text.trim().replaceAll(/[,\s]/g, "");
    if (!/^-?\d{1,9}$/.test(digits)) throw new FieldProblem(name, `${title(name)}: a whole number, such as 5556.`);
    return Number(digits);
}

/** A date-time group as it is spoken and shown, `281321Z NOV 2026`, or a date and a time. */
function time(text, name) {
    const group = /^(\d{2})(\d{2})(\d{2})(?::(\d{2}(?:\.\d{1,3})?))?Z ([A-Z]{3}) (\d{4})$/.exec(text.toUpperCase());
    if (!group) return instant(text, name);
    const [, day, hours, minutes, seconds, month, year] = group;
    const number = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"].indexOf(month) + 1;
    return instant(`${year}-${String(number).padStart(2, "0")}-${day} ${hours}:${minutes}${seconds ? `:${seconds}` : ""}`, name);
}
