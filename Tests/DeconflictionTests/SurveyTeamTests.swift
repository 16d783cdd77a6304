import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Scenario S25, played by two nodes: a survey team at an airfield, its flight there, and the other side's air activity.
struct SurveyTeamTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.now = "2027-03-09T06:00:00Z"
        wire.officer("A", .file(try .read(SurveyTeam.team)))
        wire.now = "2027-03-09T07:00:00Z"
        wire.officer("A", .file(try .read(SurveyTeam.flight)))
        wire.now = "2027-03-10T04:40:00Z"
        wire.officer("B", .file(try .read(SurveyTeam.activity)))
    }

    private func conflicts(_ name: MemberName) -> [Conflict] {
        shared(wire, name)
    }

    /// Those with the other side; that A's flight goes to A's own team is A's affair.
    private func shared(_ wire: Wire, _ name: MemberName) -> [Conflict] {
        wire.node(name).board.conflicts(in: wire.node(name).register, at: wire.now).filter { !$0.isHome }
    }

    private func file(_ author: MemberName, _ handle: String) throws -> NoticeFile {
        try #require(wire.node("B").register[NoticeKey(author: author, handle: try Handle(handle))])
    }

    @Test func `both sides find the same two conflicts under the same names`() {
        let expected: [ConflictID] = [.shared("A-B-0", "B-A-0"), .shared("A-B-1", "B-A-0")]
        #expect(conflicts("A").map(\.id) == expected)
        #expect(conflicts("B").map(\.id) == expected)
        #expect(conflicts("A").map(\.kind.rawValue) == ["air-ground", "air-air"])
        #expect(conflicts("B").map(\.kind.rawValue) == ["air-ground", "air-air"])
        #expect(conflicts("A").map(\.encounter.start) == conflicts("B").map(\.encounter.start))
        #expect(
            conflicts("A").map(\.encounter.lateralMetres) == conflicts("B").map(\.encounter.lateralMetres))
        #expect(conflicts("A").allSatisfy { $0.mine.author == "A" })
        #expect(conflicts("B").allSatisfy { $0.mine.author == "B" })
        // 0.5 NM between the ground circle and the activity's west edge, to the tenth.
        #expect(conflicts("B").map { ($0.encounter.lateralMetres / 185.2).rounded() / 10 }.first == 0.5)
    }

    @Test func `the leads are those of the scenario`() throws {
        #expect(wire.node("B").lead(of: try file("B", "B-610")).worse == .short)
        #expect(wire.node("B").lead(of: try file("A", "A-601")).worse == .planned)
        #expect(wire.node("B").lead(of: try file("A", "A-602")).worse == .standard)
    }

    @Test func `the changes that clear are those of the scenario, and both sides are offered the same`()
        throws
    {
        let team = try #require(conflicts("B").first)
        let offered = wire.node("B").changes(clearing: team, at: wire.now)
        let own = offered.filter { $0.version == "B-A-0" }.map(\.change)
        #expect(own.contains(.startAt("2027-03-10T14:15:00Z")))
        let ends = own.compactMap { if case .endBy(let end) = $0 { end } else { nil } }
        #expect(ends.allSatisfy { $0 > wire.now }, "an end in the past is no offer")
        let sameAtA = try #require(conflicts("A").first)
        let atA = wire.node("A").changes(clearing: sameAtA, at: wire.now)
        #expect(Set(atA.filter { $0.version == "B-A-0" }.map(\.change)) == Set(own))
        #expect(
            Set(atA.filter { $0.version == "A-B-0" }.map(\.change))
                == Set(offered.filter { $0.version == "A-B-0" }.map(\.change)))
    }

    @Test(arguments: [Change.startAt("2027-03-10T14:15:00Z"), .limit(.west, e7: 378_200_000)])
    func `each of the scenario's changes, agreed, clears both conflicts on both sides`(change: Change) throws
    {
        var wire = wire
        let outcome = wire.officer(
            "A", .propose(conflict: .shared("A-B-0", "B-A-0"), changing: "B-A-0", change))
        #expect(outcome == .sent("A-B-2"))
        wire.officer("B", .agree("A-B-2"))
        for name in ["A", "B"] as [MemberName] {
            #expect(shared(wire, name) == [])
        }
        let start = try #require(wire.node("A").register.all.last).disclosed.start
        #expect(
            start
                == (change == .limit(.west, e7: 378_200_000)
                    ? "2027-03-10T05:40:00Z" : "2027-03-10T14:15:00Z"))
    }

    @Test func `west of 37,82 E a conflict is left`() throws {
        var wire = wire
        wire.officer(
            "A",
            .propose(conflict: .shared("A-B-0", "B-A-0"), changing: "B-A-0", .limit(.west, e7: 377_800_000)))
        wire.officer("B", .agree("A-B-2"))
        #expect(!shared(wire, "A").isEmpty)
    }
}
