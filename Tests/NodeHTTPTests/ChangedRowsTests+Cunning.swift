import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import TestSupport
import TransparencyLog

/// What somebody would do who knows the tables, the tallies, and no key but one of its own.
extension ChangedRowsTests.Cunning {
    static let all = checkpoints + refusals + terms + notes + own

    /// Where a log's one STOP stands: in the picture, with a body, taken and receipted.
    private static func stop(_ log: String) -> String {
        "log = '\(log)' AND number = (SELECT max(number) FROM entry WHERE log = '\(log)' "
            + "AND instr(CAST(leaf AS TEXT), '\"\(Code.stop.text)\"') > 0)"
    }

    private static let checkpoint = "table checkpoint, row B-A: it must be what B signed of the"

    private static let checkpoints: [Self] = [
        Self("a checkpoint's row that is gone", checkpoint, sql: "DELETE FROM checkpoint WHERE log = 'B-A'"),
        Self("an earlier checkpoint", checkpoint) { db, record in
            try put(record.signed(TreeHead(size: 0, root: TreeHash.empty), of: "B-A"), in: db)
        },
        Self("another root under the author's signature", checkpoint) { db, record in
            let size = try newest(of: "B-A", in: "checkpoint", db).checkpoint.size
            try put(record.signed(TreeHead(size: size, root: Digest(hashing: [7])), of: "B-A"), in: db)
        },
        Self("the same under another signature", checkpoint) { db, record in
            let head = try newest(of: "B-A", in: "checkpoint", db).checkpoint.head
            try put(record.signed(head, of: "B-A", by: record.mechanism.keys(of: "F").log), in: db)
        },
        Self("an entry that its author never signed", checkpoint) { db, record in
            let size = try newest(of: "B-A", in: "checkpoint", db).checkpoint.size
            let entry = Entry(
                serial: Serial(log: "B-A", index: size), time: .morning, code: .refused, role: "officer",
                message: sound(MessageID([UInt8](repeating: 5, count: 16)), "id"), to: ["A"],
                refusal: .notCanonical, holds: .nothing)
            try db.execute(
                sql: """
                    INSERT INTO entry (place, log, number, leaf, recorded)
                    SELECT max(place) + 1, 'B-A', ?, ?, max(recorded) FROM entry
                    """, arguments: [Int64(size), Data(entry.encoded)])
        },
        Self(
            "what was witnessed, under another signature", of: "F", "table witnessed, row A-B"
        ) { db, record in
            let head = TreeHead(size: 1_000, root: Digest(hashing: [7]))
            let signed = try record.signed(head, of: "A-B", by: record.mechanism.keys(of: "F").log)
            try db.execute(
                sql: "UPDATE witnessed SET note = ? WHERE log = 'A-B'", arguments: [signed.note.encoded])
        },
    ]

    private static let refusals: [Self] = [
        Self(
            "refused, and its author never heard of it", "it is marked as one that could not be taken, and B",
            sql: """
                DELETE FROM body WHERE \(stop("B-A"));
                UPDATE entry SET refusal = '\(Refusal.bodyAbsent.rawValue)' WHERE \(stop("B-A"))
                """),
        Self(
            "taken, though it was refused", "it was taken when it was stored, and is not what",
            sql: "UPDATE entry SET refusal = NULL WHERE refusal IS NOT NULL"),
        Self(
            "an own entry refused with its body", "is there, and the entry is marked as one without",
            sql: "UPDATE entry SET refusal = '\(Refusal.bodyAbsent.rawValue)' WHERE \(stop("A-B"))"),
        Self(
            "settled and refused", "is marked as settled, and is not over",
            sql: "UPDATE entry SET refusal = '\(Refusal.bodyAbsent.rawValue)' WHERE settled IS NOT NULL"),
    ]

    private static let terms: [Self] = [
        Self(
            "expired an hour after it came", "is marked as expired before the charter",
            sql: """
                DELETE FROM body WHERE \(stop("B-A"));
                UPDATE entry SET expired = recorded + 3600000 WHERE \(stop("B-A"))
                """),
        Self(
            "expired, and the body is still there", "is there, and the entry is marked as one without",
            sql: "UPDATE entry SET expired = recorded + 8640000000 WHERE \(stop("B-A"))"),
        Self(
            "a body put back", "is there, and the entry is marked as one without",
            sql: """
                INSERT INTO body SELECT log, number, zeroblob(32), x'7b7d' FROM entry
                WHERE settled IS NOT NULL AND expired IS NOT NULL LIMIT 1
                """),
        Self(
            "settled, counted, and not over", "is marked as settled, and is not over",
            sql: """
                UPDATE entry SET settled = 1 WHERE \(stop("A-B"));
                UPDATE settled SET count = count + 1 WHERE log = 'A-B'
                """),
        Self(
            "settled, and its receipts are gone", "is marked as settled, and is not over",
            sql: "DELETE FROM receipt WHERE log = 'A-B'"),
        Self(
            "a body that was changed", "table entry or body, row B-A",
            sql: "UPDATE body SET bytes = CAST(bytes || ' ' AS BLOB) WHERE \(stop("B-A"))"),
        Self(
            "a salt that was changed", "table entry or body, row A-B",
            sql: "UPDATE body SET salt = zeroblob(32) WHERE \(stop("A-B"))"),
        Self(
            "a body that is gone", "table entry or body, row A-B",
            sql: "DELETE FROM body WHERE \(stop("A-B"))"),
    ]

    private static let notes: [Self] = [
        Self("a receipt by another key", "a receipt of A-B, row") { db, record in
            let old = try newest(of: "A-B", in: "receipt", db)
            try replace(old, in: "receipt", by: [cosigned(old, as: "B", record)], db)
        },
        Self("a receipt given under what its author did not sign", "a receipt of B-A, row") { db, record in
            let old = try newest(of: "B-A", in: "receipt", db)
            let forged = try record.signed(
                old.checkpoint.head, of: "B-A", by: record.mechanism.keys(of: "F").log)
            try replace(old, in: "receipt", by: forged.note.signatures + old.note.signatures.suffix(1), db)
        },
        Self("a cosignature by another key", "a cosignature of A-B, row") { db, record in
            let old = try newest(of: "A-B", in: "cosignature", db)
            try replace(old, in: "cosignature", by: [cosigned(old, as: "F", record)], db)
        },
        Self(
            "a cosignature of somebody who is no witness", "a cosignature of A-B, row",
            sql: "UPDATE cosignature SET witness = 'B' WHERE log = 'A-B'"),
        Self(
            "another size beside a receipt", "a receipt of B-A, row",
            sql: """
                UPDATE receipt SET size = size - 1
                WHERE place = (SELECT max(place) FROM receipt WHERE log = 'B-A')
                """),
        Self("evidence that shows nothing", "table fork, row B-A") { db, record in
            let old = try evidence(db)
            let hollow = ForkEvidence(
                key: old.key, smaller: old.larger, larger: old.larger, root: old.root, proof: old.proof)
            try db.execute(
                sql: "UPDATE fork SET evidence = ?",
                arguments: [String(decoding: hollow.encoded, as: UTF8.self)])
        },
        Self("evidence against another", "table fork, row F-A", sql: "UPDATE fork SET log = 'F-A'"),
    ]

    private static let own: [Self] = [
        Self("an original that is none", "table original, row", sql: "UPDATE original SET notice = x'7b7d'"),
        Self(
            "a withheld notice under another name", "table withheld, rows of A-OTHER",
            sql: "UPDATE withheld SET handle = 'A-OTHER'"),
        Self(
            "the end of a log of which nothing is stored", "rows of B-A.9 are stored",
            sql: "UPDATE closed SET log = 'B-A.9'"),
    ]

    // MARK: Making notes

    private static func newest(of log: String, in table: String, _ db: Database) throws -> SignedCheckpoint {
        let text = try String.fetchOne(
            db, sql: "SELECT note FROM \(table) WHERE log = ? ORDER BY rowid DESC", arguments: [log])
        return try SignedCheckpoint(SignedNote(parsing: sound(text, "a \(table) of \(log)")))
    }

    private static func put(_ signed: SignedCheckpoint, in db: Database) throws {
        try db.execute(
            sql: "UPDATE checkpoint SET note = ? WHERE log = 'B-A'", arguments: [signed.note.encoded])
    }

    /// A member's cosignature of the same time, made with the key of A's own.
    private static func cosigned(_ old: SignedCheckpoint, as name: MemberName, _ record: LivedRecord) throws
        -> NoteSignature
    {
        let mechanism = record.mechanism
        let cosigner = try Cosigner(
            name: mechanism.charter.witnessName(of: name), key: mechanism.keys(of: "A").witness)
        return cosigner.cosign(
            old.checkpoint, at: sound(old.note.signatures.last?.statedTimestamp, "a time"))
    }

    private static func replace(
        _ old: SignedCheckpoint, in table: String, by lines: some Sequence<NoteSignature>, _ db: Database
    ) throws {
        let new = SignedCheckpoint(old.checkpoint, signatures: Array(lines))
        try db.execute(
            sql: "UPDATE \(table) SET note = ? WHERE note = ?",
            arguments: [new.note.encoded, old.note.encoded])
    }

    private static func evidence(_ db: Database) throws -> ForkEvidence {
        let text = try String.fetchOne(db, sql: "SELECT evidence FROM fork")
        return try ForkEvidence(encoded: Array(sound(text, "evidence").utf8))
    }
}
