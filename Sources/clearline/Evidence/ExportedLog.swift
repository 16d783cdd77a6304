import Deconfliction
import Line
import TransparencyLog

/// A directory of a log's C2SP tiles and entries, with the checkpoint, the cosignatures, the keys and the charter.
struct ExportedLog {
    private let folder: LogFolder
    private let texts: LogExport

    /// Writes a log out of a member's record; the checkpoint last, so that half an export is none.
    static func write(_ log: LogName, of record: MemberRecord, to path: String) throws(Failure) -> LogExport {
        let texts = try export(of: log, in: record)
        let folder = LogFolder(path: path)
        try folder.make()
        try writeTiles(of: log, under: texts.signed.checkpoint.head, of: record, to: folder)
        for (name, signed) in texts.cosigned {
            try folder.write(Array(signed.note.encoded.utf8), to: LogExport.cosignedPath(name))
        }
        try folder.write(Array(texts.keys.utf8), to: LogExport.keysPath)
        try folder.write(texts.charter.encoded, to: LogExport.charterPath)
        try folder.write(Array(texts.signed.note.encoded.utf8), to: LogExport.checkpointPath)
        return texts
    }

    /// What stands beside the tiles, where the record bears it out.
    private static func export(of log: LogName, in record: MemberRecord) throws(Failure) -> LogExport {
        let history = try record.history(of: log)
        let found: LogExport?
        do throws(TransparencyLogError) {
            found = try LogExport(of: history, charter: record.charter)
        } catch {
            throw .changed("\(log)", error)
        }
        guard let texts = found else {
            throw .wrongArgument(
                "\(log)",
                wanted: history.isBegun
                    ? "its author has signed no checkpoint of it yet"
                    : "nothing of this log is stored, marked or signed here: its epoch was never begun")
        }
        let verdict = texts.verdict(for: record.charter.charter.mechanism, tree: history.tree)
        guard verdict.holds else {
            throw .damagedRecord("\(log)", VerdictReport(verdict, mechanism: nil).faults)
        }
        return texts
    }

    /// Writes tile by tile what is stored now, which must make the root that was found to be signed.
    private static func writeTiles(
        of log: LogName, under head: TreeHead, of record: MemberRecord, to folder: LogFolder
    ) throws(Failure) {
        var roots = TileRoots()
        for tile in Tile.tiles(ofLevel: 0, forTreeOf: head.size) {
            let leaves = try record.leaves(of: log, in: tile.leaves)
            let hashes = leaves.map { TreeHash.leaf($0) }
            for hash in hashes { roots.append(hash) }
            try folder.write(hashes.flatMap(\.bytes), to: tile.path)
            try folder.write(EntryBundle.encode(leaves), to: tile.entriesPath)
        }
        guard roots.head == head else {
            throw .other(
                file: folder.path,
                reason: "Entries of \(log) changed meanwhile; without a checkpoint this is no export.")
        }
        for level in 1...Tile.topLevel {
            for tile in Tile.tiles(ofLevel: level, forTreeOf: head.size) {
                try folder.write(roots.bytes(of: tile), to: tile.path)
            }
        }
    }

    /// - Throws: `Verdict.Fault` for what is damaged, and `Failure` for what cannot be read.
    init(at path: String) throws {
        folder = LogFolder(path: path)
        let charter = try Self.charter(in: folder)
        let signed = try Self.note(
            try folder.required(LogExport.checkpointPath, limit: LogLimits.noteBytes),
            LogExport.checkpointPath)
        var cosigned: [MemberName: SignedCheckpoint] = [:]
        for member in charter.charter.members {
            let name = LogExport.cosignedPath(member.name)
            guard let bytes = try folder.bytes(of: name, limit: LogLimits.noteBytes) else { continue }
            cosigned[member.name] = try Self.note(bytes, name)
        }
        texts = try LogExport(charter: charter, signed: signed, cosigned: cosigned)
    }

    private static func charter(in folder: LogFolder) throws -> SignedCharter {
        let name = LogExport.charterPath
        let bytes = try folder.required(name, limit: 2 * Limits.charterBytes)
        let charter: SignedCharter
        do throws(JSONFault) {
            charter = try SignedCharter(encoded: bytes)
        } catch {
            throw Verdict.Fault.malformed(file: name, error)
        }
        // Read and written anew it must be the same: every byte counts.
        guard charter.encoded == bytes else { throw Verdict.Fault.file(name) }
        return charter
    }

    private static func note(_ bytes: [UInt8], _ name: String) throws(Verdict.Fault) -> SignedCheckpoint {
        do throws(TransparencyLogError) {
            return try SignedCheckpoint(parsing: bytes)
        } catch {
            throw .malformedNote(file: name, error)
        }
    }

    /// Checks every file: the tiles of a log only that its author has signed, and each once.
    ///
    /// - Throws: `Verdict.Fault` for what is no plain file, and `Failure` for what cannot be read.
    func verdict(for mechanism: MechanismID?) throws -> Verdict {
        var refused = Verdict()
        if let fault = texts.fault(for: mechanism) {
            refused.add(fault)
            return refused
        }
        var audit = TileAudit()
        var unreadable = Unreadable()
        var reading = Reading()
        do throws(Verdict.Fault) {
            try readEntries(&audit, &unreadable, &reading)
        } catch {
            refused.add(error, of: reading.leaves)
            return refused
        }
        var verdict = texts.verdict(for: mechanism, tree: tree(of: audit))
        do throws(Verdict.Fault) {
            try readRoots(audit, &reading)
        } catch {
            refused.add(verdict.holds ? error.ofTileAlone : error)
            return refused
        }
        if let keys = try folder.bytes(of: LogExport.keysPath, limit: LogLimits.noteBytes) {
            if keys != Array(texts.keys.utf8) { verdict.add(.file(LogExport.keysPath)) }
        } else {
            verdict.add(.absent(file: LogExport.keysPath))
        }
        if let first = unreadable.first { verdict.add(.unreadable(count: unreadable.count, first: first)) }
        return verdict
    }

    /// Where reading the tiles stands.
    private struct Reading {
        /// Those of the file of entries or of their hashes that is read.
        var leaves: Range<UInt64>?
        /// Every file that was read, so that it ends with those that there are, whatever size is claimed.
        var files: Set<LogFolder.FileNumber> = []
    }

    /// How many of the leaves are no entries of their place, and the first of them.
    private struct Unreadable {
        private(set) var count: UInt64 = 0
        private(set) var first: UInt64?

        mutating func add(_ index: UInt64) {
            count += 1
            first = first ?? index
        }
    }

    /// The tree of the entries that were checked. Where a signed root needs the leaves below a tile, that file is read again.
    private func tree(of audit: TileAudit) -> TiledTree {
        audit.roots.tree { tile in
            // A file that cannot be read is as good as absent: the verdict names it.
            try? file(tile.path, limit: Self.tileBytes)
        }
    }

    /// Every entry and its hash, from the left: the first file that is missing ends it, however large the size that is claimed.
    private func readEntries(
        _ audit: inout TileAudit, _ unreadable: inout Unreadable, _ reading: inout Reading
    ) throws(Verdict.Fault) {
        for tile in Tile.tiles(ofLevel: 0, forTreeOf: texts.signed.checkpoint.size) {
            reading.leaves = tile.leaves
            let hashes = try newFile(tile.path, limit: Self.tileBytes, &reading)
            let bundle = try newFile(tile.entriesPath, limit: Self.bundleBytes, &reading)
            let entries: [[UInt8]]
            do throws(TransparencyLogError) {
                entries = try audit.take(tile, hashes: hashes, entries: bundle)
            } catch {
                throw .tiles(error)
            }
            for (index, leaf) in zip(tile.leaves, entries) where !isEntry(leaf, at: index) {
                unreadable.add(index)
            }
        }
    }

    /// The tiles above the entries, level by level.
    private func readRoots(_ audit: TileAudit, _ reading: inout Reading) throws(Verdict.Fault) {
        for level in 1...Tile.topLevel {
            for tile in Tile.tiles(ofLevel: level, forTreeOf: texts.signed.checkpoint.size) {
                let hashes = try newFile(tile.path, limit: Self.tileBytes, &reading)
                do throws(TransparencyLogError) {
                    try audit.check(tile, hashes: hashes)
                } catch {
                    throw .tiles(error)
                }
            }
        }
    }

    private func isEntry(_ leaf: [UInt8], at index: UInt64) -> Bool {
        // Why not is its author's affair: it is kept as it was sent.
        let entry = try? Entry(encoded: leaf)
        return entry?.serial == Serial(log: texts.log, index: index)
    }

    private func newFile(_ name: String, limit: Int, _ reading: inout Reading) throws(Verdict.Fault)
        -> [UInt8]
    {
        if let number = try folder.number(of: name), !reading.files.insert(number).inserted {
            throw .sameFile(file: name)
        }
        return try file(name, limit: limit)
    }

    private func file(_ name: String, limit: Int) throws(Verdict.Fault) -> [UInt8] {
        let bytes: [UInt8]?
        do {
            bytes = try folder.bytes(of: name, limit: limit)
        } catch let fault as Verdict.Fault {
            throw fault
        } catch {
            // A file that cannot be read is as good as absent: the verdict names it.
            bytes = nil
        }
        guard let bytes else { throw .tiles(.absentTile(name)) }
        return bytes
    }

    private static let tileBytes = Int(Tile.fullWidth) * Digest.length

    /// 256 entries of the longest that a bundle can hold.
    private static let bundleBytes = Int(Tile.fullWidth) * (2 + Int(UInt16.max))
}

extension Verdict.Fault {
    /// What a hash above the entries means where these are known to be right; otherwise one below it may have been changed
    /// together with its hash.
    fileprivate var ofTileAlone: Verdict.Fault {
        if case .tiles(.wrongHash(let tile, _)) = self { .wrongTile(file: tile) } else { self }
    }
}
