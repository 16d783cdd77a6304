// What this desk can see, as the node last told it. Parts are loaded again when the node says they changed.

import { get, Problem } from "./api.js";
import { follow } from "./stream.js";
import { nodeNow, setNodeTime } from "./time.js";

const parts = ["status", "notices", "conflicts", "proposals", "messages", "entries"];
const statusEvery = 5000;
// A burst of changes is drawn at most this often for each part, in milliseconds.
const reloadGap = 250;

export class Picture extends EventTarget {
    status = null;
    notices = null;
    conflicts = null;
    proposals = null;
    messages = null;
    entries = null;
    /** Whether the own node is heard now; nothing is called free of conflict while it isn't. */
    live = false;
    /** When the own node was last heard, on its clock; null before the first time. */
    lastHeard = null;

    #stop = new AbortController();
    #text = new Map();
    #loading = new Set();
    #again = new Set();
    #missed = new Set();
    #streaming = false;

    start() {
        follow({
            stop: this.#stop.signal,
            opened: () => this.#opened(),
            changed: (names) => this.reload(names.filter((name) => parts.includes(name))),
            alarmed: (words) => this.dispatchEvent(new CustomEvent("alarm", { detail: { words } })),
            heard: () => this.#heard(),
            lost: () => this.#lost(),
            refused: () => this.#tell("refused"),
        });
        const timer = setInterval(() => this.reload(["status"]), statusEvery);
        this.#stop.signal.addEventListener("abort", () => clearInterval(timer));
    }

    stop() {
        this.#stop.abort();
    }

    reload(names) {
        return Promise.all(names.map((name) => this.#load(name)));
    }

    /** The members whose line to this node is not up, own node's silence included. */
    get notUpMembers() {
        const lines = this.status?.lines ?? [];
        return lines.filter((line) => !this.live || line.state !== "UP").map((line) => line.member);
    }

    /** The line to a member, if there is one. */
    line(member) {
        return this.status?.lines?.find((line) => line.member === member);
    }

    async #load(name) {
        if (this.#loading.has(name)) return void this.#again.add(name);
        this.#loading.add(name);
        try {
            const asked = Date.now();
            const body = await get(name);
            if (this.#stop.signal.aborted) return;
            if (name === "status") setNodeTime(body.now, asked, Date.now());
            this.#take(name, body);
            this.#missed.delete(name);
            if (name === "status") this.#answered();
        } catch (error) {
            if (this.#stop.signal.aborted) return;
            if (error instanceof Problem && error.status === 401) this.#tell("refused");
            else this.#setLive(false);
            this.#missed.add(name);
        } finally {
            setTimeout(() => this.#ready(name), reloadGap);
        }
    }

    #ready(name) {
        this.#loading.delete(name);
        if (this.#again.delete(name) && !this.#stop.signal.aborted) this.#load(name);
    }

    // A part that says the same as before is not drawn again: the page stays still, and so does the reader's focus.
    #take(name, body) {
        const value = name === "status" || name === "conflicts" ? body : body[name] ?? [];
        const text = JSON.stringify(value);
        this[name] = value;
        if (this.#text.get(name) === text) return;
        const first = !this.#text.has(name);
        this.#text.set(name, text);
        this.#tell(name, { first });
    }

    #opened() {
        this.#streaming = true;
        this.reload(parts);
    }

    #lost() {
        this.#streaming = false;
        this.#setLive(false);
    }

    // The picture is live when the node both answers and says what changes; what failed to load is asked for again.
    #answered() {
        if (!this.#streaming) return;
        this.#setLive(true);
        this.reload([...this.#missed]);
    }

    #heard() {
        this.lastHeard = nodeNow();
    }

    #setLive(live) {
        if (live) this.#heard();
        if (this.live === live) return;
        this.live = live;
        this.#tell("live");
    }

    #tell(what, detail = {}) {
        this.dispatchEvent(new CustomEvent("change", { detail: { what, ...detail } }));
    }
}
