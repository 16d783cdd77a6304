// The sign-in form, shown while the tab holds no token.

import { ask, Problem, rememberToken } from "./api.js";

export function signIn(page) {
    const form = page.querySelector("form");
    const problem = page.querySelector("[role=alert]");
    const input = form.elements.token;
    const say = (text) => {
        problem.textContent = text;
        problem.hidden = !text;
    };
    say(sessionStorage.getItem("clearline.reason") ?? "");
    sessionStorage.removeItem("clearline.reason");
    page.hidden = false;
    input.focus();
    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        say("");
        rememberToken(input.value.trim());
        try {
            await ask("status");
            location.reload();
        } catch (error) {
            rememberToken(null);
            const refused = error instanceof Problem && error.status === 401;
            say(refused ? "The node does not accept this token." : "The node does not answer. Is it running?");
            input.select();
        }
    });
}
