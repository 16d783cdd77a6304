import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// The facilitator is invited where nobody proposes anything, and no faster than the charter lets anything be written.
struct InvitationTests {
    @Test func `invitations keep to the budget, and all are made in the end`() throws {
        let terms = """
            {"budget_per_peer": {"entries_per_s": 5, "bytes_per_day": 1073741824, "flash_reserved_share": 0.2}}
            """
        var wire = Wire(try Mechanism(profile: Profile(file: Array(terms.utf8))))
        for number in 0..<12 as Range<Int32> {
            wire.advance(seconds: 2)
            wire.officer("B", .file(try .sketch("B-\(number)", east: number * 20, told: .to(["A"]))))
        }
        wire.advance(seconds: 2)
        wire.officer("A", .file(try .sketch("A-1", east: 110, radius: 200_000)))
        func invitations() -> Int {
            wire.envelopes(from: "A", to: "F").count { if case .invitation = $0 { true } else { false } }
        }
        wire.advance(seconds: 599)
        #expect(invitations() == 0)
        var counts: [Int] = []
        for _ in 0..<8 {
            wire.advance(seconds: 1)
            counts.append(invitations())
        }
        for (before, after) in zip([0] + counts, counts) { #expect(after - before <= 8, "\(counts)") }
        #expect(counts[0] < 12)
        #expect(counts.last == 12)
    }
}
