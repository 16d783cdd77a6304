// Server-sent events read with fetch, because EventSource can't carry the bearer token.

import { authorization } from "./api.js";

const shortestPause = 500;
const longestPause = 10000;
// The node sends a comment every 15 s; two of them missing is a dead connection.
const longestSilence = 35000;
// A node that takes a connection and says nothing is not there.
const patience = 8000;

/**
 * Keeps the stream open until `stop` aborts, with growing pauses between attempts.
 * `opened()` on each connection, `changed(parts)` on each change, `alarmed(words)` on each alarm, `heard()` on any byte,
 * `lost(reason)` when it ends, `refused()` when the token is not accepted: then it stops.
 */
export async function follow({ opened, changed, alarmed, heard, lost, refused, stop }) {
    let pause = shortestPause;
    while (!stop.aborted) {
        try {
            const reason = await connection(() => { pause = shortestPause; opened(); }, { changed, alarmed }, heard, stop);
            if (reason === "refused") return refused();
            lost("ended");
        } catch {
            if (stop.aborted) return;
            lost("failed");
        }
        await new Promise((resume) => setTimeout(resume, pause * (0.75 + Math.random() / 2)));
        pause = Math.min(longestPause, pause * 2);
    }
}

async function connection(opened, { changed, alarmed }, heard, stop) {
    const silence = new AbortController();
    let alarm = setTimeout(() => silence.abort(), patience);
    const alive = () => {
        clearTimeout(alarm);
        alarm = setTimeout(() => silence.abort(), longestSilence);
        heard();
    };
    try {
        const response = await fetch("/api/v1/events", {
            headers: { accept: "text/event-stream", ...authorization() }, cache: "no-store", credentials: "omit",
            signal: AbortSignal.any([stop, silence.signal]),
        });
        if (response.status === 401) return "refused";
        if (!response.ok || !response.body) throw new Error(`events answered ${response.status}`);
        alive();
        opened();
        const parse = eventParser((name, data) => {
            const { parts, words } = read(data);
            if (name === "change") changed(Array.isArray(parts) ? parts : []);
            if (name === "alarm" && typeof words === "string") alarmed(words);
        });
        for await (const text of chunks(response.body)) {
            alive();
            parse(text);
        }
        return "ended";
    } finally {
        clearTimeout(alarm);
    }
}

async function* chunks(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
    }
}

function read(data) {
    try {
        return JSON.parse(data) ?? {};
    } catch {
        return {};
    }
}

/** The line format of server-sent events, fed in pieces that may break anywhere. */
export function eventParser(dispatch) {
    let rest = "";
    let name = "message";
    let data = [];
    return (text) => {
        const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
        rest = lines.pop();
        for (const line of lines) {
            if (line === "") {
                if (data.length) dispatch(name, data.join("\n"));
                name = "message";
                data = [];
            } else if (line.startsWith("event:")) {
                name = line.slice(6).trimStart();
            } else if (line.startsWith("data:")) {
                data.push(line.slice(5).replace(/^ /, ""));
            }
        }
    };
}
