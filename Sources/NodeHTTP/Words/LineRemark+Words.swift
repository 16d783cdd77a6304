package import Airspace
package import Deconfliction
import Line
import TransparencyLog

extension LineRemark {
    /// What it is called in a list.
    package var code: String {
        switch self {
        case .flashUnanswered: "FLASH UNANSWERED"
        case .checksMissed: "LINE CHECK UNANSWERED"
        case .unanswered: "UNANSWERED"
        case .checkOverdue: "LINE CHECK OVERDUE"
        case .checkDue: "LINE CHECK DUE"
        case .suspended: "ROUTINE SUSPENDED"
        case .silent: "SILENT"
        case .phrasebooksDiffer: "OTHER PHRASEBOOK"
        case .skewed: "CLOCKS DIFFER"
        }
    }

    /// What it says, as whole sentences.
    package func words(today now: Instant) -> String {
        switch self {
        case .flashUnanswered(let count): "FLASH messages left unanswered beyond every step: \(count)."
        case .checksMissed(let count): "Line checks that nobody has answered: \(count)."
        case .unanswered(let count): "Messages left unanswered beyond every step: \(count)."
        case .checkOverdue(let since):
            "Overdue since \(Quantities.time(since, today: now)): nobody at either end has made the line check, so nobody knows "
                + "whether a human is there."
        case .checkDue(let since): "Due since \(Quantities.time(since, today: now)), at either end."
        case .suspended(let members):
            "By \(members.map(\.text).joined(separator: ", ")). Whatever is for safety goes on."
        case .silent(let since):
            since.map { "Nothing has been heard since \(Quantities.time($0, today: now))." }
                ?? "Nothing has been heard since this node started."
        case .phrasebooksDiffer(let own, let other):
            "The other side reads codes by phrasebook \(other.hex.prefix(8)), this node by \(own.hex.prefix(8)): codes and "
                + "parameters hold, texts may differ and are marked UNVERIFIED."
        case .skewed(let milliseconds, let limit):
            "The other node's clock is \(Self.seconds(abs(milliseconds))) s \(milliseconds > 0 ? "ahead of" : "behind") this one's; "
                + "the charter allows \(Self.seconds(limit)) s."
        }
    }

    /// To a tenth: what a clock is read to, and still for as long as nothing changes.
    private static func seconds(_ milliseconds: Int64) -> String {
        "\(milliseconds / 1_000).\(milliseconds % 1_000 / 100)"
    }
}
