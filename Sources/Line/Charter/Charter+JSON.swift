package import Airspace
import TransparencyLog

extension Charter {
    /// Puts the terms into their canonical form and reads that form back, so that nothing is agreed that a node could
    /// not read.
    package static func drafted(
        name: String, members: [Member], theatre: [Position], lines: [Pair], witnesses: [MemberName],
        profile: Profile, phrasebook: AgreedPhrasebook = .standard
    ) throws(JSONFault) -> Charter {
        let value: CanonicalJSON = [
            "lines": .array(lines.sorted().map { [.string($0.first.text), .string($0.second.text)] }),
            "members": .array(members.sorted { $0.name < $1.name }.map(\.canonical)),
            "name": .string(name),
            "phrasebook": phrasebook.canonical,
            "profile": profile.canonical,
            "theatre": .array(
                theatre.map { [.integer(Int64($0.longitudeE7)), .integer(Int64($0.latitudeE7))] }),
            "v": 1,
            "witnesses": .array(witnesses.sorted().map { .string($0.text) }),
        ]
        return try Charter(encoded: value.encoded)
    }

    /// Reads a charter's canonical bytes; anything else is refused with the field named.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let root = try JSONDocument.canonical(bytes, limit: Limits.charterBytes).root
        let object = try root.object(allowing: [
            "lines", "members", "name", "phrasebook", "profile", "theatre", "v", "witnesses",
        ])
        _ = try object.required("v").integer(in: 1...1)
        let members = try object.required("members").members()
        let names = Set(members.map(\.name))
        let witnesses = try object.required("witnesses").memberNames()
        guard Set(witnesses).isSubset(of: names) else {
            throw try object.required("witnesses").fault(
                .malformed(found: "\(witnesses)", wanted: "members only"))
        }
        self.init(
            name: try object.required("name").string(max: Limits.mechanismNameCharacters),
            members: members,
            theatre: try object.required("theatre").theatre(),
            lines: try object.required("lines").lines(among: names),
            witnesses: witnesses,
            profile: try Profile(canonical: object.required("profile")),
            phrasebook: try AgreedPhrasebook(json: object.required("phrasebook")),
            encoded: bytes)
    }
}

extension JSONValue {
    fileprivate func members() throws(JSONFault) -> [Member] {
        var members: [Member] = []
        for element in try array(min: 2, max: Limits.members) {
            let member = try Member(json: element)
            if let last = members.last, last.name >= member.name {
                throw element.fault(
                    .malformed(found: member.name.text, wanted: "each member once, in the order of names"))
            }
            members.append(member)
        }
        var seen: Set<[UInt8]> = []
        for key in members.flatMap({ [$0.logKey, $0.witnessKey, $0.certificate] })
        where !seen.insert(key).inserted {
            throw fault(
                .malformed(
                    found: "a key or certificate that stands twice", wanted: "keys of each member's own"))
        }
        return members
    }

    fileprivate func lines(among names: Set<MemberName>) throws(JSONFault) -> [Charter.Pair] {
        var lines: [Charter.Pair] = []
        for element in try array(min: 1, max: Limits.members * Limits.members) {
            let ends = try element.memberNames()
            guard ends.count == 2, names.isSuperset(of: ends), ends[0] < ends[1] else {
                throw element.fault(
                    .malformed(found: "\(ends)", wanted: "two members in the order of their names"))
            }
            let pair = Charter.Pair(ends[0], ends[1])
            guard lines.last.map({ $0 < pair }) ?? true else {
                throw element.fault(.malformed(found: "\(ends)", wanted: "each pair once, in order"))
            }
            lines.append(pair)
        }
        return lines
    }

    fileprivate func theatre() throws(JSONFault) -> Polygon {
        var ring: [Position] = []
        for element in try array(min: 4, max: Limits.theatreVertices) {
            let pair = Array(try element.array(min: 2, max: 2))
            let longitude = try pair[0].integer(in: -1_800_000_000...1_800_000_000)
            let latitude = try pair[1].integer(in: -900_000_000...900_000_000)
            do throws(AirspaceError) {
                ring.append(try Position(latitudeE7: Int32(latitude), longitudeE7: Int32(longitude)))
            } catch {
                throw element.fault(.airspace(error))
            }
        }
        do throws(AirspaceError) {
            return try Polygon(rings: [ring])
        } catch {
            throw fault(.airspace(error))
        }
    }
}
