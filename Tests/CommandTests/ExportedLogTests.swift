import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import Testing
import TransparencyLog
import clearline

/// `clearline log export`, `clearline evidence` and `clearline verify` on real files.
struct ExportedLogTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
    private let sample: SampleRecord

    private var log: String { folder.appending(path: "log").path }

    private static let entries: UInt64 = 2

    init() throws {
        sample = try SampleRecord(makingIn: folder.path)
        try sample.write(entries: Self.entries)
        try run([
            "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B", log,
        ])
    }

    private func run(_ arguments: [String]) throws {
        var command = try Clearline.parseAsRoot(arguments)
        try command.run()
    }

    /// 0: proved; 1: findings; 3: not to be read.
    private func verify(_ path: String, mechanism: MechanismID? = nil) -> Int32 {
        do {
            return try Verification(of: path, mechanism: mechanism ?? sample.mechanism).isProved ? 0 : 1
        } catch {
            return Clearline.code(of: error)
        }
    }

    private func files(in path: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter {
            !URL(fileURLWithPath: path + "/" + $0).hasDirectoryPath
        }
    }

    @Test func `an export is proved, has the files of C2SP and is not written over`() throws {
        #expect(
            try files(in: log) == [
                "charter.json", "checkpoint", "cosigned/B", "cosigned/F", "keys", "tile/0/000.p/2",
                "tile/entries/000.p/2",
            ])
        #expect(verify(log) == 0)
        #expect(verify(log, mechanism: MechanismID(Digest(hashing: []))) == 1)
        #expect(throws: (any Error).self) {
            try run([
                "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B",
                log,
            ])
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `without the mechanism's id nothing is established`() throws {
        #expect(try !Verification(of: log, mechanism: nil).isProved)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `no bit of a small export can be turned`() throws {
        for name in try files(in: log) {
            let file = URL(fileURLWithPath: log + "/" + name)
            let bytes = [UInt8](try Foundation.Data(contentsOf: file))
            // Every bit takes a minute of processor: script/soak does that, and the tests turn one bit of each byte.
            let everyBit = ProcessInfo.processInfo.environment["CLEARLINE_SOAK"] == "1"
            for bit in 0..<8 * bytes.count where everyBit || bit % 8 == bit / 8 % 8 {
                var turned = bytes
                turned[bit / 8] ^= 1 << UInt8(bit % 8)
                try Foundation.Data(turned).write(to: file)
                #expect(verify(log) == 1, "\(name) bit \(bit)")
            }
            try Foundation.Data(bytes).write(to: file)
        }
        #expect(verify(log) == 0)
        try FileManager.default.removeItem(at: folder)
    }

    /// Whoever makes up a charter of keys of their own can sign anything.
    @Test func `a signed size of nothing with the root of something is refused in words`() throws {
        try replaceCheckpoint(with: TreeHead(size: 0, root: TreeHash.leaf([])))
        #expect(verify(log) == 1)
        #expect(try words(log).contains("The file checkpoint is damaged"))
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a file that is missing is refused`() throws {
        for name in try files(in: log) where !name.hasPrefix("cosigned") {
            let file = URL(fileURLWithPath: log + "/" + name)
            let bytes = try Foundation.Data(contentsOf: file)
            try FileManager.default.removeItem(at: file)
            #expect(verify(log) == 1, "\(name)")
            try bytes.write(to: file)
        }
        #expect(verify(log) == 0)
        try FileManager.default.removeItem(at: folder)
    }

    private func words(_ path: String) throws -> String {
        try Verification(of: path, mechanism: sample.mechanism).words.joined(separator: "\n")
    }

    private static let damages: [(name: String, text: String?, said: String)] = [
        ("charter.json", "", "The file charter.json is damaged: line 1, column 1"),
        ("charter.json", "{}\n", "The file charter.json is damaged: line 1, column 1"),
        ("charter.json", nil, "The file charter.json is missing"),
        ("checkpoint", "", "The file checkpoint is damaged: It does not end with a newline."),
        ("checkpoint", "x\n1\n\n", "The file checkpoint is damaged: It has no signature lines"),
        ("checkpoint", nil, "The file checkpoint is missing"),
        ("cosigned/B", "x", "The file cosigned/B is damaged: It does not end with a newline."),
        ("cosigned/F", "\u{1}\n", "The file cosigned/F is damaged: Byte 0 is the control character 1."),
        ("keys", "", "The file keys is not what the charter and the checkpoint make it."),
        ("keys", nil, "The file keys is missing"),
        ("tile/0/000.p/2", "x", "First wrong entry: from 0 to 1."),
        ("tile/0/000.p/2", nil, "First wrong entry: from 0 to 1."),
        ("tile/entries/000.p/2", "\0\0\0", "First wrong entry: "),
        ("tile/entries/000.p/2", "\0\u{1}x\0\u{1}x", "First wrong entry: 0."),
        ("tile/entries/000.p/2", nil, "First wrong entry: from 0 to 1."),
    ]

    /// Each file of the export, what is done to it, and what is said then.
    @Test(arguments: damages)
    func `a damaged file of an export is a finding, in words that name it`(
        name: String, text: String?, said: String
    ) throws {
        let file = URL(fileURLWithPath: log + "/" + name)
        if let text {
            try Foundation.Data(text.utf8).write(to: file)
        } else {
            try FileManager.default.removeItem(at: file)
        }
        #expect(verify(log) == 1)
        let words = try words(log)
        #expect(words.contains(said), "\(words)")
        try FileManager.default.removeItem(at: folder)
    }

    /// Puts a checkpoint in the place of the export's, signed by the log's author.
    private func replaceCheckpoint(with head: TreeHead) throws {
        let origin = sample.log.origin(in: sample.mechanism)
        let signer = try NoteSigner(name: origin, key: sample.keys(of: sample.log.author).log)
        let note = signer.sign(try Checkpoint(origin: origin, head: head)).note
        try Foundation.Data(note.encoded.utf8).write(to: URL(fileURLWithPath: log + "/checkpoint"))
    }

    @Test func `no tile is read of a log that nobody of the mechanism has signed`() throws {
        try FileManager.default.removeItem(atPath: log + "/tile")
        #expect(try words(log).contains("tile/0/000.p/2 is missing"))
        let other = try Verification(of: log, mechanism: MechanismID(Digest(hashing: []))).words
        #expect(other.contains { $0.contains("It is of mechanism") })
        #expect(!other.contains { $0.contains("tile/") }, "\(other)")
        let file = URL(fileURLWithPath: log + "/cosigned/B")
        var note = [UInt8](try Foundation.Data(contentsOf: file))
        note[note.count - 8] ^= 1
        try Foundation.Data(note).write(to: file)
        #expect(verify(log) == 1)
        #expect(try !words(log).contains("tile/"))
        try FileManager.default.removeItem(at: folder)
    }

    /// A few bytes with many names would be read for ever: whoever has a key of a log can sign any size.
    @Test func `a file with two names is read once, whatever size is claimed`() throws {
        try replaceCheckpoint(with: TreeHead(size: LogLimits.treeSize, root: TreeHash.leaf([])))
        let empty = [[UInt8]](repeating: [], count: 256)
        let tile = [(place: "tile/0", bytes: empty.flatMap { TreeHash.leaf($0).bytes })]
        for (place, bytes) in tile + [(place: "tile/entries", bytes: EntryBundle.encode(empty))] {
            let first = "\(log)/\(place)/000"
            try Foundation.Data(bytes).write(to: URL(fileURLWithPath: first))
            try FileManager.default.linkItem(atPath: first, toPath: "\(log)/\(place)/001")
        }
        #expect(verify(log) == 1)
        #expect(try words(log).contains("tile/0/001 is another name of a file that was read already"))
        try FileManager.default.removeItem(at: folder)
    }

    /// Whoever made the directory may have links lead anywhere, or stand something else where a file is to be.
    @Test(arguments: [
        "charter.json", "checkpoint", "keys", "cosigned", "cosigned/B", "tile", "tile/0/000.p",
        "tile/0/000.p/2", "tile/entries/000.p/2",
    ])
    func `what is no plain file of its own is a finding that names it`(name: String) throws {
        let files = FileManager.default
        let place = folder.appending(path: "log").appending(path: name).path
        let moved = folder.appending(path: "moved").path
        let isFile = try !self.files(in: log).filter { $0 == name }.isEmpty
        try files.moveItem(atPath: place, toPath: moved)
        func expectNamed() throws {
            #expect(verify(log) == 1)
            let words = try words(log)
            #expect(words.contains("\(name) is a link, or not the file or folder"), "\(words)")
            try files.removeItem(atPath: place)
        }
        try files.createSymbolicLink(atPath: place, withDestinationPath: moved)
        try expectNamed()
        let own = URL(fileURLWithPath: place).lastPathComponent
        try files.createSymbolicLink(atPath: place, withDestinationPath: own)
        try expectNamed()
        if isFile {
            try files.createDirectory(atPath: place, withIntermediateDirectories: false)
        } else {
            try Foundation.Data().write(to: URL(fileURLWithPath: place))
        }
        try expectNamed()
        try files.moveItem(atPath: moved, toPath: place)
        #expect(verify(log) == 0)
        try files.removeItem(at: folder)
    }

    @Test(arguments: [
        "", "{", "no evidence", "{}", "{\"format\":\"clearline/dispute/v1\"}", "{\"a\":1,\"a\":2}",
    ])
    func `a file that is no evidence is a finding, and what cannot be read is none`(text: String) throws {
        let file = folder.appending(path: "some")
        try Foundation.Data(text.utf8).write(to: file)
        #expect(verify(file.path) == 1)
        let words = try words(file.path)
        #expect(words.contains("It cannot be read as evidence: line 1, column "), "\(words)")
        #expect(verify(folder.appending(path: "nothing").path) == 3)
        #expect(verify(folder.appending(path: "nothing").path + "/") == 3)
        #expect(verify("") == 3)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `evidence that is cut off anywhere is a finding`() throws {
        let directory = sample.directory(of: sample.log.author).path
        let out = folder.appending(path: "evidence").path
        try run(["evidence", "--directory", directory, "A-B-1", "--out", out])
        let bytes = [UInt8](try Foundation.Data(contentsOf: URL(fileURLWithPath: out)))
        for length in stride(from: 0, to: bytes.count, by: 101) {
            try Foundation.Data(bytes[..<length]).write(to: URL(fileURLWithPath: out))
            #expect(verify(out) == 1, "\(length) bytes")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `evidence of a fork is one file that is proved, and none once it is changed`() throws {
        let author = sample.log.author
        let origin = sample.log.origin(in: sample.mechanism)
        let signer = try NoteSigner(name: origin, key: sample.keys(of: author).log)
        let signed = try [1, 2].map { byte in
            signer.sign(
                try Checkpoint(origin: origin, head: TreeHead(size: 1, root: Digest(hashing: [byte]))))
        }
        let fork = ForkEvidence(
            key: signer.verifierKey, smaller: signed[0], larger: signed[1], root: signed[1].checkpoint.root,
            proof: ConsistencyProof([]))
        let time = Instant(saturating: 1_804_653_600_000)
        try sample.store([.fork(sample.log, fork, at: time)], of: author)
        let directory = sample.directory(of: author).path
        let out = folder.appending(path: "dispute").path
        try run(["evidence", "--directory", directory, "A-B", "--out", out])
        #expect(verify(out) == 0)
        #expect(verify(out, mechanism: MechanismID(Digest(hashing: []))) == 1)
        #expect(throws: (any Error).self) { try run(["evidence", "--directory", directory, "B-A"]) }
        let file = URL(fileURLWithPath: out)
        let bytes = [UInt8](try Foundation.Data(contentsOf: file))
        for position in stride(from: 0, to: bytes.count, by: 97) {
            var turned = bytes
            turned[position] ^= 1
            try Foundation.Data(turned).write(to: file)
            #expect(verify(out) == 1, "byte \(position)")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: ["A-B.2", "A-B.4294967295", "B-A.2"])
    func `a log of which nothing is there in its epoch is neither exported nor signed`(name: String) throws {
        let directory = sample.directory(of: sample.log.author).path
        let out = folder.appending(path: "none").path
        let error = #expect(throws: (any Error).self) {
            try run(["log", "export", "--directory", directory, "--log", name, out])
        }
        let thrown = try #require(error)
        #expect(Clearline.code(of: thrown) == 2)
        #expect("\(thrown)".contains("its epoch was never begun"), "\(thrown)")
        #expect(!FileManager.default.fileExists(atPath: out))
        #expect(throws: (any Error).self) { try run(["evidence", "--directory", directory, "\(name)-0"]) }
        try FileManager.default.removeItem(at: folder)
    }

    /// Whoever makes the file can leave out any body, and say anything of why.
    @Test func `why a body is left out stands among what is not proved`() throws {
        let directory = sample.directory(of: sample.log.author).path
        let out = folder.appending(path: "evidence")
        try run(["evidence", "--directory", directory, "A-B-1", "--out", out.path])
        let whole = try EvidenceBundle(encoded: [UInt8](try Foundation.Data(contentsOf: out)))
        for absence in EvidenceBundle.Absence.allCases {
            let without = EvidenceBundle(
                charter: whole.charter, leaf: whole.leaf, body: nil, absence: absence, proof: whole.proof,
                cosigned: whole.cosigned, held: whole.held)
            try Foundation.Data(without.encoded).write(to: out)
            #expect(verify(out.path) == 0)
            let lines = try Verification(of: out.path, mechanism: sample.mechanism).words
            let claim = try #require(lines.firstIndex { $0.contains("Whoever made the file says") })
            let notProved = try #require(lines.firstIndex(of: "Not proved:"))
            #expect(claim > notProved, "\(lines)")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `evidence of every entry is proved, and of none beyond`() throws {
        let directory = sample.directory(of: sample.log.author).path
        for index in 0..<Self.entries {
            let out = folder.appending(path: "evidence-\(index)").path
            try run(["evidence", "--directory", directory, "A-B-\(index)", "--out", out])
            #expect(verify(out) == 0)
        }
        #expect(throws: (any Error).self) { try run(["evidence", "--directory", directory, "A-B-2"]) }
        #expect(throws: (any Error).self) { try run(["evidence", "--directory", directory, "A-C-0"]) }
        try FileManager.default.removeItem(at: folder)
    }
}
