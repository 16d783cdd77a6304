// The desk: one picture, and the panels that show it.

import { rememberToken, takeTokenFromAddress, token } from "./api.js";
import { drawClock, drawIdentity, drawLines, drawWarning } from "./clock.js";
import { complete, drawConflicts } from "./conflicts.js";
import { drawEntries } from "./entries.js";
import { openFiling } from "./file-notice.js";
import { drawLogs } from "./logs.js";
import { NoticeMap } from "./map.js";
import { answerByKey, drawMessages } from "./messages.js";
import { News } from "./news.js";
import { keyOf } from "./notice.js";
import { drawDetails } from "./notice-details.js";
import { drawNotices } from "./notices.js";
import { offerPalettes } from "./palette.js";
import { Picture } from "./picture.js";
import { drawProposals } from "./proposals.js";
import { drawReconciliation } from "./reconciliation.js";
import { signIn } from "./sign-in.js";
import { drawStanding } from "./standing.js";
import { tick } from "./time.js";
import { drawWatchButton, openWatch, redrawWatch } from "./watch.js";
import { drawWitness } from "./witness.js";

const panels = ["status", "notices", "conflicts", "proposals", "messages", "entries"];
const $ = (id) => document.getElementById(id);

class Desk {
    #picture = new Picture();
    #map = new NoticeMap($("map"), (key) => this.#open(key));
    #news = new News($("news"), $("alarms"));
    #selected = null;
    #theatre = "";
    #logsOpen = false;
    #lineStates = "";
    #waiting = new Set();

    start() {
        this.#picture.addEventListener("change", ({ detail }) => this.#changed(detail.what));
        this.#picture.addEventListener("alarm", ({ detail }) => this.#news.say(detail.words));
        this.#picture.start();
        setInterval(() => { tick(); this.#drawClock(); }, 1000);
        $("file-notice").addEventListener("click", () => this.#file());
        $("watch-open").addEventListener("click", () => openWatch(this.#picture, (parts) => this.#picture.reload(parts)));
        $("sign-out").addEventListener("click", () => leave());
        for (const name of ["entries", "logs"]) $(`tab-${name}`).addEventListener("click", () => this.#tab(name));
        document.querySelector(".tabs").addEventListener("keydown", (event) => this.#tabKey(event));
        document.addEventListener("keydown", (event) => this.#key(event));
        this.#draw(panels);
    }

    #changed(what) {
        if (what === "refused") return leave("The node does not accept this token.");
        this.#news.follow(this.#picture);
        // Conflicts mark notices; the line's state marks everything.
        this.#draw({ conflicts: ["conflicts", "notices"], live: panels }[what] ?? [what]);
    }

    // Changes that arrive together are drawn together.
    #draw(names) {
        if (this.#waiting.size === 0) setTimeout(() => this.#drawWaiting());
        for (const name of names) this.#waiting.add(name);
    }

    #drawWaiting() {
        const names = this.#waiting;
        this.#waiting = new Set();
        if (names.has("status") && this.#drawStatus()) for (const name of panels) names.add(name);
        if (names.has("notices")) this.#drawNotices();
        if (names.has("conflicts")) this.#drawConflicts();
        if (names.has("proposals")) this.#drawProposals();
        if (names.has("messages")) this.#drawMessages();
        if (names.has("entries")) this.#drawEntries();
        this.#title();
    }

    // Answers whether a line's state changed, on which every other panel depends.
    #drawStatus() {
        const { status, live } = this.#picture;
        document.body.classList.toggle("lost", !live);
        const done = (parts) => this.#picture.reload(parts);
        drawWarning($("warning"), this.#picture, done);
        this.#drawClock();
        if (!status) return false;
        this.#drawMember(status);
        drawLines($("lines"), status, live, done);
        drawStanding($("standing"), this.#picture);
        drawWatchButton($("watch-open"), status);
        redrawWatch();
        drawWitness($("witness"), this.#picture);
        drawReconciliation($("reconciliation"), this.#picture, { done });
        const states = JSON.stringify([live, status.member, status.lines.map(({ member, state }) => [member, state])]);
        const changed = states !== this.#lineStates;
        this.#lineStates = states;
        return changed;
    }

    #drawMember(status) {
        const text = JSON.stringify([status.theatre, status.mechanism, status.officer, status.role, status.record.state]);
        if (text === this.#theatre) return;
        this.#theatre = text;
        drawIdentity($("identity"), status);
        const facilitator = status.role === "facilitator";
        document.body.dataset.role = status.role;
        $("witness-panel").hidden = !facilitator;
        for (const id of ["notices-panel", "conflicts-panel", "proposals-panel", "file-notice"]) $(id).hidden = facilitator;
        this.#map.showTheatre(status.theatre);
    }

    #drawClock() {
        drawClock($("clock"), this.#picture.live, this.#picture.status?.skewLimitMs ?? null);
    }

    #drawNotices() {
        const { notices, notUpMembers } = this.#picture;
        const conflicting = this.#conflicting();
        drawNotices($("notices"), $("notices-count"), this.#picture, {
            selected: this.#selected, conflicting, open: (key) => this.#open(key), hover: (keys) => this.#hover(keys),
        });
        if (notices) this.#map.showNotices(notices, conflicting, notUpMembers);
        this.#drawDetails();
    }

    #conflicting() {
        const ends = (this.#picture.conflicts?.conflicts ?? []).flatMap(({ mine, other }) => [keyOf(mine), keyOf(other)]);
        return new Set(ends);
    }

    #drawConflicts() {
        drawConflicts($("conflicts"), $("conflicts-count"), this.#picture, {
            hover: (keys) => this.#hover(keys), done: (parts) => this.#picture.reload(parts),
        });
    }

    #drawProposals() {
        drawProposals($("proposals"), $("proposals-count"), this.#picture, { done: (parts) => this.#picture.reload(parts) });
    }

    #drawMessages() {
        redrawWatch();
        drawMessages($("messages"), $("messages-count"), this.#picture, { done: (parts) => this.#picture.reload(parts) });
    }

    #drawEntries() {
        drawEntries($("entries"), $("entries-count"), this.#picture);
        if (this.#logsOpen) this.#drawLogs();
    }

    #drawLogs() {
        drawLogs($("logs"), this.#picture.status?.member);
    }

    #drawDetails() {
        const notice = this.#picture.notices?.find((each) => keyOf(each) === this.#selected);
        $("details").hidden = !notice;
        if (!notice) return;
        const aged = !notice.own && this.#picture.notUpMembers.includes(notice.author);
        drawDetails($("details"), notice, aged, {
            close: () => this.#close(), fit: (key) => this.#map.fit([key]), amend: (each) => this.#file(each),
            done: (parts) => this.#picture.reload(parts),
        });
    }

    #open(key) {
        this.#selected = this.#selected === key ? null : key;
        this.#drawNotices();
        this.#hover([]);
        if (this.#selected) $("details").focus({ preventScroll: true });
    }

    #close() {
        const key = this.#selected;
        this.#selected = null;
        this.#drawNotices();
        this.#hover([]);
        document.querySelector(`[data-key="${CSS.escape(`notice ${key}`)}"]`)?.focus();
    }

    #hover(keys) {
        this.#map.highlight(keys.length === 0 && this.#selected ? [this.#selected] : keys);
    }

    #file(notice = null) {
        const { status } = this.#picture;
        if (status) openFiling({ status, notice, done: (parts) => this.#picture.reload(parts) });
    }

    #tab(name) {
        this.#logsOpen = name === "logs";
        for (const each of ["entries", "logs"]) {
            $(each).hidden = each !== name;
            $(`tab-${each}`).setAttribute("aria-selected", String(each === name));
            $(`tab-${each}`).tabIndex = each === name ? 0 : -1;
        }
        if (this.#logsOpen) this.#drawLogs();
    }

    #tabKey(event) {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        const other = this.#logsOpen ? "entries" : "logs";
        this.#tab(other);
        $(`tab-${other}`).focus();
    }

    #key(event) {
        const typing = event.target.closest?.("input, textarea, select, dialog") || document.querySelector("dialog[open]");
        if (!typing && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey
            && answerByKey(event.key, this.#picture, (parts) => this.#picture.reload(parts))) return event.preventDefault();
        if (event.key === "Escape" && this.#selected && !document.querySelector("dialog[open]")) this.#close();
    }

    #title() {
        const { conflicts, proposals, messages, status, live } = this.#picture;
        const flash = messages?.filter(({ priority, mine }) => priority === "FLASH" && !mine).length ?? 0;
        const count = conflicts?.conflicts.length ?? 0;
        const asked = proposals?.filter(({ state, mine }) => state === "open" && !mine).length ?? 0;
        const parts = [
            flash > 0 && `${flash} FLASH`, !live && "NOT CONNECTED", live && !complete(this.#picture) && conflicts && "INCOMPLETE",
            count > 0 && `${count} conflict${count > 1 ? "s" : ""}`,
            asked > 0 && `${asked} to answer`, status?.member, "Clearline",
        ];
        document.title = parts.filter(Boolean).join(" · ");
    }
}

function leave(reason = "") {
    rememberToken(null);
    if (reason) sessionStorage.setItem("clearline.reason", reason);
    location.reload();
}

offerPalettes($("palette"));
takeTokenFromAddress();
addEventListener("hashchange", () => { if (takeTokenFromAddress()) location.reload(); });
if (token()) {
    $("desk").hidden = false;
    new Desk().start();
} else {
    signIn($("sign-in"));
}
