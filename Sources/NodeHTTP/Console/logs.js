// The logs this desk writes and holds, each checked anew from its stored bytes when it is asked for.

import { get } from "./api.js";
import { describe } from "./confirm.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, lamp } from "./text.js";
import { timeOf } from "./time.js";
import { shortHash } from "./units.js";

/** Loads and draws the logs; `member` is the own one. */
export async function drawLogs(panel, member) {
    const again = h("button", { type: "button", "data-key": "verify", onclick: () => drawLogs(panel, member) }, "Verify again");
    try {
        const { logs } = await get("logs");
        replaceKeepingFocus(panel, [
            logs.length ? h("ul.logs", logs.map((log) => row(log, member))) : h("p.empty", "No logs yet."),
            h("div.buttons", again),
        ]);
    } catch (error) {
        replaceKeepingFocus(panel, [h("div.problem", { role: "alert" }, describe(error)), h("div.buttons", again)]);
    }
}

function row(log, member) {
    return h("li.log",
        h("div.entry-head",
            plate(log.author, log.author === member), h("span.quiet", "→"), plate(log.addressee, log.addressee === member),
            h("b", foreign(log.log)), log.epoch > 1 && h("span.tag.caution", `epoch ${log.epoch}`),
            h("span.phase-end", `${log.size} ${log.size === 1 ? "entry" : "entries"}`)),
        h("div.quiet", { title: log.origin }, "root ", h("code", { title: log.root }, shortHash(log.root))),
        h("div.entry-lamps",
            log.verified ? lamp("ok", "tree verified") : lamp("bad", foreign(log.problem ?? "not verified")),
            log.receipted >= log.size
                ? lamp("ok", "all receipted ", log.receiptTime ? timeOf(log.receiptTime, { seconds: true }) : "")
                : lamp("wait", `${log.receipted} of ${log.size} receipted`),
            log.witnesses.map(({ by, size, time }) => lamp(size >= log.size ? "ok" : "wait",
                "witnessed by ", h("bdi", by), ` at ${size} `, timeOf(time, { seconds: true })))));
}
