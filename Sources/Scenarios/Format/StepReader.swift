import Airspace
import Deconfliction
import Line

/// Reads one step.
struct StepReader {
    let text: YAMLText
    let members: [MemberName]
    /// Where the step stands.
    let path: String

    private static let orders: [StaticString] = [
        "file", "amend", "turn", "propose", "agree", "decline", "say", "note", "accept", "take_watch",
        "close_incident",
    ]
    private static let events: [StaticString] = ["cut", "mend", "delay", "restart", "clock"]

    func step(_ value: JSONValue) throws(JSONFault) -> Step {
        let object = try value.object(
            allowing: ["at", "by", "as", "role", "outcome", "tamper"] + Self.orders + Self.events)
        let step = Step(
            line: text.line(of: path), path: path, at: try object.required("at").timestamp(),
            label: try object.optional("as").map { value throws(JSONFault) in try value.ownLabel(members) },
            deed: try deed(object),
            outcome: try object.optional("outcome")?.choice(of: OutcomeWord.self) ?? .done,
            isTampered: object.optional("tamper") != nil)
        if let tamper = object.optional("tamper") {
            guard try tamper.bool(), step.writes else {
                throw tamper.fault(
                    .malformed(
                        found: "tamper", wanted: "tamper: true, beside what writes an entry, or nothing"))
            }
        }
        return step
    }

    private func deed(_ object: JSONObject) throws(JSONFault) -> Step.Deed {
        let named = (Self.orders + Self.events).filter { object.optional($0) != nil }
        guard named.count == 1 else {
            let known = (Self.orders + Self.events).map { "\($0)" }.joined(separator: ", ")
            throw object.value.fault(
                .malformed(
                    found: named.isEmpty ? "a step that does nothing" : "two deeds in one step",
                    wanted: "one of \(known)"))
        }
        if let lines = object.optional("cut") { return .cut(try lines.stretches(among: members)) }
        if let lines = object.optional("mend") { return .mend(try lines.stretches(among: members)) }
        if let delay = object.optional("delay") {
            let parts = try delay.object(allowing: ["lines", "ms"])
            return .delay(
                try parts.required("lines").stretches(among: members),
                milliseconds: try parts.required("ms").integer(in: 0...600_000))
        }
        if let name = object.optional("restart") { return .restart(try name.member(among: members)) }
        if let clock = object.optional("clock") {
            let parts = try clock.object(allowing: ["of", "ahead_ms"])
            return .clock(
                try parts.required("of").member(among: members),
                ahead: try parts.required("ahead_ms").integer(in: -86_400_000...86_400_000))
        }
        return .officer(
            try object.required("by").member(among: members),
            role: try object.optional("role")?.string(max: Limits.roleCharacters) ?? "watch officer",
            try order(object))
    }

    func order(_ object: JSONObject) throws(JSONFault) -> Step.Order {
        if object.optional("file") != nil { return .file(try notice("file", object)) }
        if object.optional("amend") != nil { return .amend(try notice("amend", object)) }
        if let turn = object.optional("turn") {
            let parts = try turn.object(allowing: ["id", "to"])
            return .turn(
                try parts.required("id").handle(), try parts.required("to").choice(of: Command.Turn.self))
        }
        if let proposal = object.optional("propose") { return try self.proposal(proposal) }
        if let agreed = object.optional("agree") { return .agree(try agreed.label()) }
        if let declined = object.optional("decline") {
            let parts = try declined.object(allowing: ["re", "to"])
            return .decline(
                try parts.required("re").label(), try parts.required("to").choice(of: Content.Referral.self))
        }
        if let noted = object.optional("note") {
            let parts = try noted.object(allowing: ["of", "with"])
            return .note(
                try parts.required("of").label(), of: try parts.required("with").member(among: members))
        }
        if let item = object.optional("accept") { return .accept(try item.watchName(among: members)) }
        if let taken = object.optional("take_watch") {
            let parts = try taken.object(allowing: ["relieved", "relief"])
            return .takeWatch(
                CallSigns(
                    relieved: try parts.optional("relieved")?.string(max: Limits.callSignCharacters),
                    relief: try parts.optional("relief")?.string(max: Limits.callSignCharacters)))
        }
        if let closed = object.optional("close_incident") { return .closeIncident(try closed.label()) }
        return .say(try saying(object.required("say")))
    }

    /// A notice as GeoJSON has it, in YAML's spelling.
    private func notice(_ key: StaticString, _ object: JSONObject) throws(JSONFault) -> Notice {
        let place = "\(path)/\(key)"
        do throws(JSONFault) {
            let notices = try GeoJSON.notices(in: text.bytes(at: place))
            guard let notice = notices.first, notices.count == 1 else {
                throw try object.required(key).fault(.tooMany(found: notices.count, limit: 1))
            }
            return notice
        } catch {
            throw error.place.path.hasPrefix(place) ? error : text.placed(error, prefix: place)
        }
    }

    private func proposal(_ value: JSONValue) throws(JSONFault) -> Step.Order {
        let object = try value.object(allowing: ["between", "changing", "change"])
        var handles: [Handle] = []
        for element in try object.required("between").array(min: 2, max: 2) {
            handles.append(try element.handle())
        }
        let changing = try object.required("changing").handle()
        guard handles.contains(changing) else {
            throw try object.required("changing").fault(
                .notOneOf(found: changing.text, wanted: handles.map(\.text)))
        }
        return .propose(
            between: handles, changing: changing, try Change(script: object.required("change")))
    }

    private func saying(_ value: JSONValue) throws(JSONFault) -> Step.Saying {
        let object = try value.object(allowing: ["code", "to", "re", "with"])
        let code = try object.required("code").read("a code such as QY01", max: 8) { Code($0) }
        let parameters =
            object.optional("with") == nil ? Array("{}".utf8) : text.bytes(at: path + "/say/with")
        let (draft, names) = try draft(code, parameters)
        return Step.Saying(
            code: code, to: try object.optional("to")?.members(among: members) ?? [],
            regarding: try object.optional("re")?.label(), parameters: parameters, draft: draft,
            mentions: names.filter { RegisterWord(rawValue: $0) == nil },
            registers: names.compactMap { RegisterWord(rawValue: $0) })
    }

    /// Reads the parameters before anything is played, with some entry for each that is named by a label.
    private func draft(_ code: Code, _ parameters: [UInt8]) throws(JSONFault) -> (Message, names: [String]) {
        let example = Serial(log: LogName(author: members[0], addressee: members[1]), index: 0)
        let (written, names) = Step.Saying.naming(parameters, { _ in example }, { $0.json(nil) })
        guard code == .compareRegisters || !names.contains(where: { RegisterWord(rawValue: $0) != nil })
        else {
            throw text.fault(
                .malformed(found: "the own register in \(code)", wanted: "it in \(Code.compareRegisters)"),
                at: path + "/say/with")
        }
        do throws(JSONFault) {
            let document = try JSONDocument(written, limit: Limits.bodyBytes)
            let message = try Message(
                code, json: document.root, completedWith: Presets(now: .earliest), profile: .r0)
            return (message, names)
        } catch {
            throw text.placed(error, prefix: path + "/say/with")
        }
    }
}

extension Step.Saying {
    /// Parameters in which a serial stands in the place of each `"@label"`, and what is held in that of each ``RegisterWord``; and
    /// the names that were there. Those for which there is no serial stay.
    static func naming(
        _ parameters: [UInt8], _ serial: (String) -> Serial?, _ register: (RegisterWord) -> String
    ) -> ([UInt8], names: [String]) {
        var rest = String(decoding: parameters, as: UTF8.self)[...]
        var (text, names) = ("", [String]())
        while let start = rest.firstRange(of: "\"@"), let end = rest[start.upperBound...].firstIndex(of: "\"")
        {
            let name = String(rest[start.upperBound..<end])
            names.append(name)
            text += rest[..<start.lowerBound]
            text +=
                RegisterWord(rawValue: name).map(register)
                ?? "\"\(serial(name)?.description ?? "@\(name)")\""
            rest = rest[rest.index(after: end)...]
        }
        text += rest
        return (Array(text.utf8), names)
    }
}

extension JSONValue {
    /// The name of a step: what other steps and expectations call it by.
    func label() throws(JSONFault) -> String {
        try read("a label of letters, digits and hyphens", max: 40) { text in
            let isLabel = text.utf8.allSatisfy { byte in
                byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            }
            return isLabel && !text.isEmpty ? text : nil
        }
    }
}

extension JSONValue {
    /// A label of a step's own: not to be taken for a member, or for an entry's serial.
    fileprivate func ownLabel(_ members: [MemberName]) throws(JSONFault) -> String {
        let label = try label()
        guard Serial(label) == nil, !members.contains(where: { $0.text == label }) else {
            throw fault(
                .malformed(found: label, wanted: "a label that is neither a member's name nor a serial"))
        }
        guard RegisterWord(rawValue: label) == nil else {
            throw fault(.malformed(found: label, wanted: "a label that does not stand for the own register"))
        }
        return label
    }

    /// Lines as pairs of members, and single ways of them as `{from: A, to: B}`.
    fileprivate func stretches(among members: [MemberName]) throws(JSONFault) -> [Step.Stretch] {
        var stretches: [Step.Stretch] = []
        for element in try array(min: 1, max: Limits.members * Limits.members) {
            guard element.kind == .object else {
                stretches.append(.line(try element.pair(among: members)))
                continue
            }
            let ends = try element.object(allowing: ["from", "to"])
            let from = try ends.required("from").member(among: members)
            let to = try ends.required("to").member(among: members.filter { $0 != from })
            stretches.append(.way(from: from, to: to))
        }
        return stretches
    }

    fileprivate func watchName(among members: [MemberName]) throws(JSONFault) -> Step.WatchName {
        let name = try self.label()
        return members.first { $0.text == name }.map { .line($0) } ?? .label(name)
    }
}

extension Change {
    /// A change as people write it: times in RFC 3339, limits in degrees.
    init(script value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: [
            "type", "time", "feet", "metres", "bearing", "side", "degrees",
        ])
        func metres() throws(JSONFault) -> Int32 {
            Int32(try object.required("metres").integer(in: 1...1_000_000))
        }
        func altitude() throws(JSONFault) -> Altitude {
            let value = try object.required("feet")
            let feet = Int32(try value.integer(in: -2_000...100_000))
            do throws(AirspaceError) {
                return try Altitude(feet: feet)
            } catch {
                throw value.fault(.airspace(error))
            }
        }
        let type = try object.required("type")
        switch try type.string(max: 16) {
        case "start-at": self = .startAt(try object.required("time").timestamp())
        case "end-by": self = .endBy(try object.required("time").timestamp())
        case "floor": self = .floor(try altitude())
        case "ceiling": self = .ceiling(try altitude())
        case "radius": self = .radius(metres: try metres())
        case "half-width": self = .halfWidth(metres: try metres())
        case "shift":
            let tenths = try object.required("bearing").exact(decimals: 1, in: 0...3_599)
            self = .shift(bearingTenths: Int32(tenths), metres: try metres())
        case "limit":
            let side = try object.required("side").read("north, south, east or west", max: 8) {
                Change.Side(word: $0)
            }
            let degrees = try object.required("degrees").exact(
                decimals: 7, in: -1_800_000_000...1_800_000_000)
            self = .limit(side, e7: Int32(degrees))
        case let other: throw type.fault(.notOneOf(found: other, wanted: Change.types))
        }
    }
}
