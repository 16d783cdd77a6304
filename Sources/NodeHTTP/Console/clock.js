// The strip at the top: whose desk this is, what time it is, and whether the line is up.

import { answerLineCheck, checkLine } from "./api.js";
import { confirmed } from "./confirm.js";
import { FieldProblem } from "./draft.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { foreign, h, visible } from "./text.js";
import { ageOf, browserLag, clockOf, dayOf, localOf, nodeNow, timeOf } from "./time.js";

export function drawIdentity(panel, { mechanism, member, role, officer, clearline, record, phrasebook }) {
    panel.replaceChildren(
        h("span.plate.own.large", { title: `Member ${member}` }, member),
        h("div",
            h("div.mechanism", foreign(mechanism.name)),
            h("div.quiet", { title: `Mechanism ${mechanism.id} · Clearline ${clearline} · ${recordWords(record)}` },
                // What is cut off at the end of a narrow line must not be this.
                record.state === "AUDITED" ? [] : [h("span.caution", recordWords(record)), " · "],
                phrasebook.same ? [] : [h("span.caution", "NOT THE CHARTER’S PHRASEBOOK: texts are UNVERIFIED"), " · "],
                `${roleName(role)} · `, foreign(officer.name), ", ", foreign(officer.role))));
}

// Whether every stored entry, body, receipt and cosignature has been compared with what was signed since the node started.
function recordWords({ state, audited }) {
    return state === "AUDITED" ? `record AUDITED ${timeOf(audited, { seconds: true })}` : `record ${state}`;
}

function roleName(role) {
    return role.charAt(0).toUpperCase() + role.slice(1);
}

/** `limit`: by how many milliseconds clocks may differ before it is said, as the node says; null before it has. */
export function drawClock(panel, live, limit) {
    const now = new Date(nodeNow());
    const lag = Math.abs(browserLag());
    panel.replaceChildren(
        h("div.utc", h("span.day", dayOf(now)), " ", clockOf(now, true)),
        h("div.quiet", `local ${localOf(now)}`,
            live && limit !== null && lag > limit ? h("span.caution", ` · this computer’s clock is off by ${Math.round(lag / 1000)} s`) : ""));
}

/** One card a line: a word for its state beside the colour, when it was last heard, how far the clocks are apart, and what is to be looked to. */
export function drawLines(panel, { lines, members, skewLimitMs }, live, done) {
    const roles = new Map(members.map(({ name, role }) => [name, role]));
    replaceKeepingFocus(panel, lines.map((line) => {
        const up = live && line.state === "UP";
        const state = live ? line.state : "UNKNOWN";
        return h(`div.line.${up ? "up" : "silent"}`, { title: line.endpoint ? `Endpoint ${visible(line.endpoint)}` : null },
            h("div.line-head",
                h("span.plate.other", h("bdi", line.member)),
                h("span.line-state", h("span.sign", { "aria-hidden": "true" }, up ? "▲" : "▼"), ` ${state}`),
                h("button.check", {
                    type: "button", "data-key": `check ${line.member}`, title: `Line check to ${line.member} (LN01)`, onclick: () => askCheck(line, done),
                }, "Check …")),
            h("div.quiet", heard(line), roles.get(line.member) === "facilitator" && " · facilitator"),
            h("div.quiet", "skew ", skew(line, skewLimitMs), queued(line)),
            [...line.remarks.filter(({ code }) => code !== "SILENT"), ...line.findings].map(({ code, text }) => h("div.caution", { title: visible(text) }, `⚠ ${visible(code)}`)));
    }));
}

/** How old what is shown of a member is, whose line is not up: the words of the API (`aged`), which go on counting. */
export function asOf(line) {
    return h("span.stale", line?.lastHeard ? ["as of ", timeOf(line.lastHeard), ", ", ageOf(Date.parse(line.lastHeard), { after: " old" })] : "age unknown");
}

function heard({ lastHeard }) {
    return lastHeard ? ["heard ", ageOf(Date.parse(lastHeard))] : "never heard";
}

// A human at the other side is to answer: that is what is tried, not the wire.
function askCheck({ member, check }, done) {
    confirmed({
        title: ["Line check to ", h("bdi", member), "?"],
        body: [
            h("p", "LN01 goes to ", h("bdi", member), ", and a human there is to answer it. What nobody answers degrades the line."),
            h("p.quiet", check.last ? ["The last one that was answered was made ", timeOf(check.last.made), ", ", ageOf(Date.parse(check.last.made)), "."]
                : "None has been answered on this line yet.",
            check.next ? [" The next is due ", timeOf(check.next), "."] : ""),
        ],
        action: "Send the line check",
        act: async () => {
            await checkLine(member);
            done(["status", "entries"]);
        },
    });
}

function askAnswer({ member, check: { toAnswer } }, done) {
    const choices = h("fieldset", h("legend", "How well do you read them?"), qualities.map((words, place) =>
        h("label.choice", h("input", { type: "radio", name: "quality", value: String(5 - place) }), ` ${5 - place}: ${words}`)));
    confirmed({
        title: ["Answer the line check of ", h("bdi", member), "?"],
        body: [choices, h("p.quiet", "LN02 says how well you read them, and which phrasebook this node goes by.")],
        action: "Answer",
        act: async () => {
            const chosen = choices.querySelector("input:checked");
            if (!chosen) throw new FieldProblem("quality", "Choose how well you read them.");
            await answerLineCheck(toAnswer, Number(chosen.value));
            done(["status", "entries"]);
        },
    });
}

const qualities = ["perfectly", "well", "readable with difficulty", "now and then", "not readable"];

/** How far the other node's clock is from this one's; amber where it matters. */
export function skew({ skewMs }, limit) {
    if (skewMs === null || skewMs === undefined) return "unknown";
    const amount = Math.abs(skewMs) < 1000 ? `${skewMs} ms` : `${(skewMs / 1000).toFixed(1)} s`;
    const text = `${skewMs > 0 ? "+" : ""}${amount}`.replace("-", "−");
    return Math.abs(skewMs) > limit ? h("span.caution", `⚠ ${text}`) : text;
}

function queued({ queued: count, sent }) {
    const waiting = Math.max(count ?? 0, (sent?.size ?? 0) - (sent?.delivered ?? 0));
    return waiting > 0 ? [" · ", h("span.caution", `${waiting} not delivered`)] : sent ? ` · ${sent.delivered} delivered` : "";
}

function stateWords(state) {
    return { SILENT: "silent", DEGRADED: "degraded", DOWN: "down", "SUSPENDED-ROUTINE": "suspended for routine" }[state] ?? state;
}

/** What must not be overlooked while it lasts: the own node or a line not heard, and what is to be looked to on a line. */
export function drawWarning(panel, picture, done) {
    const { live, lastHeard, status } = picture;
    const noted = (status?.lines ?? []).filter(({ state, remarks, check }) => state !== "UP" || remarks.length || check.toAnswer);
    const key = live ? JSON.stringify(noted.map(({ member, state, remarks, check }) => [member, state, remarks, check.toAnswer])) : `lost ${lastHeard}`;
    if (panel.dataset.shown === key) return;
    panel.dataset.shown = key;
    panel.hidden = live && noted.length === 0;
    panel.classList.toggle("calm", live && noted.every(({ state }) => state === "UP"));
    if (!live) {
        const since = lastHeard
            ? [", as of ", timeOf(new Date(lastHeard).toISOString(), { seconds: true }), " (", ageOf(lastHeard), ")"] : "";
        panel.replaceChildren(h("span",
            h("b", "Your own node is not answering. "), "What is shown is old", since, ". Trying again."));
    } else {
        replaceKeepingFocus(panel, noted.map((line) => warning(line, done)));
    }
}

function warning(line, done) {
    const { member, state, remarks, check } = line;
    const due = remarks.some(({ code }) => code.startsWith("LINE CHECK"));
    return h("div.silence",
        (due || check.toAnswer) && h("span.buttons",
            check.toAnswer && h("button", { type: "button", "data-key": `answer check ${member}`, onclick: () => askAnswer(line, done) }, "Answer …"),
            due && h("button", { type: "button", "data-key": `make check ${member}`, onclick: () => askCheck(line, done) }, "Make the line check …")),
        state === "UP" ? h("b", "Line to ", h("bdi", member), ". ") : [
            h("b", "The line to ", h("bdi", member), ` is ${stateWords(state)}`),
            state === "SILENT" && line.lastHeard ? [" since ", timeOf(line.lastHeard, { seconds: true })] : "",
            ". What is shown from ", h("bdi", member), " may be old; its silence is not an answer. ",
        ],
        remarks.filter(({ code }) => code !== "SILENT").map(({ code, text }) => h("div", h("b", visible(code)), " ", foreign(text))),
        check.toAnswer && h("div", h("b", "LINE CHECK TO ANSWER"), ` ${member} asks whether a human reads this line.`));
}
