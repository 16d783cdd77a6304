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

    /// 0: proved; 1: findings; 2: neither evidence nor an export; 3: not to be read.
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
                #expect([1, 2].contains(verify(log)), "\(name) bit \(bit)")
            }
            try Foundation.Data(bytes).write(to: file)
        }
        #expect(verify(log) == 0)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `a file that is missing is refused`() throws {
        for name in try files(in: log) where !name.hasPrefix("cosigned") {
            let file = URL(fileURLWithPath: log + "/" + name)
            let bytes = try Foundation.Data(contentsOf: file)
            try FileManager.default.removeItem(at: file)
            #expect(verify(log) != 0, "\(name)")
            try bytes.write(to: file)
        }
        #expect(verify(log) == 0)
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
            #expect([1, 2].contains(verify(out)), "byte \(position)")
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
