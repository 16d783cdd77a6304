import Airspace
import Line

/// The charter of the demo: the theatre and the default profile, lines between all three, the facilitator as witness.
enum DemoCharter {
    static func agreed(by parties: [DemoParty]) throws -> SignedCharter {
        let pairs = parties.enumerated().flatMap { position, first in
            parties[(position + 1)...].map { Charter.Pair(first.name, $0.name) }
        }
        let charter = try Charter.drafted(
            name: "Survey team at T4 (demonstration)", members: parties.map(\.card), theatre: theatre,
            lines: pairs,
            witnesses: parties.filter { $0.role == .facilitator }.map(\.name), profile: .r0)
        var signed = SignedCharter(charter)
        for party in parties { try party.sign(&signed) }
        return signed
    }

    /// A box that is neither a flight information region nor a border.
    static var theatre: [Position] {
        get throws {
            try [(32.3, 35.5), (32.3, 42.4), (37.3, 42.4), (37.3, 35.5)].map { latitude, longitude in
                try Position(latitudeE7: Int32(latitude * 1e7), longitudeE7: Int32(longitude * 1e7))
            }
        }
    }
}
