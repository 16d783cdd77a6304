import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Whether a process may run with what it finds.
struct OpeningTests {
    private let mechanism: Mechanism
    private let opening: Opening

    init() throws {
        mechanism = try Mechanism()
        opening = try Opening(isHeldByOther: false)
    }

    private func marks(_ size: UInt64) -> [Tidemark] {
        ["A-B", "B-A.3"].map {
            Tidemark(log: $0, head: TreeHead(size: size, root: Digest(hashing: [UInt8(size)])))
        }
    }

    /// A file into which these were written, one after the other.
    private func file(_ written: [[Tidemark]]) throws -> [UInt8] {
        var (slots, file) = (MarkSlots(logs: 2), MarkSlots.fresh)
        for marks in written {
            let writing = try #require(slots.writing(marks))
            let end = writing.offset + writing.bytes.count
            file += [UInt8](repeating: 0, count: max(0, end - file.count))
            file.replaceSubrange(writing.offset..<end, with: writing.bytes)
            slots = writing.done
        }
        return file
    }

    @Test func `a second process with one identity ends before it has read anything`() {
        #expect(throws: Opening.Refusal.inUse) { try Opening(isHeldByOther: true) }
    }

    @Test func `a mark file is made where there was none, and missed where there was one`() throws {
        #expect(try opening.marks(in: nil, isMarked: false, logs: 2) == nil)
        #expect(throws: Opening.Refusal.markLost) { try opening.marks(in: nil, isMarked: true, logs: 2) }
        // Made by whoever was refused before: it says nothing.
        #expect(try opening.marks(in: file([]), isMarked: false, logs: 2)?.marks == [])
        #expect(throws: Opening.Refusal.markLost) { try opening.marks(in: file([]), isMarked: true, logs: 2) }
    }

    @Test func `the newer slot counts, and the older where the newer was torn at any byte`() throws {
        let whole = try file([marks(1), marks(2), marks(3)])
        #expect(try opening.marks(in: whole, isMarked: true, logs: 2)?.marks == marks(3))
        let before = try file([marks(1), marks(2)])
        let torn = try #require(MarkSlots(reading: before, logs: 2)?.writing(marks(3)))
        for count in 0..<torn.bytes.count {
            var file = before
            file.replaceSubrange(torn.offset..<torn.offset + count, with: torn.bytes.prefix(count))
            // The last bytes may be the same in both.
            let expected = file == whole ? marks(3) : marks(2)
            #expect(try opening.marks(in: file, isMarked: true, logs: 2)?.marks == expected, "\(count) bytes")
        }
    }

    @Test func `what was read counts as synced only when it was written anew`() throws {
        let read = try #require(try opening.marks(in: file([marks(1)]), isMarked: true, logs: 2))
        #expect(read.synced == nil)
        #expect(try #require(read.writing(marks(1))).done.synced == marks(1))
    }

    // MARK: The node

    /// What a start does, one after the other.
    private func open(_ starts: [Node?], leaves: Frontier = Frontier(), marks: [Tidemark] = []) -> (
        Result<Node, Opening.Refusal>, folded: Int
    ) {
        var (left, folded) = (starts[...], 0)
        let opened = opening.node(
            marks: marks, frontier: { _, _ in leaves }, start: { left.removeFirst() },
            foldAnew: { folded += 1 })
        return (opened, folded)
    }

    private func refusal(_ result: Result<Node, Opening.Refusal>) -> Opening.Refusal? {
        guard case .failure(let refusal) = result else { return nil }
        return refusal
    }

    /// A node whose record holds another history than its mark says.
    private func contradicting() throws -> (Node, Frontier, [Tidemark]) {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-601")))
        let leaf = wire.disk("A").lazy.compactMap { record -> [UInt8]? in
            guard case .entry("A-B", let leaf, _, _, _) = record else { return nil }
            return leaf
        }.first
        var leaves = Frontier()
        leaves.append(TreeHash.leaf(try #require(leaf)))
        let mark = Tidemark(log: "A-B", head: TreeHead(size: 1, root: Digest(hashing: [1])))
        return (mechanism.node("A", records: wire.disk("A"), tidemarks: [mark]), leaves, [mark])
    }

    @Test func `a sound record opens, and nothing is made anew of it`() {
        let (opened, folded) = open([mechanism.node("A")])
        #expect(refusal(opened) == nil)
        #expect(folded == 0)
    }

    @Test func `what is kept in place of entries is made anew once where it does not fit`() {
        let (opened, folded) = open([nil, mechanism.node("A")])
        #expect(refusal(opened) == nil)
        #expect(folded == 1)
        #expect(refusal(open([nil, nil]).0) == .incomplete)
    }

    @Test func `another history than was marked is refused, and nothing is made of it`() throws {
        let (node, leaves, marks) = try contradicting()
        let (opened, folded) = open([node], leaves: leaves, marks: marks)
        #expect(refusal(opened) == .contradictsMark(["A-B"]))
        #expect(folded == 0)
        #expect(refusal(open([node, node]).0) == .contradictsMark(["A-B"]))
    }

    @Test func `a record that cannot be what was stored is refused`() throws {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 30)
        let spoiled = wire.disk("B").map { record -> Record in
            guard case .entry("A-B", let leaf, let body?, let time, let refusal) = record else {
                return record
            }
            return .entry(
                "A-B", leaf: leaf, body: Body(salt: body.salt, bytes: body.bytes + [0x20]), at: time,
                refusal: refusal)
        }
        guard case .damaged(.entry) = refusal(open([mechanism.node("B", records: spoiled)]).0) else {
            return #expect(Bool(false), "a body that is not what its entry committed to was taken")
        }
    }
}
