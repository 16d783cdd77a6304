package import Foundation
import Line

/// A change of certificate: the new one lies beside the old until every counterpart has word of it.
extension MechanismDirectory {
    private var nextDirectory: String { file("next") }

    /// Makes the certificate that will be announced; one that was made before and not announced to all is made anew.
    package func makeNextIdentity(endpoints: [String], now: Date = Date()) throws -> TLSIdentity {
        if FileManager.default.fileExists(atPath: nextDirectory) {
            try FileManager.default.removeItem(atPath: nextDirectory)
        }
        try FileManager.default.createDirectory(
            atPath: nextDirectory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        let identity = try TLSIdentity.make(for: card().name, endpoints: endpoints, now: now)
        try identity.write(to: nextDirectory)
        return identity
    }

    /// The certificate announced and not yet in use; nil when there is none.
    package func nextIdentity() throws -> TLSIdentity? {
        guard FileManager.default.fileExists(atPath: nextDirectory) else { return nil }
        let place = URL(fileURLWithPath: nextDirectory, isDirectory: true)
        return try .load(
            certificateFile: place.appendingPathComponent(TLSIdentity.certificateFileName).path,
            keyFile: place.appendingPathComponent(TLSIdentity.keyFileName).path)
    }

    /// Takes the announced certificate into use. Key first, and the announced pair last of all: a process that ends in between
    /// is followed by one that goes on from there (``finishPromotion()``).
    package func promoteNextIdentity() throws {
        let place = URL(fileURLWithPath: nextDirectory, isDirectory: true)
        for name in [TLSIdentity.keyFileName, TLSIdentity.certificateFileName] {
            let target = URL(fileURLWithPath: file(name))
            let data = try Data(contentsOf: place.appendingPathComponent(name))
            try data.write(to: target, options: .atomic)
            let mode = name == TLSIdentity.keyFileName ? 0o600 : 0o644
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path)
        }
        try FileManager.default.removeItem(atPath: nextDirectory)
    }

    /// Completes a change of certificate during which the process ended: the new key was in place already.
    package func finishPromotion() throws {
        let place = URL(fileURLWithPath: nextDirectory, isDirectory: true)
        let key = place.appendingPathComponent(TLSIdentity.keyFileName).path
        guard FileManager.default.fileExists(atPath: key),
            FileManager.default.contentsEqual(atPath: key, andPath: file(TLSIdentity.keyFileName))
        else { return }
        try promoteNextIdentity()
    }
}
