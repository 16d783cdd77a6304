import Airspace
import Line
import Testing

/// The rule profile: R0, what replaces it, and the form in which a charter holds it.
struct ProfileTests {
    private func profile(_ text: String) throws -> Profile { try Profile(file: Array(text.utf8)) }

    private func problem(_ text: String) -> JSONProblem? {
        do throws(JSONFault) {
            _ = try Profile(file: Array(text.utf8))
            return nil
        } catch {
            return error.problem
        }
    }

    @Test func `R0 says what the default profile says`() {
        let r0 = Profile.r0
        #expect(r0.name == "R0")
        #expect(r0.separation.count == 9)
        #expect(r0.deadlines[.flash] == Due(acknowledgement: 60, reply: 180))
        #expect(r0.deadlines[.routine] == Due(acknowledgement: 3_600, reply: 14_400))
        #expect(r0.precision.maxArea == 3_000)
        #expect(r0.foreignView.degreesE7 == 1_000_000)
        #expect(r0.budget.flashReservedPercent == 20)
        #expect(r0.changes.units == ChangeUnits())
        #expect(r0.escalation.map(\.to) == [[.deputy, .allOnWatch, .facilitator], [.dutyCommander], []])
        #expect(r0.lineCheck.interval == .seconds(3_600))
        #expect(r0.hazard.persistence == .seconds(2_700))
    }

    @Test(
        arguments: [
            (86_400, .planned), (86_399, .standard), (7_200, .standard), (7_199, .short), (1_800, .short),
            (1_799, .immediate), (600, .immediate), (599, .insufficient), (0, .insufficient),
            (-1, .insufficient),
        ] as [(Int, LeadClass)])
    func `a lead has the class whose least it reaches`(seconds: Int, leadClass: LeadClass) {
        #expect(Profile.r0.leadClasses.leadClass(of: .seconds(seconds)) == leadClass)
    }

    @Test func `the worse of two lead classes is the greater`() {
        #expect(max(LeadClass.planned, .insufficient) == .insufficient)
        #expect(LeadClass.allCases.sorted() == LeadClass.allCases)
    }

    @Test func `an empty profile is R0, and a key given replaces that key alone`() throws {
        #expect(try profile("{}") == .r0)
        let changed = try profile(#"{"profile":"X","heartbeat":{"interval_s":5,"silent_s":9},"note":"any"}"#)
        #expect(changed.name == "X")
        #expect(changed.heartbeat.interval == .seconds(5))
        #expect(changed.separation == Profile.r0.separation)
        #expect(changed != .r0)
    }

    @Test(
        arguments: [
            (#"{"heartbeat":{"interval_s":5}}"#, .missing(key: "silent_s")),
            (#"{"heart":1}"#, nil), (#"{"heartbeat":{"interval_s":5,"silent_s":9,"x":1}}"#, nil),
            (#"{"query_validity_s":-1}"#, .outOfRange(found: "-1", lowest: "0", highest: "315360000")),
            (
                #"{"foreign_view":{"degrees":0.00000001,"feet":1,"seconds":1}}"#,
                .outOfRange(found: "0.00000001", lowest: "0.0000001", highest: "90")
            ),
            (
                #"{"foreign_view":{"degrees":0.10000001,"feet":1,"seconds":1}}"#,
                .tooPrecise(found: "0.10000001", decimals: 7)
            ),
            (
                #"{"separation":[{"pair":["air","declared-kinds"],"lateral_m":0,"vertical_ft":0,"time_s":0}]}"#,
                .profile(.declaredKindsWithoutRedLine)
            ),
            (
                #"{"separation":[{"pair":["air","air"],"lateral_m":0,"vertical_ft":0}]}"#,
                .missing(key: "time_s")
            ),
            (
                #"{"separation":[{"pair":["air"],"lateral_m":0,"vertical_ft":0,"time_s":0}]}"#,
                .tooFew(found: 1, least: 2)
            ),
            (
                #"{"deadlines_s":{"FLASH":{"ack":9,"reply":8},"IMMEDIATE":{"ack":1,"reply":1},"PRIORITY":{"ack":1,"reply":1},"ROUTINE":{"ack":1,"reply":1}}}"#,
                .profile(.replyBeforeAcknowledgement)
            ),
            (
                #"{"lead_classes":[{"name":"PLANNED","at_least_s":5},{"name":"STANDARD","at_least_s":5},{"name":"SHORT","at_least_s":3},{"name":"IMMEDIATE","at_least_s":2},{"name":"INSUFFICIENT","at_least_s":0}]}"#,
                .profile(.leadClassesDoNotDescend)
            ),
            (
                #"{"lead_classes":[{"name":"PLANNED","at_least_s":5},{"name":"STANDARD","at_least_s":4},{"name":"SHORT","at_least_s":3},{"name":"IMMEDIATE","at_least_s":2},{"name":"INSUFFICIENT","at_least_s":1}]}"#,
                .profile(.lastLeadClassIsNotZero)
            ),
        ] as [(String, JSONProblem?)])
    func `what is wrong in a profile is refused`(text: String, problem: JSONProblem?) {
        let found = self.problem(text)
        #expect(found != nil)
        if let problem { #expect(found == problem) }
    }

    @Test func `the canonical form holds integers only and is read back the same`() throws {
        let bytes = Profile.r0.canonical.encoded
        let document = try JSONDocument.canonical(bytes, limit: Limits.profileBytes)
        #expect(try Profile(canonical: document.root) == .r0)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains(#""flash_reserved_share_percent":20"#))
        #expect(text.contains(#""limit_e7":100000"#))
        #expect(text.contains(#""degrees_e7":1000000"#))
        #expect(!text.contains("."))
    }

    @Test func `a canonical profile lacks nothing and has nothing over`() throws {
        for text in [
            "{}",
            String(decoding: Profile.r0.canonical.encoded, as: UTF8.self).replacing(
                #"{"altitude""#, with: #"{"a_note":"x","altitude""#),
        ] {
            let document = try JSONDocument(Array(text.utf8), limit: Limits.profileBytes)
            #expect(throws: JSONFault.self) { try Profile(canonical: document.root) }
        }
    }
}
