import Airspace
import Deconfliction
import Foundation
import Line
import SQLiteStore
import TestSupport
import Testing

/// Real SQLite on a disk that fails: at every write, at every sync, once or for good. What was acknowledged is there when the disk
/// works again, and what was not is there whole or not at all.
@Suite(.serialized) struct FailingDiskTests {
    private let folder: TemporaryFolder
    private let identity: Store.Identity

    private static let batches = 3
    private static let batchSize = 3

    init() throws {
        folder = try TemporaryFolder()
        identity = Store.Identity(mechanism: try Mechanism().charter.mechanism, member: "A")
    }

    private func batch(_ number: Int) -> [Deconfliction.Record] {
        (0..<Self.batchSize).map { place in
            let leaf = Array("entry \(number * Self.batchSize + place)".utf8)
            let body = Body(
                salt: [UInt8](repeating: UInt8(number), count: 32), bytes: [UInt8](repeating: 1, count: 9_000)
            )
            return .entry("A-B", leaf: leaf, body: body, at: .morning, refusal: nil)
        }
    }

    /// What the process was told is done.
    private struct Acknowledged {
        var batches = 0
        var isMarked = false
        /// The officer, and whether its token was taken back.
        var officer: Int64?
        var isRevoked = false
    }

    /// Works until something fails; returns what was acknowledged.
    private func work(at path: String) -> Acknowledged {
        var acknowledged = Acknowledged()
        do throws(StoreError) {
            let store = try Store(path: path, identity: identity)
            try store.setMarked()
            acknowledged.isMarked = true
            for number in 0..<Self.batches {
                try store.append(batch(number))
                acknowledged.batches += 1
            }
            let officer = try store.add(
                officer: "Ada", role: "watch officer", tokenHash: Self.token, at: .morning)
            acknowledged.officer = officer
            acknowledged.isRevoked = try store.revoke(officer: officer, at: .morning)
            try store.append([.expired(Expiry(entries: ["A-B-0"]), at: .morning)])
            try store.close()
        } catch {
            switch error {
            case .failed, .notDurable: break
            default: Issue.record("the process is told something else: \(error)")
            }
        }
        return acknowledged
    }

    private static let token = [UInt8](repeating: 7, count: 32)

    /// Whether anything failed after so many writes or syncs.
    private func fails(_ fault: FaultyFiles.Fault, after count: Int, isLasting: Bool) async throws -> Bool {
        let path = folder.path("\(FaultyFiles.marker)-\(fault)-\(isLasting)-\(count).sqlite")
        FaultyFiles.arm(fault, after: count, isLasting: isLasting)
        let acknowledged = work(at: path)
        let hasFailed = FaultyFiles.disarm()
        let store = try Store(path: path, identity: identity)
        let found = try store.records().filter { if case .entry = $0 { true } else { false } }
        #expect(found.count.isMultiple(of: Self.batchSize), "whole batches, \(fault) \(count)")
        #expect(found.count >= acknowledged.batches * Self.batchSize, "\(fault) \(count)")
        #expect(found.count <= (acknowledged.batches + 1) * Self.batchSize, "\(fault) \(count)")
        try await expectWhole(store, acknowledged, "\(fault) \(count)")
        let all = (0..<Self.batches).flatMap { batch($0) }
        for (record, expected) in zip(found, all).dropFirst() { #expect(record == expected) }
        try store.append(batch(9))
        #expect(try store.leaves(of: "A-B").last == Array("entry 29".utf8), "it goes on")
        try store.close()
        return hasFailed
    }

    /// What is written beside entries, and the tallies of all of it.
    private func expectWhole(_ store: Store, _ acknowledged: Acknowledged, _ place: Comment) async throws {
        if acknowledged.isMarked { #expect(try store.isMarked(), place) }
        let officers = try store.officers()
        #expect(officers.count <= 1, place)
        if let officer = acknowledged.officer { #expect(officers.map(\.id) == [officer], place) }
        let bearer = try store.officer(tokenHash: Self.token)
        if acknowledged.isRevoked { #expect(bearer == nil, place) }
        #expect(bearer == nil || officers.allSatisfy({ $0.revoked == nil }), place)
        try await store.auditTables()
        let entries = try store.leaves(of: "A-B").count
        #expect(try store.entryTally().rows == Int64(entries), place)
    }

    @Test(arguments: FaultyFiles.Fault.allCases, [false, true])
    func `whatever write or sync fails, nothing acknowledged is lost`(
        fault: FaultyFiles.Fault, isLasting: Bool
    ) async throws {
        var count = 0
        // Every one while a database is made and opened, then one in three.
        while try await fails(fault, after: count, isLasting: isLasting) { count += count < 60 ? 1 : 3 }
        print("failing disk: \(fault), \(isLasting ? "for good" : "once"): up to place \(count)")
        #expect(count > (fault == .sync ? 5 : 40))
    }
}
