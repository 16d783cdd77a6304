// Panels whose content changes while somebody works in them: the keyboard, the scroll and a press stay where they were.

// A button that is drawn anew between going down and coming up loses the press, and what has moved up gets it instead. So what
// arrives meanwhile is drawn when the click is over, after a while at the latest: nobody is kept from news by a held button.
const longestPress = 2000;
const afterPress = 50;
const held = new Map();
let isPressed = false;
let release = 0;
addEventListener("pointerdown", () => hold(true, longestPress), true);
for (const name of ["pointerup", "pointercancel"]) addEventListener(name, () => hold(isPressed, afterPress), true);
// Whoever is called by the click draws at once.
addEventListener("click", () => hold(false, 0), true);

function hold(isStill, time) {
    isPressed = isStill;
    clearTimeout(release);
    release = setTimeout(() => {
        isPressed = false;
        for (const [panel, { children, drawn }] of held) replaceKeepingFocus(panel, children, drawn);
    }, time);
}

/**
 * Puts new content into a live panel without taking the keyboard or a press away: the element that had the focus is
 * found again by its `data-key`, the panel stays scrolled where it was, and nothing moves under a button that is held down.
 * `drawn` is called when the content stands there, which a press may put off.
 */
export function replaceKeepingFocus(panel, children, drawn = () => {}) {
    if (isPressed) return void held.set(panel, { children, drawn });
    held.delete(panel);
    drawn();
    const before = panel.contains(document.activeElement) ? document.activeElement : null;
    const focused = before?.dataset.key;
    const top = panel.scrollTop;
    panel.replaceChildren(...children);
    panel.scrollTop = top;
    // One that stands there again keeps what was being typed, and where.
    if (before && panel.contains(before)) return before.focus({ preventScroll: true });
    if (focused === undefined) return;
    for (const element of panel.querySelectorAll("[data-key]")) {
        if (element.dataset.key === focused) return element.focus({ preventScroll: true });
    }
}
