// What stays before the desk whether or not anybody has answered: dangers until they are over, and what is still to be done.

import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h } from "./text.js";
import { ageOf, nodeNow, phaseOf, timeOf } from "./time.js";

export function drawStanding(panel, { status }) {
    const hazards = status?.hazards ?? [];
    const reminders = (status?.reminders ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
    panel.hidden = hazards.length + reminders.length === 0;
    replaceKeepingFocus(panel, [
        ...hazards.map((hazard) => danger(hazard, status.member)), ...reminders.map(reminder),
    ]);
}

// Its age stands beside it, and it does not fade: a line that is down makes no danger smaller.
function danger({ serial, author, name, code, start, end, radiusNm, ownNotices }, own) {
    return h("div.standing-row.danger", { "aria-label": `Danger ${serial}` },
        h("div.entry-head",
            h("span.tag.bad", "DANGER"), h("span.code", code), h("b", foreign(name)), plate(author, author === own), h("code", foreign(serial)),
            radiusNm !== null && h("b", `radius ${radiusNm} NM`),
            h("span.phase-end", "said ", timeOf(start, { seconds: true }), " · ", ageOf(Date.parse(start)))),
        h("div", end ? ["Until ", h("b", timeOf(end)), " (", phaseOf(end, null), ")"] : "Until its author says that it is over",
            ownNotices?.length > 0 && [". Your own notices in it: ", h("b", foreign(ownNotices.join(", ")))]));
}

function reminder({ serial, code, handle, at, words }) {
    const past = Date.parse(at) <= nodeNow();
    return h("div.standing-row", { "aria-label": `To be done ${serial}` },
        h("div.entry-head",
            h(`span.tag${past ? ".caution" : ""}`, "TO BE DONE"), code && h("span.code", code), handle && h("b", foreign(handle)), h("code", foreign(serial)),
            h("span.phase-end", past ? "since " : "due ", timeOf(at), past && [" · ", ageOf(Date.parse(at))])),
        h("div", foreign(words)));
}
