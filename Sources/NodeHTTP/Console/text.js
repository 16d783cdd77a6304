// Everything reaches the page through textContent. Text written by another member is hostile until shown
// otherwise: it stands in its own <bdi>, and characters that could hide or reorder what is read are made visible.

const longest = 4000;
// Control, format, private and unassigned characters, separators of lines, and whatever is drawn as nothing.
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
// More marks on one letter than any script puts there are a tower that covers the lines above and below.
const towers = /(\p{M}{4})(\p{M}+)/gu;

/** The text with every control, format and bidirectional character written out, and no longer than a page. */
export function visible(text) {
    const whole = String(text ?? "");
    const keepIsolates = isolatesBalance(whole);
    const shown = whole.slice(0, longest).toWellFormed().replace(hidden, (character) => {
        const code = character.codePointAt(0);
        if (keepIsolates && code >= 0x2066 && code <= 0x2069) return character;
        if (code < 0x20) return String.fromCodePoint(0x2400 + code);
        return named(code);
    }).replace(towers, (_, kept, tower) => kept + Array.from(tower, (mark) => named(mark.codePointAt(0))).join(""));
    const rest = whole.length - longest;
    return rest > 0 ? `${shown}… (${rest} more characters)` : shown;
}

function named(code) {
    return `⟦U+${code.toString(16).toUpperCase().padStart(4, "0")}⟧`;
}

// A phrasebook sentence isolates its parameters with FSI … PDI; balanced pairs can't reach past their own text.
function isolatesBalance(text) {
    if (text.length > longest) return false;
    let depth = 0;
    for (const character of text) {
        if (character >= "\u2066" && character <= "\u2068") depth += 1;
        if (character === "\u2069" && --depth < 0) return false;
    }
    return depth === 0;
}

/** Text that somebody else wrote, isolated from the direction of what stands around it. */
export function foreign(text) {
    return h("bdi", visible(text));
}

/**
 * Builds an element: `h("button.primary", { type: "button", onclick }, "Send")`.
 * Strings become text nodes, never markup. Inline styles are refused, as the content security policy would.
 */
export function h(selector, ...rest) {
    const [tag, ...classes] = selector.split(".");
    const element = document.createElement(tag);
    if (classes.length) element.classList.add(...classes);
    const first = rest[0];
    const hasAttributes = first && typeof first === "object" && !(first instanceof Node) && !Array.isArray(first);
    for (const [name, value] of Object.entries(hasAttributes ? rest.shift() : {})) set(element, name, value);
    element.append(...rest.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

function set(element, name, value) {
    if (value === null || value === undefined || value === false) return;
    if (name === "style") throw new Error("inline styles are refused");
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
}

/** One of the facts about an entry or copy: a shape and a word beside the colour, for eyes that see none. */
export function lamp(state, ...content) {
    const sign = { ok: "✓", wait: "○", bad: "✕" }[state];
    return h(`span.lamp.${state}`, h("span.sign", { "aria-hidden": "true" }, sign), " ", ...content);
}
