import Airspace
import Deconfliction
import Line
import NodeService

/// The state of some desks in Prometheus' text format 0.0.4: sizes, counts and ages; never content, handles, coordinates
/// or people.
struct Metrics {
    private var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    init(of desks: [Desk], seats: EventSeats) {
        let views = desks.map { ($0, $0.view.node, $0.now()) }
        family("clearline_line_up", "gauge", "1 while the counterpart was heard within the charter's time.") {
            views.flatMap { _, node, now in
                node.links.map { (node.labels(peer: $0.peer), Int64($0.isUp(at: now) ? 1 : 0)) }
            }
        }
        family("clearline_line_age_milliseconds", "gauge", "Since the counterpart was last heard.") {
            views.flatMap { _, node, now in
                node.links.compactMap { link in
                    link.lastHeard.map { (node.labels(peer: link.peer), now.milliseconds(since: $0)) }
                }
            }
        }
        family("clearline_clock_skew_milliseconds", "gauge", "The counterpart's clock less this one's.") {
            views.flatMap { _, node, _ in
                node.links.compactMap { link in link.skew.map { (node.labels(peer: link.peer), $0) } }
            }
        }
        family("clearline_log_entries", "gauge", "Entries of a log written or held here.") {
            views.flatMap { _, node, _ in
                node.logs.map { (node.labels(log: $0.log), Int64($0.size)) }
            }
        }
        family("clearline_log_receipted", "gauge", "Entries of a log with a receipt.") {
            views.flatMap { _, node, _ in
                node.logs.map { (node.labels(log: $0.log), Int64($0.receipted)) }
            }
        }
        family("clearline_conflicts_open", "gauge", "Conflicts that both sides know of.") {
            views.map { _, node, now in
                (node.labels(), Int64(node.board.conflicts(in: node.register, at: now).count { !$0.isHome }))
            }
        }
        family("clearline_notices", "gauge", "Disclosed notices known here, by where they are in their life.")
        {
            views.flatMap { _, node, _ in
                Phase.allCases.map { phase in
                    (
                        node.labels(("phase", phase.rawValue)),
                        Int64(node.register.all.count { $0.phase == phase && !$0.isWithheld })
                    )
                }
            }
        }
        family("clearline_proposals_open", "gauge", "Proposals without an answer.") {
            views.map { _, node, _ in
                (node.labels(), Int64(node.negotiations.all.count { $0.state == .open }))
            }
        }
        family(
            "clearline_record_audited", "gauge", "1 once the whole record was compared with what was signed."
        ) {
            desks.map { ($0.view.node.labels(), Int64($0.record.isAudited ? 1 : 0)) }
        }
        family("clearline_event_streams", "gauge", "Event streams open.") {
            views.map { desk, node, _ in (node.labels(), Int64(seats.taken(at: desk))) }
        }
        family("clearline_revision", "counter", "Changes of the picture since the start of the process.") {
            desks.map { ($0.view.node.labels(), Int64($0.view.revision)) }
        }
    }

    private mutating func family(
        _ name: String, _ type: String, _ words: String, _ samples: () -> [(labels: String, value: Int64)]
    ) {
        lines += ["# HELP \(name) \(words)", "# TYPE \(name) \(type)"]
        lines += samples().map { "\(name){\($0.labels)} \($0.value)" }
    }
}

extension Node {
    fileprivate var links: [Link] { peers.compactMap { link(to: $0) } }

    fileprivate var logs: [(log: LogName, size: UInt64, receipted: UInt64)] {
        links.flatMap { link in
            [
                (link.outbox.log, link.outbox.size, link.outbox.receipts.size),
                (link.inbox.log, link.inbox.size, link.inbox.receipts.size),
            ]
        }
    }

    /// Sixteen digits of the mechanism's name tell a machine's few mechanisms apart. No value needs an escape.
    fileprivate func labels(_ more: (name: String, value: String)...) -> String {
        ([("mechanism", String("\(charter.mechanism)".prefix(16))), ("member", me.text)] + more)
            .map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ",")
    }

    fileprivate func labels(peer: MemberName) -> String { labels(("peer", peer.text)) }

    fileprivate func labels(log: LogName) -> String { labels(("log", "\(log)")) }
}
