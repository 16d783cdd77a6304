// Open messages by their deadlines, each with its four lamps. None of them implies another, and silence is no answer.
// A FLASH that waits for this desk is answered by one key; everything else is asked for twice.

import { Problem, say } from "./api.js";
import { asOf } from "./clock.js";
import { describe } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { readBack } from "./readback.js";
import { foreign, h, lamp } from "./text.js";
import { ageOf, nodeNow, spanOf, timeOf } from "./time.js";

const refused = new Map();
let sending = false;
// The FLASH on top as it is drawn, and since when: a key that was meant for the one before it answers nothing.
let top = { serial: undefined, since: 0 };
const settledAfter = 1000;

export function drawMessages(panel, count, picture, { done }) {
    const list = picture.messages ?? [];
    const mine = list.filter((message) => asked(message, picture));
    count.textContent = list.length ? `${list.length} open${mine.length ? `, ${mine.length} for you` : ""}` : "";
    count.classList.toggle("bad", mine.some(({ priority }) => priority === "FLASH"));
    const first = flashToAnswer(picture);
    const cards = list.map((message) => card(message, picture, message.serial === first?.serial, done));
    if (cards.length === 0) cards.push(h("p.empty", picture.messages ? "Nobody waits for an answer." : "Loading …"));
    replaceKeepingFocus(panel, cards, () => {
        if (first?.serial !== top.serial) top = { serial: first?.serial, since: performance.now() };
    });
}

/** The FLASH that the keys answer: the one with the next deadline. */
export function flashToAnswer(picture) {
    return (picture.messages ?? []).find((message) => message.priority === "FLASH" && asked(message, picture));
}

/** Answers the FLASH at the top by its key, once it has stood there for a second; tells whether the key meant anything. */
export function answerByKey(key, picture, done) {
    const message = picture.live && flashToAnswer(picture);
    if (!message || message.serial !== top.serial || performance.now() - top.since < settledAfter) return false;
    const answer = message && answers(message, picture).find((each) => each.key === key.toUpperCase());
    if (answer) send(message, answer, done);
    return Boolean(answer);
}

/** Whether this desk is to answer. */
function asked(message, picture) {
    const own = recipient(message, picture);
    return !message.mine && ["UNACKNOWLEDGED", "UNANSWERED"].includes(own?.state) && message.choices.length > 0;
}

function recipient(message, picture) {
    return message.recipients.find(({ member }) => member === picture.status?.member);
}

// What can be said with one key: nothing in it is guessed, only when, until when, and where the question says it is.
function answers(message, picture) {
    const scopes = spokenFor(recipient(message, picture));
    const forWhom = ` for ${scopes.join(", ")}`;
    const { position } = message.parameters;
    const later = new Date(nodeNow() + 300000).toISOString();
    const query = (key, answer) => ({ key, code: "QY02", words: `${answer}${forWhom}`, parameters: { answer, scopes } });
    return [
        { key: "R", code: "AK01", words: "RECEIVED", parameters: {} },
        query("Y", "YES"), query("N", "NO"), query("U", "UNKNOWN"),
        { key: "S", code: "SF02", words: "STOPPED", parameters: { position } },
        { key: "M", code: "SF03", words: `NOT MINE${forWhom}`, parameters: { position, scopes } },
        { key: "P", code: "AK03", words: "PASSED TO UNITS", parameters: {} },
        { key: "B", code: "AK09", words: "STAND BY 5 min", parameters: { until: later } },
        { key: "X", code: "AK08", words: "UNABLE", parameters: {} },
    ].filter(({ code, parameters }) => message.choices.includes(code)
        && (!("position" in parameters) || position !== undefined));
}

// Whose word is still missing, else all who have a word in this. Where the charter names no scopes, an answer must say one
// all the same, and what one key can say is the member itself.
function spokenFor({ member, statement }) {
    const { missing = [], scopes = [] } = statement ?? {};
    const all = missing.length > 0 ? missing : scopes.map(({ scope }) => scope);
    return all.length > 0 ? all : [member];
}

async function send(message, { code, parameters }, done) {
    if (sending) return;
    sending = true;
    try {
        await say({ code, re: message.serial, parameters });
        refused.delete(message.serial);
    } catch (error) {
        refused.set(message.serial, error instanceof Problem ? error : null);
    } finally {
        sending = false;
        done(["messages", "entries", "status"]);
    }
}

function card(message, picture, isFirst, done) {
    const { serial, author, mine, code, name, priority, phrase, note, filed, expired, role, ownNotices, sites } = message;
    const aged = !mine && picture.notUpMembers.includes(author);
    const waiting = asked(message, picture);
    const failure = refused.has(serial) && h("div.problem", { role: "alert" }, describe(refused.get(serial)));
    return h(`article.card.message-card${waiting ? ".waiting" : ""}${aged ? ".aged" : ""}${priority === "FLASH" ? ".flash" : ""}`,
        { "aria-label": `${priority} ${code} ${serial}` },
        h("header",
            h(`span.tag${priority === "FLASH" ? ".bad" : ""}`, priority), h("span.code", code), h("b", foreign(name)),
            plate(author, mine), aged && asOf(picture.line(author)), h("span.quiet", foreign(role)), h("code", foreign(serial)),
            h("span.phase-end", timeOf(filed.stated, { seconds: true }), " · ", ageOf(Date.parse(filed.stated)))),
        h("p.words", { dir: phrase.rightToLeft ? "rtl" : "ltr", lang: phrase.language }, foreign(phrase.text ?? name),
            phrase.unverified && h("b.caution", " UNVERIFIED"), phrase.draft && h("span.quiet", " (draft text)")),
        expired && h("p.quiet", "EXPIRED: its parameters were deleted when their time was over."),
        ownNotices?.length > 0 && h("p.near", "Near your own notices: ", h("b", foreign(ownNotices.join(", ")))),
        sites?.length > 0 && h("p.near", "At or near a protected position: ", sites.map((site, place) =>
            [place > 0 && ", ", h("b", foreign(site.handle)), " of ", foreign(site.author), site.text && [" (", foreign(site.text), ")"]])),
        note && h("p.note", h("span.quiet", "Note, not checked: "), foreign(note)),
        message.findings.map(({ code: what, text }) => h("p.sub.caution", h("b", what), " ", foreign(text))),
        message.recipients.map((each) => addressee(each, author, picture)),
        message.answers.filter(({ counts }) => !counts).map((answer) => h("p.sub.caution",
            h("code", foreign(answer.serial)), " ", foreign(answer.finding))),
        waiting && buttons(message, picture, isFirst, done), failure);
}

function addressee(recipient, author, picture) {
    const { member, state, delivered, seen, understood, passed, refused: why, due, missed, told, noAnswer, statement, standBy } = recipient;
    return h("div.addressee",
        h("div.entry-head", plate(member, false), picture.notUpMembers.includes(member) && asOf(picture.line(member)), h(`span.tag${missed > 0 || why ? ".bad" : ""}`, state),
            noAnswer && h("span.tag.bad", `NO ANSWER FROM ${member}`), clock(due), missed > 0 && h("span.caution", `deadline passed ${missed} ×`)),
        h("div.entry-lamps",
            why ? lamp("bad", "refused: ", foreign(why)) : fact("delivered", delivered),
            fact("seen", seen?.time, seen?.role), fact("understood", understood?.time, understood?.role),
            fact("passed to units", passed?.time, passed?.role),
            standBy && h("span.quiet", "asks to stand by until ", timeOf(standBy))),
        told.length > 0 && h("p.sub.caution.told", `To be told at ${due.stage === "delivery" ? author : member}: `, h("b", told.join(", "))),
        statement && h("dl.gaps", h("dt", "Answer"), h("dd", statement.answer),
            statement.scopes.map(({ scope, answer, until, expired }) => [h("dt", foreign(scope)),
                h("dd", expired ? "UNKNOWN (EXPIRED)" : answer, until && !expired && [" until ", timeOf(until)])])));
}

function fact(words, moment, role) {
    if (!moment) return lamp("wait", words);
    return lamp("ok", `${words} `, timeOf(moment.stated, { seconds: true }), role && [" by ", foreign(role)],
        moment.disputed && h("span.caution", " (its clock is disputed)"));
}

function clock(due) {
    if (!due) return null;
    if (!due.at) return h("span.quiet", `${due.stage}: the clock stands still`);
    const left = Date.parse(due.at) - nodeNow();
    return h(`span.${left < 0 ? "caution" : "quiet"}`, `${due.stage} due `, timeOf(due.at, { seconds: true }),
        left < 0 ? ` (${spanOf(-left)} ago)` : ` (in ${spanOf(left)})`);
}

function buttons(message, picture, isFirst, done) {
    return h("div.buttons.keys", answers(message, picture).map((answer) => h("button", {
        type: "button", "data-key": `answer ${message.serial} ${answer.key}`, onclick: () => send(message, answer, done),
    }, isFirst && message.priority === "FLASH" && [h("kbd", answer.key), " "], foreign(answer.words))),
    message.choices.includes("AK02") && h("button", {
        type: "button", "data-key": `read back ${message.serial}`, onclick: () => readBack(message, (values) => understood(message, values, done)),
    }, "READ BACK …"));
}

async function understood({ serial, code }, values, done) {
    await say({ code: "AK02", re: serial, parameters: { readback: { code, values } } });
    done(["messages", "entries", "status"]);
}
