package import Airspace
package import Deconfliction
package import Line
package import TransparencyLog

/// A charter with everybody's keys: parties with lines to all, the last member a facilitator and the witness.
package struct Mechanism: Sendable {
    package let charter: Charter
    package let members: [Member]
    package let keys: [MemberName: NodeKeys]

    /// - Parameters:
    ///   - closed: members whose node nobody can open.
    ///   - civil: one that is no party.
    package init(
        _ names: [MemberName] = ["A", "B", "F"], closed: [MemberName] = [],
        scopes: [String] = ["armed forces"], civil: MemberName? = nil, profile: Profile = .r0
    ) throws {
        var keys: [MemberName: NodeKeys] = [:]
        members = try names.map { name in
            keys[name] = NodeKeys(log: try Self.key(name, "log"), witness: try Self.key(name, "witness"))
            return try Self.member(
                name, role: name == names.last ? .facilitator : name == civil ? .civil : .party,
                endpoints: closed.contains(name) ? 0 : 2, scopes: scopes)
        }
        self.keys = keys
        let pairs = names.enumerated().flatMap { position, first in
            names[(position + 1)...].map { Charter.Pair(first, $0) }
        }
        charter = try Self.charter(of: members, pairs: pairs, witnesses: names.suffix(1), profile: profile)
    }

    package static func charter(
        of members: [Member], pairs: [Charter.Pair], witnesses: some Sequence<MemberName>,
        profile: Profile = .r0
    ) throws(JSONFault) -> Charter {
        // In tenths of a degree.
        let corners: [(Int32, Int32)] = [(323, 355), (323, 424), (373, 424), (373, 355)]
        return try Charter.drafted(
            name: "Tests", members: members,
            theatre: corners.map { Position.e7($0.0 * 1_000_000, $0.1 * 1_000_000) },
            lines: pairs, witnesses: Array(witnesses), profile: profile)
    }

    /// The charter with everybody's signature.
    package func signedCharter() throws -> SignedCharter {
        var signed = SignedCharter(charter)
        for (name, own) in keys { try signed.sign(as: name, log: own.log, witness: own.witness) }
        return signed
    }

    package static func key(_ name: MemberName, _ use: String) throws -> SigningKey {
        try SigningKey(seed: Digest(hashing: Array("\(use) key of \(name)".utf8)).bytes)
    }

    package static func member(
        _ name: MemberName, role: Member.Role = .party, endpoints: Int = 1,
        scopes: [String] = ["armed forces"]
    ) throws -> Member {
        Member(
            name: name, role: role, logKey: try key(name, "log").publicKey,
            witnessKey: try key(name, "witness").publicKey,
            certificate: Array("certificate of \(name)".utf8),
            endpoints: (0..<endpoints).map { "https://\(name.text.lowercased())\($0).example:9443" },
            scopes: scopes)
    }

    package func keys(of name: MemberName) -> NodeKeys { sound(keys[name], name.text) }

    package func node(_ name: MemberName, records: [Record] = [], tidemarks: [Tidemark] = []) -> Node {
        Node(name, of: charter, keys: keys(of: name), records: records, tidemarks: tidemarks)
    }
}

extension Position {
    /// From units of 1e-7 degree.
    package static func e7(_ latitude: Int32, _ longitude: Int32) -> Position {
        sound(try? Position(latitudeE7: latitude, longitudeE7: longitude), "\(latitude)")  // told
    }
}
