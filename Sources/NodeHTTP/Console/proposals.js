// Proposals to change a notice, from either side, and the two answers to them. Only a person answers.

import { agree, decline, Problem } from "./api.js";
import { confirmed } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, lamp } from "./text.js";
import { ageOf, timeOf } from "./time.js";

/** Draws the list, open ones first; `done(parts)` follows an answer. */
export function drawProposals(panel, count, picture, { done }) {
    const list = picture.proposals ?? [];
    const open = list.filter(({ state }) => state === "open").length;
    count.textContent = open ? `${open} open` : "";
    const children = list.toSorted((a, b) => rank(a) - rank(b) || Date.parse(b.filed) - Date.parse(a.filed))
        .map((proposal) => card(proposal, picture, done));
    if (children.length === 0) children.push(h("p.empty", picture.proposals === null ? "Loading …" : "No proposals."));
    replaceKeepingFocus(panel, children);
}

function rank({ state, mine }) {
    return state !== "open" ? 2 : mine ? 1 : 0;
}

function card(proposal, picture, done) {
    const { serial, from, to, mine, state, filed, delivered } = proposal;
    const waiting = state === "open" && !mine;
    const aged = !mine && picture.notUpMembers.includes(from);
    return h(`article.card.proposal-card${waiting ? ".waiting" : ""}${aged ? ".aged" : ""}`, { "aria-label": `Proposal ${serial}` },
        h("header",
            h(`span.tag.state-${state}`, stateWords(proposal)),
            plate(from, mine), h("span.quiet", "→"), plate(to, !mine),
            h("code", foreign(serial)),
            h("span.phase-end", timeOf(filed), " · ", ageOf(Date.parse(filed)))),
        h("p.change", h("b", foreign(proposal.handle)), ": ", h("b", foreign(proposal.words))),
        h("div.proposal-foot",
            mine && (delivered ? lamp("ok", "delivered ", timeOf(delivered, { seconds: true })) : lamp("wait", "not delivered")),
            proposal.answer && h("span.quiet", "answered by ", h("code", foreign(proposal.answer))),
            waiting && [
                h("button.primary", { type: "button", "data-key": `agree ${serial}`, onclick: () => askAgree(proposal, picture, done) }, "Agree …"),
                h("button", { type: "button", "data-key": `decline ${serial}`, onclick: () => askDecline(proposal, done) }, "Decline …"),
            ]));
}

function stateWords({ state, mine, refer }) {
    if (state === "open") return mine ? "waiting for their answer" : "answer needed";
    if (state === "declined" && refer) return `declined, referred to ${refer}`;
    return state;
}

function repeated({ handle, words }) {
    return h("p.proposal", h("b", foreign(handle)), ": ", h("b.words", foreign(words)));
}

function askAgree(proposal, { notices }, done) {
    const own = notices?.some((notice) => notice.own && notice.handle === proposal.handle
        && Object.values(notice.versions ?? {}).includes(proposal.changes));
    confirmed({
        title: ["Agree to ", foreign(proposal.serial), "?"],
        body: [
            repeated(proposal),
            h("p", own ? "It is this desk’s notice. This node writes the amendment at once and tells the members that were told the notice."
                : "It is the other side’s notice. Their node writes the amendment."),
            h("p.quiet", "The agreement (CO02) repeats the change in full. It is not permission and says nothing about undeclared activity."),
        ],
        action: "Agree",
        act: async () => {
            await agree(proposal.serial);
            done(["proposals", "notices", "conflicts", "entries"]);
        },
    });
}

function askDecline(proposal, done) {
    const name = "refer";
    const choice = (value, title) => h("label.choice", h("input", { type: "radio", name, value }), ` ${title}`);
    const choices = h("fieldset", h("legend", "Refer the matter to"), choice("duty commander", "the duty commander"), choice("facilitator", "the facilitator"));
    confirmed({
        title: ["Decline ", foreign(proposal.serial), "?"],
        body: [repeated(proposal), choices, h("p.quiet", "The answer (CO03) says that this desk cannot, and whom it refers the matter to. The conflict remains.")],
        action: "Decline", danger: true,
        act: async () => {
            const chosen = choices.querySelector("input:checked");
            if (!chosen) throw new Problem(0, { title: "Not sent", detail: "Choose whom to refer the matter to." });
            await decline(proposal.serial, chosen.value);
            done(["proposals", "entries"]);
        },
    });
}
