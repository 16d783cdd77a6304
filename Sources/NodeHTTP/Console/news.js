// What a screen reader is told when the picture changes; the eye sees it in the panels.

import { keyOf } from "./notice.js";
import { visible } from "./text.js";
import { kindName } from "./units.js";

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
                ({ priority, code, name, author }) => `${priority} ${code} ${visible(name)} from ${author}.`),
            ...this.#fresh("conflicts", conflicts?.conflicts, ({ id }) => id,
                ({ kind, mine, other }) => `${kindName(kind)} conflict of ${visible(mine.handle)} and ${visible(other.handle)}.`),
            ...this.#fresh("notices", notices?.filter(({ own }) => !own), keyOf,
                ({ author, handle }) => `New notice ${visible(handle)} from ${author}.`),
            ...this.#fresh("proposals", proposals?.filter(({ mine, state }) => !mine && state === "open"), ({ serial }) => serial,
                ({ handle, words }) => `Proposal to answer: ${visible(handle)} ${visible(words)}.`),
        ];
        if (said.length) this.#place.textContent = said.slice(0, 5).join(" ");
    }

    #fresh(name, list, identify, words) {
        if (!list) return [];
        const seen = this.#seen.get(name);
        this.#seen.set(name, new Set(list.map(identify)));
        return seen ? list.filter((each) => !seen.has(identify(each))).map(words) : [];
    }
}
