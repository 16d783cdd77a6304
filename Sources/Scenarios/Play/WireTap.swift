import Airspace
import Line
import Simulation
import TransparencyLog

/// What went over the wire, looked at with the eyes of whoever would have liked to know more.
struct WireTap {
    private let wire: [Transmission]
    private let theatre: Polygon

    init(_ world: World) {
        wire = world.wire
        theatre = world.charter.theatre
    }

    /// Whether anything was sent in which such a thing could stand.
    func hasSeen(_ pattern: WirePattern) -> Bool {
        wire.contains { $0.isMeant(by: pattern) && $0.shows(pattern.test) }
    }

    /// The first thing on the wire that must not be there.
    func finding(_ pattern: WirePattern) -> String? {
        for transmission in wire where transmission.isMeant(by: pattern) {
            guard let what = finding(pattern.test, transmission.content) else { continue }
            return
                "at \(Timestamp.text(transmission.time)) \(transmission.from) sends \(transmission.to) \(what)"
        }
        return nil
    }

    private func finding(_ test: WirePattern.Test, _ content: Transmission.Content) -> String? {
        switch content {
        case .offer(let offer):
            guard case .text(let text) = test, Array(offer.encoded.utf8).holds(text) else { return nil }
            return "\(text), in a checkpoint"
        case .exchange(let message):
            if case .text(let text) = test, message.encoded.holds(text) { return text }
            return message.entries.lazy.compactMap { finding(test, $0) }.first
        }
    }

    private func finding(_ test: WirePattern.Test, _ parcel: ExchangeMessage.Parcel) -> String? {
        switch test {
        case .text(let text):
            let isThere = parcel.leaf.holds(text) || parcel.body?.bytes.holds(text) ?? false
            return isThere ? text : nil
        case .codesBut(let codes):
            let code = document(parcel.leaf).flatMap {
                // Every entry of ours has one; another's is looked at as bytes.
                try? $0.root.object().required("code").string(max: 16)
            }
            return code.flatMap { codes.contains($0) ? nil : "the code \($0)" }
        case .keysBut(let keys):
            return body(parcel)?.keys.first { !keys.contains($0) }.map { "the key \($0)" }
        case .position(let position, let metres):
            let near = body(parcel)?.positions.first { $0.isNear(position, metres: metres) }
            return near.map { "the position \($0.said)" }
        case .outsideTheatre:
            let outside = body(parcel)?.positions.first { !theatre.isNear($0) }
            return outside.map { "the position \($0.said), outside the theatre" }
        }
    }

    private func body(_ parcel: ExchangeMessage.Parcel) -> BodyWalk? {
        parcel.body.flatMap { document($0.bytes) }.map { BodyWalk($0.root) }
    }

    /// What nodes of ours wrote can be read; of anything else only the bytes are looked at.
    private func document(_ bytes: [UInt8]) -> JSONDocument? {
        // Not JSON, not ours.
        try? JSONDocument(bytes, limit: Limits.bodyBytes)
    }
}

extension Transmission {
    fileprivate func isMeant(by pattern: WirePattern) -> Bool {
        (pattern.to?.contains(to) ?? true) && pattern.range.contains(time)
    }

    /// Texts stand in whatever is sent, all else in entries.
    fileprivate func shows(_ test: WirePattern.Test) -> Bool {
        if case .text = test { return true }
        guard case .exchange(let message) = content else { return false }
        return !message.entries.isEmpty
    }
}

/// All keys and positions of a body.
private struct BodyWalk {
    private(set) var keys: [String] = []
    private(set) var positions: [Position] = []

    init(_ value: JSONValue) { walk(value) }

    private mutating func walk(_ value: JSONValue) {
        // Each is asked for what its kind says it is.
        if let object = try? value.object() {
            for member in object.members {
                keys.append(member.key)
                walk(member.value)
            }
            // The same.
        } else if let array = try? value.array(max: .max) {
            let elements = Array(array)
            if let position = position(elements) { positions.append(position) }
            for element in elements { walk(element) }
        }
    }

    private func position(_ pair: [JSONValue]) -> Position? {
        // Two numbers within the ranges of a position may be one; anything else is none.
        guard pair.count == 2, let longitude = try? pair[0].integer(in: -1_800_000_000...1_800_000_000),
            // As above.
            let latitude = try? pair[1].integer(in: -900_000_000...900_000_000)
        else { return nil }
        // As above.
        return try? Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude))
    }
}

extension Position {
    fileprivate var said: String { "[\(Double(longitudeE7) / 1e7), \(Double(latitudeE7) / 1e7)]" }

    fileprivate func isNear(_ other: Position, metres: Int32) -> Bool {
        self == other || isWithin(metres, of: other)
    }
}

extension Polygon {
    /// Inside, or no farther out than a rounded corner.
    fileprivate func isNear(_ position: Position) -> Bool {
        Footprint.polygon(self).metres(to: .point(position)).map { $0 <= 1 } ?? false
    }
}

extension [UInt8] {
    fileprivate func holds(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
        return (0...(count - wanted.count)).contains { start in
            self[start] == first && self[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
