// The form of a notice. Reading and judging what was typed is not its concern.

import { FieldProblem } from "./draft.js";
import { kinds } from "./notice.js";
import { h } from "./text.js";
import { kindName } from "./units.js";

/** Builds the form for a new notice, or for amending `notice` as GeoJSON. `others` are the members it may be told to. */
export function noticeForm({ others, notice, cancel }) {
    const form = h("form", { autocomplete: "off", novalidate: true },
        h("h2", { id: "filing-title" }, notice ? ["Amend ", notice.handle] : "File a notice"),
        notice ? h("input", { type: "hidden", name: "mode", value: "geojson" }) : modes(),
        notice ? null : h("div.fields", { "data-mode": "fields" }, identityFields(), shapeFields(), timeFields()),
        h("div.fields", { "data-mode": "geojson" }, field("geojson", "GeoJSON Feature or FeatureCollection",
            h("textarea", { rows: 14, spellcheck: "false", value: notice ? JSON.stringify(notice.geojson, null, 2) : "" }))),
        notice ? null : audienceFields(others),
        h("div.buttons", h("button", { type: "button", onclick: cancel }, "Cancel"), h("button.primary", { type: "submit" }, "Read it over …")));
    form.addEventListener("change", (event) => follow(form, event.target));
    follow(form, null);
    return form;
}

function modes() {
    const mode = (value, title, checked) => h("label.choice", h("input", { type: "radio", name: "mode", value, checked }), ` ${title}`);
    return h("div.modes", { role: "radiogroup", "aria-label": "How to write it" }, mode("fields", "Fields", true), mode("geojson", "Paste GeoJSON", false));
}

function identityFields() {
    return h("div.group",
        field("handle", "Handle", h("input", { placeholder: "A-601", maxlength: 64 })),
        field("kind", "Kind", select([["", "Choose …"], ...kinds.map((kind) => [kind, kindName(kind)])])));
}

function shapeFields() {
    const points = h("textarea", { rows: 4, spellcheck: "false", placeholder: "34.60 37.70\n34.60 38.40\n34.20 38.40" });
    return h("div.group",
        field("shape", "Shape", select([["circle", "Circle"], ["polygon", "Polygon"], ["corridor", "Corridor"]])),
        field("center", "Centre, latitude longitude", h("input", { placeholder: "34.5225 37.6300" }), "circle"),
        field("radius", "Radius, NM", h("input", { inputmode: "decimal", placeholder: "3" }), "circle"),
        field("points", "Points, latitude longitude, one a line", points, "polygon corridor"),
        field("halfWidth", "Half width, NM", h("input", { inputmode: "decimal", placeholder: "4" }), "corridor"));
}

function timeFields() {
    return h("div.group",
        field("floor", "Floor, ft (empty: none)", h("input", { inputmode: "numeric" })),
        field("ceiling", "Ceiling, ft (empty: none)", h("input", { inputmode: "numeric" })),
        field("reference", "Reference", select([["AMSL", "AMSL"], ["FL", "Flight level"]])),
        field("start", "Start, UTC", h("input", { placeholder: "2027-03-10 05:40" })),
        field("end", "End, UTC (empty: until cancelled)", h("input", { placeholder: "2027-03-10 06:40" })),
        field("text", "Remark (optional, goes to those told)", h("input", { maxlength: 140 })));
}

function audienceFields(others) {
    return h("fieldset.audience", { id: "f-audience", tabindex: -1 },
        h("legend", "Who is told (must be said)"),
        others.map(({ name, role }) => h("label.choice", h("input", { type: "checkbox", name: "to", value: name }), ` Tell ${name} (${role})`)),
        h("label.choice", h("input", { type: "checkbox", name: "withheld", value: "yes" }), " Withhold: nobody is told, it stays on this node"),
        h("p.field-problem", { id: "p-audience", role: "alert" }));
}

function field(name, title, input, shapes) {
    input.id = `f-${name}`;
    input.name = name;
    input.setAttribute("aria-describedby", `p-${name}`);
    return h("div.field", { "data-shapes": shapes }, h("label", { for: input.id }, title), input,
        h("p.field-problem", { id: `p-${name}`, role: "alert" }));
}

function select(options) {
    return h("select", options.map(([value, title]) => h("option", { value }, title)));
}

// Only what belongs to the chosen way of writing and to the chosen shape is shown; telling and withholding exclude each other.
function follow(form, changed) {
    const { mode, shape } = fieldsOf(form);
    for (const part of form.querySelectorAll("[data-mode]")) part.hidden = part.dataset.mode !== mode;
    const problem = form.querySelector(`#${CSS.escape(changed?.getAttribute("aria-describedby") ?? "p-audience")}`);
    if (changed && problem) problem.textContent = "";
    for (const part of form.querySelectorAll("[data-shapes]")) part.hidden = !part.dataset.shapes.split(" ").includes(shape);
    if (!changed?.checked || !["to", "withheld"].includes(changed.name)) return;
    const excluded = changed.name === "withheld" ? "to" : "withheld";
    for (const input of form.querySelectorAll(`input[name=${excluded}]`)) input.checked = false;
}

export function fieldsOf(form) {
    return Object.fromEntries(new FormData(form));
}

/** `to` or `withheld`, as chosen. Throws `FieldProblem` while neither is. */
export function audience(form) {
    const entries = new FormData(form);
    if (entries.get("withheld")) return { withheld: true };
    const to = entries.getAll("to");
    if (to.length === 0) throw new FieldProblem("audience", "Say who is told, or withhold it. There is no default.");
    return { to };
}

/** Puts a problem at its field and moves there. The node names fields by their GeoJSON path. */
export function showProblem(form, { field: named, message }) {
    for (const place of form.querySelectorAll(".field-problem")) place.textContent = "";
    const names = {
        id: "handle", floor_ft: "floor", ceiling_ft: "ceiling", altitude_reference: "reference", radius_m: "radius",
        half_width_m: "halfWidth", to: "audience", withheld: "audience", coordinates: "points",
    };
    const last = String(named).split(/[.[\]/]/).filter(Boolean).findLast((part) => !/^\d+$/.test(part)) ?? "";
    const mapped = Object.hasOwn(names, last) ? names[last] : last;
    const name = mapped === "points" && form.elements.shape?.value === "circle" ? "center" : mapped;
    const shown = form.querySelector(`#p-${CSS.escape(name)}`)?.closest("[hidden]") === null;
    const at = shown ? name : form.querySelector("[data-mode=geojson]").hidden ? "audience" : "geojson";
    const place = form.querySelector(`#p-${CSS.escape(at)}`);
    place.textContent = message;
    form.querySelector(`#f-${CSS.escape(at)}`)?.focus();
}
