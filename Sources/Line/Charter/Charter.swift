package import Airspace
import TransparencyLog

/// The signed terms of a mechanism. All numbers that the parties can agree on live here and none in code.
package struct Charter: Sendable {
    package let name: String
    /// In the order of their names.
    package let members: [Member]
    package let theatre: Polygon
    /// The pairs that have a line, each in the order of the names.
    package let lines: [Pair]
    /// Members that cosign the checkpoints of every log they are no end of.
    package let witnesses: [MemberName]
    package let profile: Profile
    package let phrasebook: AgreedPhrasebook
    /// The canonical bytes: what is signed.
    package let encoded: [UInt8]

    /// Two members with a line between them.
    package struct Pair: Hashable, Comparable, Sendable {
        package let first: MemberName
        package let second: MemberName

        package init(_ a: MemberName, _ b: MemberName) {
            (first, second) = a < b ? (a, b) : (b, a)
        }

        package func contains(_ name: MemberName) -> Bool { first == name || second == name }

        package static func < (a: Pair, b: Pair) -> Bool { (a.first, a.second) < (b.first, b.second) }
    }

    init(
        name: String, members: [Member], theatre: Polygon, lines: [Pair], witnesses: [MemberName],
        profile: Profile, phrasebook: AgreedPhrasebook, encoded: [UInt8]
    ) {
        self.name = name
        self.members = members
        self.theatre = theatre
        self.lines = lines
        self.witnesses = witnesses
        self.profile = profile
        self.phrasebook = phrasebook
        self.encoded = encoded
    }

    /// SHA-256 of the canonical bytes.
    package var mechanism: MechanismID { MechanismID(Digest(hashing: encoded)) }

    package func member(_ name: MemberName) -> Member? { members.first { $0.name == name } }

    /// Whom `name` has a line with, in the order of their names.
    package func counterparts(of name: MemberName) -> [MemberName] {
        lines.compactMap { $0.first == name ? $0.second : $0.second == name ? $0.first : nil }.sorted()
    }

    /// Who cosigns the checkpoints of a log: the witnesses that are no end of it.
    package func witnesses(of log: LogName) -> [MemberName] {
        witnesses.filter { $0 != log.author && $0 != log.addressee }
    }
}
