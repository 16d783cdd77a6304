package import Airspace
package import Deconfliction
package import Line
package import TransparencyLog

/// Members, charters and notices for simulated worlds: a square theatre, parties with lines to everybody, the last member
/// a facilitator and witness.
package enum Cast {
    /// 2027-03-10 04:40 UTC.
    package static let morning = Instant(saturating: 1_804_653_600_000)

    /// What officers speak of: the middle of the theatre.
    static let middle: Position = {
        do throws(AirspaceError) {
            return try Position(latitudeE7: 345_000_000, longitudeE7: 380_000_000)
        } catch {
            preconditionFailure("the middle of the theatre is no position: \(error)")
        }
    }()

    /// The default profile with the shortest terms of retention.
    static let shortLived = profile(
        """
        {"retention": {"notice_body_days_after_end": 1, "position_hours_after_cancel": 1, "statistics_min_count": 5}}
        """)

    /// The default profile with the fewest bytes that a line can be given: three of the largest bodies are too much at once.
    static let narrow = profile(
        """
        {"budget_per_peer": {"entries_per_s": 1200, "bytes_per_day": 1048576, "flash_reserved_share": 0.2}}
        """)

    private static func profile(_ terms: String) -> Profile {
        do throws(JSONFault) {
            return try Profile(file: Array(terms.utf8))
        } catch {
            preconditionFailure("these are no terms: \(terms): \(error)")
        }
    }

    static func name(_ text: String) -> MemberName {
        guard let name = MemberName(text) else { preconditionFailure("\(text) is no name") }
        return name
    }

    /// The charter among these members, and their keys.
    ///
    /// - Parameter closed: members whose node nobody can open.
    package static func of(
        _ names: [MemberName], closed: [String] = [], profile: Profile = .r0, scheme: any SignatureScheme,
        generator: inout Generator
    ) throws -> (Charter, [MemberName: NodeKeys]) {
        var members: [Member] = []
        var keys: [MemberName: NodeKeys] = [:]
        for (position, name) in names.enumerated() {
            let (member, own) = try member(
                name, position + 1 == names.count ? .facilitator : .party, scopes: ["armed forces"],
                endpoints: closed.contains(name.text) ? 0 : 1, scheme: scheme, generator: &generator)
            members.append(member)
            keys[name] = own
        }
        let pairs = members.enumerated().flatMap { position, first in
            members[(position + 1)...].map { Charter.Pair(first.name, $0.name) }
        }
        let charter = try Charter.drafted(
            name: "Simulated mechanism", members: members, theatre: square(3_200, 3_800, 3_500, 4_200),
            lines: pairs,
            witnesses: members.suffix(1).map(\.name), profile: profile)
        return (charter, keys)
    }

    /// A member with keys of its own.
    package static func member(
        _ name: MemberName, _ role: Member.Role, scopes: [String], endpoints: Int = 1,
        scheme: any SignatureScheme, generator: inout Generator
    ) throws -> (Member, NodeKeys) {
        let log = try SigningKey(seed: generator.bytes(32), scheme: scheme)
        let witness = try SigningKey(seed: generator.bytes(32), scheme: scheme)
        let host = name.text.lowercased()
        let member = Member(
            name: name, role: role, logKey: log.publicKey, witnessKey: witness.publicKey,
            certificate: Array("certificate of \(name)".utf8),
            endpoints: (0..<endpoints).map { "https://\(host).example:\(9443 + $0)" }, scopes: scopes)
        return (member, NodeKeys(log: log, witness: witness, scheme: scheme))
    }

    /// A round air notice somewhere in the middle of the theatre, some hours from `now`.
    package static func notice(
        _ handle: String, at now: Instant, told audience: Audience, using generator: inout Generator
    ) throws -> Notice {
        let centre = try Position(
            latitudeE7: Int32.random(in: 344_000_000...349_000_000, using: &generator),
            longitudeE7: Int32.random(in: 380_000_000...386_000_000, using: &generator))
        let start = now.advanced(byMilliseconds: Int64.random(in: 40...300, using: &generator) * 60_000)
        let window = try TimeWindow(
            start: start,
            end: start.advanced(byMilliseconds: Int64.random(in: 10...90, using: &generator) * 60_000))
        let floor = Int32.random(in: 0...20, using: &generator) * 1_000
        let band = try AltitudeBand(
            floor: Altitude(feet: floor), ceiling: Altitude(feet: floor + 5_000), reference: .amsl)
        let circle = try Circle(
            centre: centre, radiusMetres: Int32.random(in: 10...100, using: &generator) * 100)
        return try Notice(
            handle: Handle(handle), kind: .air,
            volumes: [Volume(footprint: .circle(circle), band: band, window: window)],
            audience: audience)
    }

    /// The corners of a box, in hundredths of a degree: south, north, west, east.
    private static func square(_ south: Int32, _ north: Int32, _ west: Int32, _ east: Int32) throws
        -> [Position]
    {
        try [(south, west), (south, east), (north, east), (north, west)].map {
            try Position(latitudeE7: $0.0 * 100_000, longitudeE7: $0.1 * 100_000)
        }
    }
}
