// One question at a time, answered on purpose: nothing leaves the desk on a single key.

import { Problem } from "./api.js";
import { FieldProblem } from "./draft.js";
import { h } from "./text.js";

const dialog = document.getElementById("confirm");

/**
 * Asks before something is done. `body` says what will happen, `act` does it and may throw `Problem`; then the
 * question stays open with the node's own words. The focus starts on "Back", so that Enter alone does nothing.
 */
export function confirmed({ title, body, action, danger = false, act }) {
    const problem = h("div.problem", { role: "alert" });
    const back = h("button", { type: "button", onclick: () => dialog.close() }, "Back");
    const go = h(`button.${danger ? "danger" : "primary"}`, { type: "button" }, action);
    go.addEventListener("click", async () => {
        go.disabled = true;
        problem.replaceChildren();
        try {
            await act();
            dialog.close();
        } catch (error) {
            problem.replaceChildren(...describe(error));
            go.disabled = false;
        }
    });
    dialog.replaceChildren(
        h("h2", { id: "confirm-title" }, title), h("div.question", body), problem,
        h("div.buttons", back, go));
    dialog.showModal();
    back.focus();
}

/** An error as an officer should read it: what the node refused, where, and what it found. */
export function describe(error) {
    if (error instanceof FieldProblem) return [h("p", error.message)];
    if (!(error instanceof Problem)) {
        return [h("p", "The node did not answer. Nothing is known to have been done: look at the list before trying again.")];
    }
    const where = [
        error.field && ["Field ", h("code", error.field)], error.line && `line ${error.line}`,
    ].filter(Boolean).flatMap((part, index) => (index ? [", ", part] : [part]));
    const titles = { stale: "The picture has changed", returned: "Returned to you, not released" };
    return [
        h("p", h("b", titles[error.slug] ?? error.title ?? "Refused"), ": ", error.message),
        where.length ? h("p", where) : null,
        error.findings.length
            ? h("ul", error.findings.map(({ code, text }) => h("li", h("b", code), " ", text))) : null,
    ].filter(Boolean);
}
