// What a screen reader is told when the picture changes, and at an alarm; the eye sees it in the panels.

import { keyOf } from "./notice.js";
import { h, visible } from "./text.js";
import { kindName } from "./units.js";

// Nobody who listens is to be held up by what somebody else has written.
const longest = 120;
// A line is news as long as a reader needs to take it up; of more than so many the oldest goes before its time.
const stays = 30000;
const most = 20;

function brief(text) {
    const whole = Array.from(visible(text).replace(/[\u2066-\u2069]/g, ""));
    return whole.length > longest ? `${whole.slice(0, longest).join("")}…` : whole.join("");
}

// Each a line of its own: the same words said again are said again, and what comes together does not take each other's place.
function add(place, words) {
    const line = h("p", words);
    place.append(line);
    while (place.children.length > most) place.firstElementChild.remove();
    setTimeout(() => line.remove(), stays);
}

export class News {
    #news;
    #alarms;
    #seen = new Map();

    /** Where news is put, which waits until a reader has ended, and alarms, which do not. */
    constructor(news, alarms) {
        this.#news = news;
        this.#alarms = alarms;
    }

    /** Compares the picture with the one before and says what is new. The first picture is not news. */
    follow({ conflicts, notices, proposals, messages }) {
        const said = [
            ...this.#fresh("messages", messages?.filter(({ mine }) => !mine), ({ serial }) => serial,
                ({ priority, code, name, author }) => `${priority} ${code} ${brief(name)} from ${author}.`),
            ...this.#fresh("conflicts", conflicts?.conflicts, ({ id }) => id,
                ({ kind, mine, other }) => `${kindName(kind)} conflict of ${brief(mine.handle)} and ${brief(other.handle)}.`),
            ...this.#fresh("notices", notices?.filter(({ own }) => !own), keyOf,
                ({ author, handle }) => `New notice ${brief(handle)} from ${author}.`),
            ...this.#fresh("proposals", proposals?.filter(({ mine, state }) => !mine && state === "open"), ({ serial }) => serial,
                ({ handle, words }) => `Proposal to answer: ${brief(handle)} ${brief(words)}.`),
        ];
        for (const words of said.slice(0, 5)) add(this.#news, words);
    }

    /** A FLASH has missed a deadline, here or at others: the node's own words. */
    say(words) {
        add(this.#alarms, visible(words));
    }

    #fresh(name, list, identify, words) {
        if (!list) return [];
        const seen = this.#seen.get(name);
        this.#seen.set(name, new Set(list.map(identify)));
        return seen ? list.filter((each) => !seen.has(identify(each))).map(words) : [];
    }
}
