// What a screen reader is told when the picture changes, and at an alarm; the eye sees it in the panels.

import { keyOf } from "./notice.js";
import { visible } from "./text.js";
import { kindName } from "./units.js";

// Nobody who listens is to be held up by what somebody else has written.
const longest = 120;

function brief(text) {
    const whole = Array.from(visible(text).replace(/[\u2066-\u2069]/g, ""));
    return whole.length > longest ? `${whole.slice(0, longest).join("")}…` : whole.join("");
}

export class News {
    #place;
    #seen = new Map();

    constructor(place) {
        this.#place = place;
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
        if (said.length) this.#place.textContent = said.slice(0, 5).join(" ");
    }

    /** A FLASH has missed a deadline, here or at others: the node's own words. */
    say(words) {
        this.#place.textContent = visible(words);
    }

    #fresh(name, list, identify, words) {
        if (!list) return [];
        const seen = this.#seen.get(name);
        this.#seen.set(name, new Set(list.map(identify)));
        return seen ? list.filter((each) => !seen.has(identify(each))).map(words) : [];
    }
}
