// What a member witnesses: that a log it cannot read had this size and root, and when it put its name to it.

import { skew } from "./clock.js";
import { replaceKeepingFocus } from "./live-panel.js";
import { plate } from "./notice.js";
import { foreign, h, lamp, visible } from "./text.js";
import { ageOf, timeOf } from "./time.js";
import { shortHash } from "./units.js";

const heads = ["Log", "Written by", "Held by", "Epoch", "Size", "Root", "Cosigned"];
const lineHeads = ["Line to", "State", "Last heard", "Skew", "Delivered", "Held", "Endpoint"];

export function drawWitness(panel, { status, live }) {
    const logs = status?.witnessing ?? [];
    const lines = status?.lines ?? [];
    const limit = status?.skewLimitMs;
    replaceKeepingFocus(panel, [
        h("p.explanation", h("b", "Content is not shown to a facilitator. "),
            "This node sees that a log grew, its size, its root, and when it was cosigned here; its entries never reach this node. ",
            "The times below are this node’s own clock, and serve both sides as a neutral one."),
        h("h3.group", "Lines"),
        h("table", h("thead", h("tr", lineHeads.map((head) => h("th", { scope: "col" }, head)))), h("tbody", lines.map((line) => lineRow(line, live, limit)))),
        h("h3.group", "Witnessed logs"),
        ...logs.flatMap(({ findings }) => findings).map(({ code, text }) => h("p.sub.caution", h("b", code), " ", foreign(text))),
        logs.length === 0 ? h("p.empty", "Nothing witnessed yet.")
            : h(`table${live ? "" : ".aged"}`,
                h("thead", h("tr", heads.map((head) => h(`th${["Epoch", "Size"].includes(head) ? ".number-head" : ""}`, { scope: "col" }, head)))),
                h("tbody", logs.map(row))),
    ]);
}

function lineRow({ member, state, lastHeard, skewMs, sent, held, endpoint }, live, limit) {
    const up = live && state === "UP";
    return h("tr",
        h("th", { scope: "row" }, plate(member, false)),
        h("td", lamp(up ? "ok" : "bad", live ? state : "UNKNOWN")),
        h("td", lastHeard ? [timeOf(lastHeard, { seconds: true }), h("span.sub", ageOf(Date.parse(lastHeard)))] : "never"),
        h("td", skew({ skewMs }, limit)),
        h("td", sent ? `${sent.delivered} of ${sent.size}` : "–"), h("td", held ? held.size : "–"),
        h("td", h("code", foreign(endpoint ?? "none"))));
}

function row({ log, author, addressee, epoch, size, root, cosigned, findings }) {
    return h("tr",
        h("th", { scope: "row" }, foreign(log), findings.map(({ code, text }) => h("span.sub.caution", { title: visible(text) }, `⚠ ${visible(code)}`))),
        h("td", plate(author, false)), h("td", plate(addressee, false)),
        h("td.number", epoch), h("td.number.size", size),
        h("td", h("code.root", shortHash(root)), h("code.sub.whole", root)),
        h("td", cosigned ? [timeOf(cosigned, { seconds: true }), h("span.sub", ageOf(Date.parse(cosigned)))] : "not yet"));
}
