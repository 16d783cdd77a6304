// The officers' API of the own node. The token stands in this tab's session storage and in no address.

const tokenKey = "clearline.token";
const patience = 8000;

/** A refusal or failure in the node's own words (RFC 9457 problem details). */
export class Problem extends Error {
    constructor(status, details) {
        super(details.detail || details.title || `The node answered ${status}.`);
        this.status = status;
        this.slug = String(details.type ?? "").split("/").pop();
        this.title = details.title;
        this.field = details.field;
        this.line = details.line;
        this.findings = Array.isArray(details.findings) ? details.findings : [];
    }
}

export function token() {
    return sessionStorage.getItem(tokenKey);
}

export function rememberToken(value) {
    if (value) sessionStorage.setItem(tokenKey, value);
    else sessionStorage.removeItem(tokenKey);
}

/** Takes `#token=…` out of the address bar and the history, so that it is neither bookmarked nor read over a shoulder. */
export function takeTokenFromAddress() {
    const given = new URLSearchParams(location.hash.slice(1)).get("token");
    if (!given) return false;
    rememberToken(given.trim());
    history.replaceState(null, "", location.pathname + location.search);
    return true;
}

export function authorization() {
    return { authorization: `Bearer ${token()}` };
}

/** Asks the node; resolves to the parsed body, or throws `Problem`, or `TypeError` when the node can't be reached. */
export async function ask(path, { method = "GET", body } = {}) {
    const headers = { accept: "application/json", ...authorization() };
    if (body !== undefined) headers["content-type"] = "application/json";
    const response = await fetch(`/api/v1/${path}`, {
        method, headers, cache: "no-store", credentials: "omit", redirect: "error",
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    if (!response.ok) throw new Problem(response.status, parsed(text));
    return parsed(text);
}

function parsed(text) {
    try {
        return JSON.parse(text) ?? {};
    } catch {
        return { detail: text.slice(0, 300) };
    }
}

const segment = encodeURIComponent;

export const get = (part) => ask(part === "entries" ? "entries?limit=200" : part);
export const fileNotice = (geojson) => ask("notices", { method: "POST", body: geojson });
export const amendNotice = (handle, geojson) =>
    ask(`notices/${segment(handle)}/amend`, { method: "POST", body: geojson });
export const turnNotice = (handle, verb) => ask(`notices/${segment(handle)}/${verb}`, { method: "POST" });
export const say = (message) => ask("messages", { method: "POST", body: message });
export const checkLine = (member) => ask(`line/${segment(member)}/check`, { method: "POST" });
export const answerLineCheck = (serial, quality) => say({ code: "LN02", re: serial, parameters: { quality } });
export const acceptOnWatch = (item) => ask(`watch/${segment(item)}/accept`, { method: "POST" });
export const takeWatch = (signs) => ask("watch/take", { method: "POST", body: signs });
export const noteAfterOutage = (member, serial) =>
    ask(`line/${segment(member)}/note/${segment(serial)}`, { method: "POST" });
export const propose = (proposal) => ask("proposals", { method: "POST", body: proposal });
export const agree = (serial) => ask(`proposals/${segment(serial)}/agree`, { method: "POST" });
export const decline = (serial, refer) =>
    ask(`proposals/${segment(serial)}/decline`, { method: "POST", body: { refer } });
