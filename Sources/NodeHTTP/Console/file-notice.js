// Filing and amending a notice: written in fields or pasted as GeoJSON, read once more, then sent.
// Who is told must be said: there is no default.

import { amendNotice, fileNotice } from "./api.js";
import { describe } from "./confirm.js";
import { FieldProblem, featureFrom } from "./draft.js";
import { featuresOf, plate } from "./notice.js";
import { volume } from "./notice-details.js";
import { audience, fieldsOf, noticeForm, showProblem } from "./notice-form.js";
import { foreign, h } from "./text.js";
import { windowOf } from "./time.js";
import { kindName } from "./units.js";

const dialog = document.getElementById("filing");

/** Opens the form. With `notice` it amends that one; `done(parts)` follows what was filed. */
export function openFiling({ status, notice = null, done }) {
    const others = status.members.filter(({ name, role }) => name !== status.member && role !== "facilitator");
    const form = noticeForm({ others, notice, cancel: () => dialog.close() });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        try {
            review(form, draftOf(form, notice), { notice, done });
        } catch (error) {
            if (!(error instanceof FieldProblem)) throw error;
            showProblem(form, error);
        }
    });
    dialog.replaceChildren(form);
    dialog.showModal();
    form.querySelector(notice ? "#f-geojson" : "#f-handle").focus();
}

// What is sent: the author's own bytes where they are complete, so that the node's errors name the author's lines.
function draftOf(form, notice) {
    const fields = fieldsOf(form);
    if (fields.mode === "fields") {
        const feature = featureFrom(fields);
        Object.assign(feature.properties, audience(form));
        return { geojson: feature, body: feature };
    }
    let geojson;
    try {
        geojson = JSON.parse(fields.geojson);
    } catch (error) {
        throw new FieldProblem("geojson", `Not JSON: ${error.message}`);
    }
    const features = featuresOf({ geojson });
    if (features.length === 0 || features.some((feature) => !feature?.properties)) {
        throw new FieldProblem("geojson", "A GeoJSON Feature or FeatureCollection with properties is needed.");
    }
    const said = features.every(({ properties }) => "to" in properties || "withheld" in properties);
    if (said || notice) return { geojson, body: fields.geojson };
    for (const { properties } of features) Object.assign(properties, audience(form));
    return { geojson, body: geojson };
}

function review(form, { geojson, body }, { notice, done }) {
    const features = featuresOf({ geojson });
    const { id, kind, start, end, to = [], withheld } = features[0].properties;
    const problem = h("div.problem", { role: "alert" });
    const back = h("button", { type: "button", onclick: () => { dialog.replaceChildren(form); form.querySelector("button[type=submit]").focus(); } }, "Back to the form");
    const go = h("button.primary", { type: "button" }, notice ? "File the amendment" : withheld ? "Keep withheld" : "File the notice");
    go.addEventListener("click", async () => {
        go.disabled = true;
        try {
            await (notice ? amendNotice(notice.handle, body) : fileNotice(body));
            dialog.close();
            done(["notices", "conflicts", "entries"]);
        } catch (error) {
            go.disabled = false;
            problem.replaceChildren(...describe(error));
            if (error.field) showProblem(form, error);
        }
    });
    dialog.replaceChildren(h("div.review",
        h("h2", { id: "filing-title" }, notice ? "Amend " : "File ", foreign(id), "?"),
        h("dl.facts",
            h("dt", "Kind"), h("dd", kindName(kind)),
            h("dt", "Window"), h("dd", start ? windowOf(start, end) : "none"),
            h("dt", "Told"), h("dd", told(notice ?? { to, withheld }))),
        h("ol.volumes", features.map((feature) => volume(feature, { own: true, kind }))),
        h("p.quiet", "Coordinates are what counts: read them once more. What was delivered cannot be called back, only amended or cancelled."),
        problem, h("div.buttons", back, go)));
    back.focus();
}

function told({ to, withheld }) {
    if (withheld) return h("b", "nobody: withheld, stays on this node");
    return [].concat(to).map((member) => [plate(String(member), false), " "]);
}
