import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Notices: filed, told to whom their author says, returned when too vague, and in their life ever after.
struct NoticeTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning.minutes(1)
    }

    private func file(_ wire: Wire, at name: MemberName, _ author: MemberName, _ handle: String) throws
        -> NoticeFile
    {
        try #require(wire.node(name).register[key(author, handle)])
    }

    /// Everything that went from one member to another, as text.
    private func sent(_ wire: Wire, by author: MemberName, to addressee: MemberName) -> String {
        let messages = wire.messages.filter { $0.log.author == author && $0.log.addressee == addressee }
        let bodies = messages.flatMap(\.entries).map { $0.leaf + ($0.body?.bytes ?? []) }
        return String(decoding: bodies.joined(), as: UTF8.self)
    }

    // MARK: Lead

    @Test(
        arguments: [
            (1_440 * 60_000, LeadClass.planned), (1_440 * 60_000 - 1, .standard), (120 * 60_000, .standard),
            (120 * 60_000 - 1, .short), (30 * 60_000, .short), (30 * 60_000 - 1, .immediate),
            (10 * 60_000, .immediate),
            (10 * 60_000 - 1, .insufficient), (0, .insufficient), (-60_000, .insufficient),
        ] as [(Int64, LeadClass)])
    mutating func `the lead's class changes at the charter's bounds, to the millisecond`(
        lead: Int64, expected: LeadClass
    ) throws {
        let notice = try Notice.sketch("A-601", from: wire.now.advanced(byMilliseconds: lead))
        #expect(
            wire.officer("A", .file(notice)) == .filed(try key("A", "A-601")),
            "lateness never holds a notice back")
        for name in ["A", "B"] as [MemberName] {
            let file = try file(wire, at: name, "A", "A-601")
            #expect(wire.node(name).lead(of: file).filing == expected)
        }
    }

    @Test mutating func `the lead is taken again at delivery, and the worse one counts`() throws {
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-601", from: wire.now.minutes(31))))
        #expect(wire.node("A").lead(of: try file(wire, at: "A", "A", "A-601")).delivery == nil)
        #expect(wire.node("A").lead(of: try file(wire, at: "A", "A", "A-601")).worse == .short)
        wire.advance(seconds: 120)
        wire.unreachable = []
        wire.advance(seconds: 30)
        for name in ["A", "B"] as [MemberName] {
            let lead = wire.node(name).lead(of: try file(wire, at: name, "A", "A-601"))
            #expect(lead.filing == .short)
            #expect(lead.delivery == .immediate)
            #expect(lead.worse == .immediate)
        }
    }

    @Test mutating func `told to two, the lead at delivery is that of the last`() throws {
        wire.unreachable = ["F"]
        wire.officer("A", .file(try .sketch("A-601", from: wire.now.minutes(31), told: .to(["F", "B"]))))
        #expect(wire.node("A").lead(of: try file(wire, at: "A", "A", "A-601")).delivery == nil)
        wire.advance(seconds: 120)
        wire.unreachable = []
        wire.advance(seconds: 30)
        let copies = wire.node("A").copies(of: try file(wire, at: "A", "A", "A-601"))
        #expect(copies.map(\.serial) == ["A-B-0", "A-F-0"])
        #expect(copies.allSatisfy { $0.delivered != nil })
        #expect(wire.node("A").lead(of: try file(wire, at: "A", "A", "A-601")).delivery == .immediate)
    }

    // MARK: Precision

    private static let nearAirfield = Position.e7(352_403_000, 401_760_000)

    /// A-014, five kilometres from the airfield of Deir ez-Zor.
    private func notice(_ text: String?) throws -> Notice {
        let sketch = try Notice.sketch("A-014")
        let circle = try Circle(centre: Self.nearAirfield, radiusMetres: 1_852)
        let volume = Volume(
            footprint: .circle(circle), band: sketch.volumes[0].band, window: sketch.volumes[0].window)
        return try Notice(
            handle: sketch.handle, kind: .air, volumes: [volume], remarks: Notice.Remarks(text: text),
            audience: .to(["B"]))
    }

    /// Deir ez-Zor, 17 September 2016: the place was told in words, and the words were nine kilometres wrong.
    @Test mutating func `a notice whose text names another place than its coordinates is returned`() throws {
        let outcome = wire.officer("A", .file(try notice("9 km south of Deir ez-Zor airfield")))
        guard case .returned(let findings) = outcome, findings.count == 1,
            case .location(.mismatch(_, _, let stated, let metres, let tolerance)) = findings[0]
        else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(stated == Self.nearAirfield)
        #expect((3_950...4_050).contains(metres))
        #expect(tolerance == 1_000)
        wire.advance(seconds: 1)
        #expect(wire.node("B").register[try key("A", "A-014")] == nil)
        #expect(wire.officer("A", .file(try notice(nil))) == .filed(try key("A", "A-014")))
    }

    /// Another node may send what this one would return: its reader is told.
    @Test func `of a notice that came, its reader is told that text and coordinates disagree`() throws {
        var node = wire.mechanism.node("B")
        var scribe = Scribe(wire.mechanism, log: "A-B")
        scribe.file(try notice("9 km south of Deir ez-Zor airfield"))
        _ = node.handle(
            .exchangeRequested(RequestID(1), by: "A", try scribe.message(), .fixed), at: wire.now)
        let findings = node.findings(of: try key("A", "A-014"))
        guard findings.count == 1, case .location(.mismatch(_, _, let stated, _, _)) = findings[0] else {
            Issue.record("\(findings)")
            return
        }
        #expect(stated == Self.nearAirfield)
    }

    /// A-015, a corridor along 34.5 N that leaves the theatre at 42.4 E and ends at 43 E.
    private func leaving(_ text: String) throws -> Notice {
        let sketch = try Notice.sketch("A-015", kind: .transit)
        let corridor = try Corridor(
            line: [.e7(345_000_000, 420_000_000), .e7(345_000_000, 430_000_000)], halfWidthMetres: 5_000)
        let volume = Volume(
            footprint: .corridor(corridor), band: sketch.volumes[0].band, window: sketch.volumes[0].window)
        return try Notice(
            handle: sketch.handle, kind: sketch.kind, volumes: [volume],
            remarks: Notice.Remarks(text: text), audience: .to(["B"]))
    }

    /// Its author sees the whole corridor beside the text; its readers see an outline that ends where the theatre does.
    @Test mutating func `a text that names what the theatre's edge cuts off is returned`() throws {
        let (beyond, within) = (
            try leaving("turn at 34.5000N 042.9000E"), try leaving("turn at 34.5000N 042.2000E")
        )
        let limits = wire.mechanism.charter.profile.precision
        for filed in [beyond, within] { #expect(LocationCheck.findings(filed, limits: limits) == []) }
        let outcome = wire.officer("A", .file(beyond))
        guard case .returned(let findings) = outcome, findings.count == 1,
            case .location(.mismatch(_, let resolved, let stated, let metres, _)) = findings[0]
        else {
            Issue.record("\(String(describing: outcome))")
            return
        }
        #expect(resolved == .e7(345_000_000, 429_000_000))
        #expect(stated.longitudeE7 <= 424_000_000, "held against what is told")
        #expect((45_500...46_500).contains(metres))
        let key = try key("A", "A-015")
        #expect(wire.node("A").register[key] == nil)
        #expect(wire.officer("A", .file(within)) == .filed(key))
        #expect(wire.officer("A", .amend(beyond.handle, beyond)) == .returned(findings))
        wire.advance(seconds: 1)
        let told = try file(wire, at: "B", "A", "A-015")
        #expect(told.disclosed.text == within.text)
        #expect(told.versions == ["B": "A-B-0"], "and no amendment")
    }

    @Test(
        arguments: [
            ("9 km south of Xanadu-on-Sea", .unknownPlace(text: "9 km south")),
            ("at 37SDV1234567890", .gridReference(text: "37SDV1234567890")),
        ] as [(String, LocationFinding)])
    mutating func `what a text says and nothing can check is said at both ends, and holds nothing back`(
        text: String, finding: LocationFinding
    ) throws {
        let key = try key("A", "A-014")
        #expect(wire.officer("A", .file(try notice(text))) == .filed(key))
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.node(name).findings(of: key) == [.location(finding)])
            wire.restart(name)
            #expect(wire.node(name).findings(of: key) == [.location(finding)])
        }
    }

    /// Scenario S03: "northern Syria", a minute and a half before.
    @Test mutating func `a vague notice of short lead is returned and told to nobody`() throws {
        wire.now = "2027-09-17T19:38:30Z"
        let vague = try Notice.read(
            """
            {"type":"Feature","properties":{"id":"A-101","kind":"air","start":"2027-09-17T19:40:00Z",
            "end":"2027-09-17T19:55:00Z","text":"northern Syria","to":["B"]},"geometry":{"type":"Polygon",
            "coordinates":[[[35.7,35.0],[35.7,37.2],[42.3,37.2],[42.3,35.0],[35.7,35.0]]]}}
            """)
        guard case .returned(let findings) = wire.officer("A", .file(vague)) else {
            return #expect(Bool(false), "returned")
        }
        #expect(findings.count == 2)
        #expect(findings.contains(.altitudeMissing(.air)))
        let areas = findings.compactMap { finding -> Int64? in
            if case .areaTooLarge(let area, limit: 3_000, lead: .insufficient) = finding { area } else { nil }
        }
        #expect(areas.count == 1)
        #expect(areas.allSatisfy { (144_000...147_000).contains($0) }, "\(areas)")
        #expect(wire.messages.allSatisfy { $0.entries.isEmpty })
        #expect(wire.disk("A").entries == [], "it notes down its silence until then, and nothing else")
        #expect(wire.node("A").register.all == [])
    }

    @Test mutating func `a precise one of the same lead goes out at once`() throws {
        let notice = try Notice.sketch("A-101", radius: 9_260, from: wire.now.minutes(1))
        #expect(wire.officer("A", .file(notice)) == .filed(try key("A", "A-101")))
        #expect(try file(wire, at: "B", "A", "A-101").disclosed.volumes == notice.volumes)
    }

    @Test(arguments: [(30_901, true), (30_902, false)] as [(Int32, Bool)])
    mutating func `the area's limit is the charter's 3,000 km²`(radius: Int32, passes: Bool) throws {
        let outcome = wire.officer(
            "A", .file(try .sketch("A-101", radius: radius, from: wire.now.minutes(60))))
        #expect((outcome == .filed(try key("A", "A-101"))) == passes)
        let early = wire.officer(
            "A", .file(try .sketch("A-102", radius: radius, from: wire.now.minutes(121))))
        #expect(early == .filed(try key("A", "A-102")), "with a longer lead, it may be larger")
    }

    // MARK: Who is told

    @Test mutating func `who is told must be said, and can only be a counterpart`() throws {
        #expect(wire.officer("A", .file(try .sketch("A-1", told: .unsaid))) == .refused(.audienceUnsaid))
        #expect(
            wire.officer("A", .file(try .sketch("A-1", told: .to(["B", "C"])))) == .refused(.noLine("C")))
        #expect(wire.officer("A", .file(try .sketch("A-1", told: .to(["A"])))) == .refused(.noLine("A")))
        #expect(wire.disk("A") == [])
    }

    @Test mutating func `copies of one notice have one message id, and each names its place in its own log`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "F"]))))
        let (b, f) = (try #require(wire.node("B").entries.first), try #require(wire.node("F").entries.first))
        #expect(b.message == f.message)
        #expect([b.serial, f.serial] == ["A-B-0", "A-F-0"])
        #expect(b.commitment != f.commitment, "no two bodies are committed to alike")
    }

    /// The one who asks the network may learn nothing: neither its handle nor its place is in any byte sent.
    @Test mutating func `a withheld notice never leaves, and is compared at home`() throws {
        wire.officer("B", .file(try .sketch("B-610", told: .to(["A"]))))
        let secret = try Notice.sketch("A-SECRET", east: 1, told: .withheld)
        #expect(wire.officer("A", .file(secret)) == .filed(try key("A", "A-SECRET")))
        wire.officer("A", .turn(try Handle("A-SECRET"), .activate))
        wire.officer("A", .file(try .sketch("A-601", east: 900)))
        wire.advance(seconds: 60)
        let text =
            wire.messages.map { String(decoding: $0.encoded, as: UTF8.self) }.joined()
            + sent(wire, by: "A", to: "B")
        #expect(!text.contains("SECRET"))
        #expect(!text.contains("380109000"))
        #expect(
            text.contains("A-601") || sent(wire, by: "A", to: "B").contains("A-601"),
            "the search finds what was sent")
        let conflicts = wire.node("A").board.conflicts(in: wire.node("A").register, at: wire.now)
        #expect(conflicts.map(\.id) == [.home(try key("A", "A-SECRET"), try key("B", "B-610"))])
        #expect(wire.node("B").board.conflicts(in: wire.node("B").register, at: wire.now) == [])
        #expect(wire.node("B").register[try key("A", "A-SECRET")] == nil)
    }

    @Test mutating func `conflicts among a member's own notices stay at home`() throws {
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B"]))))
        wire.officer("A", .file(try .sketch("A-2", east: 1, told: .to(["B"]))))
        let conflicts = wire.node("A").board.conflicts(in: wire.node("A").register, at: wire.now)
        #expect(conflicts.map(\.id) == [.home(try key("A", "A-1"), try key("A", "A-2"))])
        #expect(conflicts.map(\.isHome) == [true])
        #expect(wire.node("B").board.conflicts(in: wire.node("B").register, at: wire.now) == [])
        let id = ConflictID.home(try key("A", "A-1"), try key("A", "A-2"))
        let outcome = wire.officer(
            "A", .propose(conflict: id, changing: "A-B-0", .endBy(wire.now.minutes(140))))
        #expect(outcome == .refused(.homeConflict(id)))
    }

    @Test mutating func `a corridor goes out as its outline, cut to the theatre, without its centre line`()
        throws
    {
        wire.officer("A", .file(try .read(SurveyTeam.flight)))
        let text = sent(wire, by: "A", to: "B")
        #expect(text.contains("A-602"))
        for coordinate in [
            "354259000", "370021000", "369000000", "360000000", "376300000", "345225000", "7408", "half",
        ] {
            #expect(!text.contains(coordinate), "\(coordinate)")
        }
        let (mine, theirs) = (try file(wire, at: "A", "A", "A-602"), try file(wire, at: "B", "A", "A-602"))
        #expect(mine.disclosed.volumes == theirs.disclosed.volumes, "both sides compute from the same")
        #expect(theirs.original == nil)
        #expect(mine.original?.volumes.count == 1)
        let theatre = wire.mechanism.charter.theatre
        for volume in theirs.disclosed.volumes {
            guard case .polygon = volume.footprint else {
                return #expect(Bool(false), "an outline is polygons")
            }
            #expect(theatre.covers(volume.footprint))
        }
    }

    @Test mutating func `outside the theatre is a finding on both sides, and no refusal`() throws {
        let start = wire.now.minutes(130)
        let far = try Notice.sketch("A-601", east: 600, from: start)
        #expect(wire.officer("A", .file(far)) == .filed(try key("A", "A-601")))
        #expect(wire.node("A").findings(of: try key("A", "A-601")) == [.outsideTheatre])
        #expect(wire.node("B").findings(of: try key("A", "A-601")) == [.outsideTheatre])
        wire.officer("A", .file(try .sketch("A-602", from: start)))
        #expect(wire.node("B").findings(of: try key("A", "A-602")) == [])
    }

    // MARK: Life

    @Test mutating func `a notice is amended, activated and ended in the eyes of both`() throws {
        let handle = try Handle("A-601")
        wire.officer("A", .file(try .sketch("A-601")))
        let moved = try Notice.sketch("A-601", east: 50, told: .unsaid)
        #expect(wire.officer("A", .amend(handle, moved)) == .filed(try key("A", "A-601")))
        for name in ["A", "B"] as [MemberName] {
            let file = try file(wire, at: name, "A", "A-601")
            #expect(file.versions == ["B": "A-B-1"])
            #expect(file.disclosed.volumes == moved.volumes)
            #expect(file.phase == .filed)
        }
        #expect(wire.node("B").entries.map(\.regarding) == [nil, .serial("A-B-0")])
        #expect(wire.node("B").entries.map(\.code) == [.airActivity, .amendment])
        for (turn, phase, code) in [
            (Command.Turn.activate, Phase.active, Code.active), (.end, .ended, .complete),
        ] {
            #expect(wire.officer("A", .turn(handle, turn)) == .filed(try key("A", "A-601")))
            for name in ["A", "B"] as [MemberName] {
                #expect(try file(wire, at: name, "A", "A-601").phase == phase)
            }
            #expect(wire.node("B").entries.last?.code == code)
        }
        #expect(wire.officer("A", .amend(handle, moved)) == .refused(.over(handle, .ended)))
        #expect(wire.officer("A", .turn(handle, .cancel)) == .refused(.over(handle, .ended)))
    }

    @Test mutating func `a conflict outlasts the first window by the time minimum`() throws {
        // 15 minutes between aircraft in R0: from 10 minutes after the end of the first to 15.
        wire.officer("A", .file(try .sketch("A-601", from: .morning.minutes(10))))
        wire.officer("B", .file(try .sketch("B-610", from: .morning.minutes(80), told: .to(["A"]))))
        for (minutes, count) in [(69, 1), (2, 1), (13, 1), (2, 0)] as [(Int64, Int)] {
            wire.advance(seconds: minutes * 60)
            for name in ["A", "B"] as [MemberName] {
                let node = wire.node(name)
                #expect(node.board.conflicts(in: node.register, at: wire.now).count == count, "\(minutes)")
            }
        }
    }

    @Test mutating func `a cancelled notice keeps nobody away any more`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", told: .to(["A"]))))
        #expect(wire.node("B").board.conflicts(in: wire.node("B").register, at: wire.now).count == 1)
        wire.officer("A", .turn(try Handle("A-601"), .cancel))
        for name in ["A", "B"] as [MemberName] {
            #expect(wire.node(name).board.conflicts(in: wire.node(name).register, at: wire.now) == [])
        }
    }

    @Test mutating func `what does not fit a notice's life is refused by name`() throws {
        let handle = try Handle("A-601")
        #expect(wire.officer("A", .turn(handle, .activate)) == .refused(.unknownNotice(handle)))
        wire.officer("A", .file(try .sketch("A-601")))
        #expect(wire.officer("A", .file(try .sketch("A-601", east: 9))) == .refused(.alreadyFiled(handle)))
        #expect(
            wire.officer("A", .amend(handle, try .sketch("A-602")))
                == .refused(.otherHandle(try Handle("A-602"))))
        #expect(
            wire.officer("A", .amend(handle, try .sketch("A-601", told: .withheld)))
                == .refused(.otherAudience(handle)))
        #expect(
            wire.officer("B", .turn(handle, .cancel)) == .refused(.unknownNotice(handle)),
            "handles are their author's")
        #expect(wire.node("B").entries.count == 1)
        wire.officer("A", .turn(handle, .activate))
        #expect(wire.officer("A", .turn(handle, .activate)) == .refused(.over(handle, .active)))
    }

    @Test
    mutating func `what an officer did is in the member's own book, and the officer's name nowhere else`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        let book = wire.disk("A").compactMap { record -> String? in
            if case .action(let officer, let role, let what, _) = record {
                "\(officer), \(role): \(what)"
            } else {
                nil
            }
        }
        #expect(book == ["officer of A, watch officer: file A-601"])
        #expect(
            !wire.messages.contains { String(decoding: $0.encoded, as: UTF8.self).contains("officer of") })
        #expect(!sent(wire, by: "A", to: "B").contains("officer of"))
        #expect(sent(wire, by: "A", to: "B").contains("watch officer"))
    }

    @Test mutating func `an insufficient notice in conflict with an active one is FLASH at its addressee`()
        throws
    {
        wire.officer("B", .file(try .sketch("B-077", from: wire.now.minutes(15), told: .to(["A"]))))
        wire.officer("B", .turn(try Handle("B-077"), .activate))
        wire.officer("A", .file(try .sketch("A-101", from: wire.now.minutes(1))))
        #expect(wire.node("B").findings(of: try key("A", "A-101")) == [.flash(with: try key("B", "B-077"))])
        #expect(wire.node("A").findings(of: try key("A", "A-101")) == [])
        // Four kilometres across at 250 kt, and five minutes.
        #expect(try wire.node("B").timeToClear(key("B", "B-077")) == .seconds(32 + 300))
        #expect(try wire.node("A").timeToClear(key("B", "B-077")) == nil, "another's is another's to clear")
        for restarts in 0...1 {
            if restarts == 1 { wire.restart("B") }
            let (a, b) = (wire.node("A"), wire.node("B"))
            #expect(b.messages.flash.map(\.description) == ["A-B-0"], "it rings as any FLASH does")
            #expect(try b.priority(of: #require(b.messages["A-B-0"])) == .flash)
            #expect(try a.priority(of: #require(a.messages["A-B-0"])) == .priority)
        }
        let clocks = (["A", "B"] as [MemberName]).map { wire.recipient("B", of: "A-B-0", at: $0).clock }
        #expect(clocks[0]?.due == Due(acknowledgement: 600, reply: 1_800))
        #expect(clocks[0] == clocks[1], "its author cannot know what it met there")
    }

    /// What counts is what is left to the reader, not the time that an author writes.
    @Test mutating func `a notice filed in time that comes too late is FLASH as well`() throws {
        wire.officer("B", .file(try .sketch("B-077", from: wire.now.minutes(15), told: .to(["A"]))))
        wire.officer("B", .turn(try Handle("B-077"), .activate))
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-101", from: wire.now.minutes(60))))
        wire.advance(seconds: 55 * 60)
        #expect(wire.node("B").register[try key("A", "A-101")] == nil)
        wire.unreachable = []
        wire.advance(seconds: 60)
        let finding = [Finding.flash(with: try key("B", "B-077"))]
        #expect(wire.node("B").findings(of: try key("A", "A-101")) == finding)
        wire.restart("B")
        #expect(wire.node("B").findings(of: try key("A", "A-101")) == finding)
    }

    @Test mutating func `a deployment is called by a word of the charter's list`() throws {
        let sketch = try Notice.sketch("A-1", kind: .deployment)
        func called(_ category: String) throws -> Notice {
            try Notice(
                handle: sketch.handle, kind: .deployment, volumes: sketch.volumes,
                remarks: Notice.Remarks(category: category), audience: .to(["B"]))
        }
        let known = wire.mechanism.charter.profile.deployment.categories
        #expect(
            wire.officer("A", .file(try called("missile battery")))
                == .returned([.categoryUnknown("missile battery", known: known)]))
        #expect(wire.officer("A", .file(try called("support"))) == .filed(try key("A", "A-1")))
        // Another node may send what this one would not.
        var node = wire.mechanism.node("B")
        var scribe = Scribe(wire.mechanism, log: "A-B")
        scribe.file(try called("depot"))
        _ = node.handle(
            .exchangeRequested(
                RequestID(1), by: "A", try scribe.message(), Entropy([UInt8](repeating: 1, count: 32))),
            at: wire.now)
        #expect(node.findings(of: try key("A", "A-1")) == [.categoryUnknown("depot", known: known)])
    }

    /// A second content under the first one's message would be a version that its reader never saw.
    @Test func `an entry of the same author with the same message is another version all the same`() throws {
        let mechanism = try Mechanism()
        var node = mechanism.node("B")
        var scribe = Scribe(mechanism, log: "A-B")
        scribe.file(try .sketch("A-601"), message: 1)
        let moved = try Notice.sketch("A-601", east: 50)
        scribe.file(moved, as: .amendment, message: 1)
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        _ = node.handle(
            .exchangeRequested(RequestID(1), by: "A", try scribe.message(), entropy), at: .morning)
        let file = try #require(node.register[key("A", "A-601")])
        #expect(file.versions == ["B": "A-B-1"])
        #expect(file.disclosed.volumes == moved.volumes)
    }
}
