import Airspace
import Deconfliction
import Line
import TransparencyLog

/// What was said, parameter by parameter, and the logs in which it stands.
extension Screen {
    /// One row for each parameter of each message and notice, as its phrase has them.
    var sayings: [Fact] {
        node.messages.all.flatMap { message -> [Fact] in
            guard let content = message.filing.content else { return [] }
            let rows = content.parameters.sorted { $0.key < $1.key }.map {
                saying($0.key, $0.value, of: message)
            }
            guard case .message(let said) = content, let note = said.note else { return rows }
            return rows + [saying("note", .name(note), of: message)]
        }
    }

    private func saying(_ parameter: String, _ value: ParameterValue, of message: Correspondence) -> Fact {
        Fact(
            .said,
            [
                "of": .text(name(message)), "code": .text(message.code.text),
                "from": .text(message.author.text),
                "name": .text(parameter), "text": .text(text(value)),
                "number": value.number.map { .count($0) },
                "time": value.time.map { .time($0) }, "list": list(value).map { .list($0) },
                "latitude": (value.position?.latitudeE7).map { .degrees($0) },
                "longitude": (value.position?.longitudeE7).map { .degrees($0) },
            ])
    }

    /// As the API has it: a text as it is, everything else as JSON. Entries are called by their labels.
    private func text(_ value: ParameterValue) -> String {
        if case .serial(let serial) = value { return labels.name(of: serial) }
        let json = value.json(.people)
        if case .string(let text) = json { return text }
        return String(decoding: json.encoded, as: UTF8.self)
    }

    private func list(_ value: ParameterValue) -> [String]? {
        switch value {
        case .serials(let serials): serials.map { labels.name(of: $0) }
        case .choices(let texts), .scopes(let texts): texts
        default: nil
        }
    }

    /// Both logs of each line, as this member has them and as the other end has said.
    var logs: [Fact] {
        node.peers.compactMap { node.link(to: $0) }.flatMap(\.comparisons).map { comparison in
            Fact(
                .log,
                [
                    "of": .text(comparison.log.description), "own": .flag(comparison.log.author == node.me),
                    "size": .count(comparison.size), "digest": .text(comparison.root.hex),
                    "other_size": comparison.otherSize.map { .count($0) },
                    "agrees": comparison.agrees.map { .flag($0) }, "complete": .flag(comparison.isComplete),
                ])
        }
    }
}

extension ParameterValue {
    /// Distances in the unit of the phrase, altitudes in feet, bearings in degrees.
    fileprivate var number: Int64? {
        switch self {
        case .distance(let count, _), .count(let count): count
        case .bearing(let degrees): Int64(degrees)
        case .altitude(let altitude, _): Int64(altitude.feet)
        default: nil
        }
    }

    fileprivate var time: Instant? { if case .time(let instant) = self { instant } else { nil } }

    fileprivate var position: Position? { if case .position(let position) = self { position } else { nil } }
}
