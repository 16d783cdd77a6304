import Airspace
import Foundation
import Line
import NodeService
import SQLiteStore

/// The officers of one member's desk, in the record that its directory holds.
struct OfficerRoll {
    private let store: Store
    private let path: String

    init(directory: String) throws(Failure) {
        let place = MechanismDirectory(path: directory)
        guard FileManager.default.fileExists(atPath: place.charterFile) else {
            throw .unreadable(
                file: place.charterFile,
                reason: "It is not there; the charter goes there once everybody has signed it.")
        }
        let charter = try Failure.about(place.charterFile) { try place.agreedCharter() }
        let card = try Failure.about(place.cardFile) { try place.card() }
        path = place.storeFile
        store = try Failure.about(place.storeFile) {
            try Store(path: place.storeFile, identity: .init(mechanism: charter.mechanism, member: card.name))
        }
    }

    /// Adds an officer.
    /// - Returns: the officer's number, and the token, of which only a hash is kept.
    func add(name: String, role: String) throws(Failure) -> (id: Int64, token: String) {
        let token = OfficerToken.make()
        let id = try Failure.about(path) {
            try store.add(officer: name, role: role, tokenHash: OfficerToken.hash(token), at: OfficerRoll.now)
        }
        return (id, token)
    }

    var officers: [Store.OfficerRow] {
        get throws(Failure) { try Failure.about(path) { try store.officers() } }
    }

    /// Whether there was such an officer, not revoked yet.
    func revoke(_ id: Int64) throws(Failure) -> Bool {
        try Failure.about(path) { try store.revoke(officer: id, at: OfficerRoll.now) }
    }

    private static var now: Instant { Instant(saturating: Int64(Date().timeIntervalSince1970 * 1_000)) }
}
