// Conflicts, and for each the smallest changes that clear it. A change of time, area or altitude is all that is offered.

import { propose } from "./api.js";
import { confirmed } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h } from "./text.js";
import { phaseOf, windowOf } from "./time.js";
import { distance, feet, kilometres, kindName, minutes } from "./units.js";

/** Draws the list; `hover(keys)` lights notices up on the map, `done(parts)` follows a proposal that was filed. */
export function drawConflicts(panel, count, picture, handlers) {
    const { conflicts: answer } = picture;
    const list = answer?.conflicts ?? [];
    count.textContent = list.length ? String(list.length) : "";
    count.classList.toggle("bad", list.length > 0);
    const children = list.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start) || a.id.localeCompare(b.id))
        .map((conflict) => card(conflict, picture, handlers));
    if (answer === null) children.push(h("p.empty", "Loading …"));
    else if (!complete(picture)) children.unshift(h("p.incomplete", incompleteWords(picture)));
    else if (list.length === 0) children.push(h("p.empty", answer.statement));
    else children.push(h("p.quiet.foot", "A change clears this conflict. It is not permission and says nothing about undeclared activity."));
    replaceKeepingFocus(panel, children);
}

/** Whether the absence of a conflict may be said: only with the own node heard and every line up. */
export function complete({ live, conflicts, status }) {
    return live && conflicts?.complete === true && (status?.lines ?? []).every(({ state }) => state === "UP");
}

function incompleteWords({ live, status }) {
    if (!live) return "The own node is not heard: conflicts may be missing here.";
    const notUp = (status?.lines ?? []).filter(({ state }) => state !== "UP").map(({ member }) => member);
    if (notUp.length === 0) return "The picture is not complete: conflicts may be missing here.";
    return ["The line to ", h("bdi", notUp.join(", ")), " is not up: conflicts may be missing here."];
}

function card(conflict, picture, { hover, done }) {
    const keys = [conflict.mine, conflict.other].map(({ author, handle }) => `${author}/${handle}`);
    const own = picture.status?.member;
    const side = ({ author, handle }) => h("span.side-of", plate(author, author === own), " ", h("b", foreign(handle)));
    return h("article.card.conflict", {
        "aria-label": `${kindName(conflict.kind)} conflict`, onmouseenter: () => hover(keys), onmouseleave: () => hover([]),
        onfocusin: () => hover(keys), onfocusout: () => hover([]),
    },
    h("header",
        h("span.tag.bad.kind", kindName(conflict.kind)), side(conflict.mine), h("span.quiet", "and"), side(conflict.other),
        conflict.home && h("span.tag", { title: "Among own notices, or with an own withheld one" }, "stays on this node"),
        h("span.phase-end", phaseOf(conflict.start, conflict.end))),
    h("dl.gaps",
        gap("Window", windowOf(conflict.start, conflict.end)),
        gap("Lateral", h("span", { title: kilometres(conflict.lateralM) }, conflict.lateralM === 0 ? "overlap" : distance(conflict.lateralM))),
        gap("Vertical", conflict.verticalFt === 0 ? "overlap" : feet(conflict.verticalFt)),
        gap("Time", conflict.gapS === 0 ? "overlap" : minutes(conflict.gapS))),
    [conflict.mine, conflict.other].map((end) => offers(conflict, end, own, done)),
    openings(conflict, picture));
}

/** Where the own notice, otherwise as it is, would meet nothing of the whole picture, or of what is known of it. */
function openings(conflict, picture) {
    const all = picture.conflicts?.openings ?? [];
    const own = all.find(({ notice, handle }) => notice === conflict.mine.version && handle === conflict.mine.handle)
        ?? all.find(({ handle }) => handle === conflict.mine.handle);
    return own ? h("p.quiet.opening", `Against ${complete(picture) ? "the whole picture" : "what is known here"}, `, h("b", foreign(own.handle)), ": ", foreign(own.words), ".") : null;
}

function gap(name, value) {
    return h("div", h("dt", name), h("dd", value));
}

function offers(conflict, end, own, done) {
    const changes = conflict.changes.filter(({ notice }) => notice === end.version);
    const whose = end.author === own ? ["Own ", h("b", foreign(end.handle)), " could"] : [plate(end.author, false), " ", h("b", foreign(end.handle)), " could"];
    if (changes.length === 0) {
        const words = conflict.changesSought ? "no single change within the window" : "changes were not looked for: too much at once";
        return h("div.offers", h("span.whose", whose), h("span.quiet", words));
    }
    return h("div.offers", h("span.whose", whose), h("div.chips", changes.map((offer) => {
        if (conflict.home) return h("span.offer", foreign(offer.words));
        return h("button.offer", {
            type: "button", "data-key": `offer ${conflict.id} ${offer.notice} ${JSON.stringify(offer.change)}`,
            onclick: () => ask(conflict, end, offer, own, done),
        }, foreign(offer.words));
    })));
}

function ask(conflict, end, { notice, change, words }, own, done) {
    const to = conflict.mine.author === own ? conflict.other : conflict.mine;
    confirmed({
        title: ["Propose to ", h("bdi", to.author), "?"],
        body: [
            h("p.proposal", plate(end.author, end.author === own), " ", h("b", foreign(end.handle)), ": ", h("b.words", foreign(words))),
            h("p", `This clears the ${kindName(conflict.kind).toLowerCase()} conflict of `, foreign(conflict.mine.handle), " and ", foreign(conflict.other.handle), "."),
            h("p.quiet", "The proposal (CO01) goes to the other side’s officers. Nothing changes until one of them agrees; then ",
                end.author === own ? "this node" : ["the node of ", h("bdi", end.author)], " writes the amendment."),
        ],
        action: "Propose",
        act: async () => {
            await propose({ conflict: conflict.id, notice, change });
            done(["proposals", "entries"]);
        },
    });
}
