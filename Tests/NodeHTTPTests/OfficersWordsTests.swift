import Airspace
import Deconfliction
import Line
import NodeHTTP
import Testing

struct OfficersWordsTests {
    private static let now = Instant(saturating: 1_804_653_600_000)  // 2027-03-10T04:40Z

    @Test(arguments: [
        (Change.startAt(Instant(saturating: 1_804_688_100_000)), "start at 14:15Z or later"),
        (.startAt(Instant(saturating: 1_804_725_000_000)), "start at 11 Mar 2027 00:30Z or later"),
        (.endBy(Instant(saturating: 1_804_653_900_000)), "end by 04:45Z"),
        (.endBy(Instant(saturating: 1_804_653_905_000)), "end by 04:45:05Z"),
        (.radius(metres: 2_500), "radius 2,500 m or less"),
        (.halfWidth(metres: 900), "half width 900 m or less"),
        (.shift(bearingTenths: 1_800, metres: 12_000), "move 12.0 km toward 180°"),
        (.shift(bearingTenths: 225, metres: 12_345), "move 12.345 km toward 22.5°"),
        (.limit(.west, e7: 378_200_000), "west limit 37.82°E or farther east"),
        (.limit(.east, e7: -380_000_000), "east limit 38.00°W or farther west"),
        (.limit(.north, e7: 345_000_000), "north limit 34.50°N or farther south"),
        (.limit(.south, e7: -5_000_000), "south limit 0.50°S or farther north"),
    ])
    func `changes are said as officers would`(change: Change, words: String) {
        #expect(change.words(today: Self.now) == words)
    }

    @Test func `heights are grouped by thousands`() throws {
        #expect(
            Change.ceiling(try Altitude(feet: 5_000)).words(today: Self.now) == "ceiling 5,000 ft or lower")
        #expect(
            Change.floor(try Altitude(feet: -1_200)).words(today: Self.now) == "floor -1,200 ft or higher")
        #expect(Quantities.grouped(1_234_567) == "1,234,567")
    }

    @Test func `a finding says what would be right`() throws {
        let finding = Finding.areaTooLarge(squareKilometres: 4_100, limit: 3_000, lead: .short)
        #expect(finding.code == "PRECISION")
        #expect(finding.words.contains("4,100 km²") && finding.words.contains("at most 3,000 km²"))
        #expect(Finding.location(.unplaced(text: "35.2N 40.2E")).code == "COORDINATES IN TEXT")
        #expect(Finding.location(.uncompared(places: 8)).code == "TOO MANY PLACES", "it holds a notice back")
        #expect(Finding.location(.gridReference(text: "37SDV12345678")).code == "LOCATION NOT CHECKED")
        #expect(Finding.late(.short, milliseconds: 4_800_000).words.contains("1 h 20 min"))
    }

    @Test func `an answer about something else says which of its words is`() {
        #expect(
            CommandRefusal.otherSubject([.position, .thirdParty]).words
                == "Not sent: position is not what was asked about; third party is not what was asked about. "
                + "Answer with what the question names.")
    }
}
