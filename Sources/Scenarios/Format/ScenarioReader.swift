import Airspace
import Line

/// Reads the head of a scenario; its steps and expectations are read by readers of their own.
struct ScenarioReader {
    private let text: YAMLText
    private var names: [MemberName] = []

    init(_ text: YAMLText) { self.text = text }

    /// What stands at the top; `day` was used when the text was read.
    private static let keys: [StaticString] = [
        "scenario", "title", "basis", "key_rule", "mutate", "day", "start", "end", "members", "lines",
        "witnesses",
        "theatre", "profile", "given", "steps", "expect", "never", "branches",
    ]

    mutating func scenario() throws(JSONFault) -> Scenario {
        let root = try text.root.object(allowing: Self.keys)
        let start = try root.required("start").timestamp()
        let end = try root.required("end").timestamp()
        guard start < end else {
            throw try root.required("end").fault(
                .malformed(found: "an end before the start", wanted: "one after it"))
        }
        let cast = try parts(root.required("members"))
        names = cast.map(\.name)
        let profile = try profile(root.optional("profile"))
        let script = try BranchReader(
            text: text, cast: cast, profile: profile, start: start, end: end
        ).script(root)
        return Scenario(
            name: try root.required("scenario").string(max: 64),
            title: try root.required("title").string(max: 200),
            basis: try root.optional("basis")?.string(max: 500),
            keyRules: try mutations(root.optional("key_rule")),
            mutated: try mutations(root.optional("mutate")),
            start: start, end: end, cast: cast, lines: try lines(root.optional("lines")),
            witnesses: try Self.witnesses(
                root.optional("witnesses"), among: cast.map(\.name),
                otherwise: cast.filter { $0.role == .facilitator }.map(\.name)),
            theatre: try theatre(root.required("theatre")), profile: profile,
            given: script.given, common: script.common, branches: script.branches)
    }

    private static func witnesses(
        _ value: JSONValue?, among members: [MemberName], otherwise facilitators: [MemberName]
    ) throws(JSONFault) -> [MemberName] {
        guard let value else { return facilitators }
        let names = try value.memberNames()
        if let stranger = names.first(where: { !members.contains($0) }) {
            throw value.fault(.notOneOf(found: stranger.text, wanted: members.map(\.text)))
        }
        return names
    }

    private func mutations(_ value: JSONValue?) throws(JSONFault) -> [Mutation] {
        guard let value else { return [] }
        guard value.kind == .array else { return [try value.choice(of: Mutation.self)] }
        var mutations: [Mutation] = []
        for element in try value.array(max: Mutation.allCases.count) {
            mutations.append(try element.choice(of: Mutation.self))
        }
        return mutations
    }

    private func parts(_ value: JSONValue) throws(JSONFault) -> [Scenario.Part] {
        var parts: [Scenario.Part] = []
        for member in try value.object().members {
            guard let name = MemberName(member.key) else {
                throw member.value.fault(
                    .malformed(found: JSONValue.quoted(member.key), wanted: "a member's name such as A"))
            }
            let object = try member.value.object(allowing: ["role", "scopes", "endpoints"])
            var scopes: [String] = []
            if let list = object.optional("scopes") {
                for scope in try list.array(max: Limits.scopesPerMember) {
                    scopes.append(try scope.string(max: Limits.scopeCharacters))
                }
            }
            let endpoints =
                try object.optional("endpoints")?.integer(in: 0...Int64(Limits.endpointsPerMember)) ?? 1
            parts.append(
                Scenario.Part(
                    name: name, role: try object.required("role").choice(of: Member.Role.self),
                    scopes: scopes,
                    endpoints: Int(endpoints)))
        }
        guard 2...Limits.members ~= parts.count else {
            throw value.fault(.tooFew(found: parts.count, least: 2))
        }
        return parts.sorted { $0.name < $1.name }
    }

    private func lines(_ value: JSONValue?) throws(JSONFault) -> [Charter.Pair] {
        guard let value else {
            return names.indices.flatMap { a in names[(a + 1)...].map { Charter.Pair(names[a], $0) } }
        }
        return try value.pairs(among: names)
    }

    private func theatre(_ value: JSONValue) throws(JSONFault) -> [Position] {
        var ring: [Position] = []
        for element in try value.array(min: 3, max: Limits.theatreVertices) {
            ring.append(try element.scriptPosition())
        }
        return ring.first == ring.last ? Array(ring.dropLast()) : ring
    }

    /// As for a charter: a key that is given replaces that key of the default profile R0 as a whole.
    private func profile(_ value: JSONValue?) throws(JSONFault) -> Profile {
        guard value != nil else { return .r0 }
        do throws(JSONFault) {
            return try Profile(file: text.bytes(at: "/profile"))
        } catch {
            throw text.placed(error, prefix: "/profile")
        }
    }
}

extension JSONValue {
    /// `[longitude, latitude]` in degrees, as in GeoJSON.
    func scriptPosition() throws(JSONFault) -> Position {
        let pair = Array(try array(min: 2, max: 2))
        let longitude = try pair[0].fixed(decimals: 7, in: -1_800_000_000...1_800_000_000)
        let latitude = try pair[1].fixed(decimals: 7, in: -900_000_000...900_000_000)
        do throws(AirspaceError) {
            return try Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude))
        } catch {
            throw fault(.airspace(error))
        }
    }

    /// Pairs of members that have a line.
    func pairs(among names: [MemberName]) throws(JSONFault) -> [Charter.Pair] {
        var pairs: [Charter.Pair] = []
        for element in try array(min: 1, max: Limits.members * Limits.members) {
            pairs.append(try element.pair(among: names))
        }
        return pairs
    }

    func pair(among names: [MemberName]) throws(JSONFault) -> Charter.Pair {
        let ends = try members(among: names)
        guard ends.count == 2 else { throw fault(.tooFew(found: ends.count, least: 2)) }
        return Charter.Pair(ends[0], ends[1])
    }

    /// Members of the scenario, each once.
    func members(among names: [MemberName]) throws(JSONFault) -> [MemberName] {
        let found = try memberNames()
        if let stranger = found.first(where: { !names.contains($0) }) {
            throw fault(.notOneOf(found: stranger.text, wanted: names.map(\.text)))
        }
        return found
    }

    func member(among names: [MemberName]) throws(JSONFault) -> MemberName {
        let name = try memberName()
        guard names.contains(name) else {
            throw fault(.notOneOf(found: name.text, wanted: names.map(\.text)))
        }
        return name
    }
}
