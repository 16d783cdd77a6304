import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import Testing
import TransparencyLog

/// What a node has signed, in two slots of which a crash can spoil only one.
struct MarkFileTests {
    private let folder: URL
    private var path: String { folder.appendingPathComponent("mark").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "mark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func marks(_ size: UInt64) throws -> [Tidemark] {
        let logs = try ["A-B", "B-A.3"].map { try #require(Serial("\($0)-0")).log }
        return logs.map {
            Tidemark(log: $0, head: TreeHead(size: size, root: Digest(hashing: [UInt8(size)])))
        }
    }

    private func open(isMarked: Bool = false) throws -> MarkFile {
        try MarkFile(path: path, logs: 2, isMarked: isMarked, opening: Opening(isHeldByOther: false))
    }

    private func found() throws -> [Tidemark]? { try open().found }

    @Test func `what was written last is found, and nothing in a new file`() throws {
        #expect(try found() == nil)
        #expect(try found() == [], "a file that is there, of a node that has signed nothing")
        try FileManager.default.removeItem(atPath: path)
        let file = try open()
        for size in 1...5 as ClosedRange<UInt64> {
            try file.write(try marks(size))
            #expect(try found() == marks(size))
        }
        try file.write([])
        #expect(try found() == [])
    }

    /// Whatever of the newest slot did not reach the disk, the one before it is whole.
    @Test func `a slot that was torn or spoiled leaves the other`() throws {
        let file = try open()
        try file.write(try marks(1))
        try file.write(try marks(2))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let newest = try #require(whole.firstRange(of: Data("clearline mark 1\n2\n".utf8)))
        let end = try #require(whole[newest.upperBound...].firstIndex(of: 0))
        for offset in stride(from: newest.lowerBound, to: end, by: 3) {
            var spoiled = whole
            spoiled[offset] ^= 0x01
            try spoiled.write(to: URL(fileURLWithPath: path))
            #expect(try found() == marks(1), "byte \(offset)")
        }
    }

    /// A process that is refused is started again by whoever looks after it: it must leave nothing behind that lets it in then.
    @Test func `a used database whose mark is gone is refused, however often it is tried`() throws {
        for _ in 0..<3 {
            let error = #expect(throws: StoreError.self) { try open(isMarked: true) }
            guard case .markLost = error else { return #expect(Bool(false), "\(String(describing: error))") }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func `a mark that was never written is none of a used database`() throws {
        _ = try open()
        let error = #expect(throws: StoreError.self) { try open(isMarked: true) }
        guard case .markLost = error else { return #expect(Bool(false), "\(String(describing: error))") }
        try open().write([])
        #expect(try open(isMarked: true).found == [])
    }

    /// A process that ended between writing and syncing leaves bytes that are read, and that a loss of power takes away.
    @Test func `what was found is written anew before anything is signed`() throws {
        try open().write(try marks(7))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let file = try open()
        try file.write(try marks(7))
        let after = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(after != before)
        try file.write(try marks(7))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == after, "once")
        #expect(try found() == marks(7))
    }

    @Test(arguments: [0, 1, 40, 5_000])
    func `a file of which neither slot can be read is refused`(length: Int) throws {
        try open().write(try marks(1))
        try Data(repeating: 0x41, count: length).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try found() }
        guard case .markLost = error else { return #expect(Bool(false), "\(String(describing: error))") }
    }
}
