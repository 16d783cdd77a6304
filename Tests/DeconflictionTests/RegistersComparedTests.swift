import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Registers are compared by QY04, and whether they agree is said, at both ends and by both ways of knowing.
struct RegistersComparedTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B", "F"]))))
        wire.officer("A", .file(try .sketch("A-2", kind: .movement, east: 80)))
        wire.officer("B", .file(try .sketch("B-1", kind: .hazard, east: 160, told: .to(["A"]))))
        wire.advance(seconds: 10)
    }

    private func own(_ name: SharedRegister.Name, _ me: MemberName, with peer: MemberName) throws
        -> SharedRegister
    {
        try #require(wire.node(me).register(name, sharedWith: peer, at: wire.now))
    }

    private func message(_ register: SharedRegister, digest: Digest? = nil) -> Message {
        .of(
            .compareRegisters,
            [
                "register": .choice(register.name.rawValue), "at": .time(register.at),
                "count": .count(register.count), "digest": .digest(digest ?? register.digest),
            ])
    }

    /// What a member's screen says of a comparison, without particulars.
    private func findings(_ name: MemberName, _ serial: Serial) throws -> [String] {
        let node = wire.node(name)
        let message = try #require(node.messages[serial])
        return node.registerFindings(of: message, at: wire.now).map { String("\($0)".prefix { $0 != "(" }) }
    }

    @Test(arguments: SharedRegister.Name.allCases)
    func `both ends of a line compute the same register, and other lines another`(name: SharedRegister.Name)
        throws
    {
        let (mine, theirs) = (try own(name, "A", with: "B"), try own(name, "B", with: "A"))
        #expect(mine.digest == theirs.digest)
        let counts: [SharedRegister.Name: Int64] = [
            .notices: 3, .protected: 0, .movements: 1, .hazards: 1, .log: 3,
        ]
        #expect(mine.count == counts[name])
        #expect(theirs.count == counts[name])
        #expect(try own(name, "A", with: "F").digest != mine.digest)
        #expect(wire.node("A").register(name, sharedWith: "C", at: wire.now) == nil)
    }

    @Test mutating func `a new version changes the register of its kind and no other`() throws {
        let before = try SharedRegister.Name.allCases.map { try own($0, "A", with: "B").digest }
        wire.officer("B", .turn(try Handle("B-1"), .activate))
        wire.advance(seconds: 10)
        let after = try SharedRegister.Name.allCases.map { try own($0, "A", with: "B").digest }
        let changed = zip(SharedRegister.Name.allCases, zip(before, after)).filter { $1.0 != $1.1 }.map(\.0)
        #expect(changed == [.notices, .hazards, .log])
    }

    @Test mutating func `the same numbers in answer agree, at both ends`() throws {
        let asked = try own(.notices, "A", with: "B")
        wire.say("A", message(asked), to: ["B"])
        let question: Serial = "A-B-2"
        #expect(try findings("A", question) == ["registerAsHere"])
        #expect(try findings("B", question) == ["registerAsHere"])
        wire.say("B", message(asked), re: question)
        for name in ["A", "B"] as [MemberName] {
            #expect(try findings(name, question) == ["registersAgree", "registerAsHere"])
        }
    }

    @Test mutating func `another number differs and is said to, though nobody has answered`() throws {
        let asked = try own(.notices, "A", with: "B")
        let wrong = Digest(hashing: [1])
        wire.say("A", message(asked, digest: wrong), to: ["B"])
        #expect(try findings("B", "A-B-2") == ["registerNotAsHere"])
        wire.say("B", message(try own(.notices, "B", with: "A"), digest: nil), re: "A-B-2")
        for name in ["A", "B"] as [MemberName] {
            let node = wire.node(name)
            let message = try #require(node.messages["A-B-2"])
            let first = node.registerFindings(of: message, at: wire.now).first
            #expect(first == .registersDiffer(with: "B", ["digest"]))
        }
    }

    @Test mutating func `an answer about another register or time is no agreement`() throws {
        let asked = try own(.notices, "A", with: "B")
        wire.say("A", message(asked), to: ["B"])
        wire.advance(seconds: 10)
        wire.say("B", message(try own(.log, "B", with: "A")), re: "A-B-2")
        let node = wire.node("A")
        let first = node.registerFindings(of: try #require(node.messages["A-B-2"]), at: wire.now).first
        guard case .registersDiffer("B", let fields) = first else {
            Issue.record("\(String(describing: first))")
            return
        }
        #expect(fields.contains("register"))
        #expect(fields.contains("at"))
    }

    @Test mutating func `what the other side has never held differs at once`() throws {
        wire.unreachable = ["B"]
        wire.officer("B", .file(try .sketch("B-2", east: 300, told: .to(["A"]))))
        let alone = try own(.notices, "B", with: "A")
        #expect(alone.digest == (try own(.notices, "A", with: "B")).digest, "A holds no B-2, and B knows it")
        #expect(alone.count == 3)
    }
}
