import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Every phrase of the phrasebook, from an officer's order to what the other end shows.
struct EveryPhraseTests {
    private static let codes = Phrasebook.standard.phrases.map(\.code)

    @Test(arguments: codes)
    func `an officer says it, it is delivered, and the other end shows it as it was said`(code: Code) throws {
        var saying = try Saying(code)
        try saying.say()
        saying.wire.advance(seconds: 5)
        let (mine, theirs) = (saying.wire.node(saying.author), saying.wire.node("B"))
        let entry = try #require(
            theirs.entries.last { $0.code == code && $0.serial.log.author == saying.author })
        #expect(mine.delivered(entry.serial) != nil)
        #expect(mine.refusal(of: entry.serial) == nil)
        #expect(!theirs.messages.isWrongSender(entry))
        let said = try #require(mine.messages[entry.serial]?.copy(to: "B"))
        let heard = try #require(theirs.messages[entry.serial]?.copy(to: "B"))
        #expect(heard.serial == said.serial)
        for language in Language.allCases {
            let book = Phrasebook.standard
            let shown = try #require(book.rendering(of: heard.entry, heard.content, in: language))
            #expect(shown.text == book.rendering(of: said.entry, said.content, in: language)?.text)
        }
        let phrase = try #require(Phrasebook.standard[code])
        let namesAnother = phrase.answers || phrase.form == .settlement || heard.entry.regarding != nil
        switch theirs.messages.judgements(ofEntries: [entry.serial])[entry.serial]?.finding {
        case .counts, .related: #expect(namesAnother)
        case nil: #expect(!namesAnother, "what names another entry is held against it")
        case let finding: Issue.record("\(String(describing: finding))")
        }
    }
}

/// One phrase among the parties A and B, the civil office C and the facilitator F, with whatever has to be said before it. B listens.
private struct Saying {
    let code: Code
    let author: MemberName
    var wire: Wire

    init(_ code: Code) throws {
        self.code = code
        let senders = Phrasebook.standard[code]?.senders ?? []
        author = senders.contains(.party) ? "A" : senders.contains(.civil) ? "C" : "F"
        wire = Wire(try Mechanism(["A", "B", "C", "F"], civil: "C"))
        wire.advance(seconds: 10)
    }

    mutating func say() throws {
        switch try #require(Phrasebook.standard[code]).form {
        case .notice, .turn: try turn()
        case .settlement, .referral: try settle()
        case .parameters: _ = try send(code, by: author, re: try named())
        }
    }

    // MARK: Notices and what becomes of them

    private mutating func turn() throws {
        let kind = NoticeKind.allCases.first { Code.filing($0) == code } ?? .ground
        let notice = try notice("\(author)-601", kind, told: "B")
        wire.officer(author, .file(notice))
        let command: Command? =
            switch code {
            case .amendment: .amend(notice.handle, notice)
            case .complete: .turn(notice.handle, .end)
            case .cancelled: .turn(notice.handle, .cancel)
            case .active: .turn(notice.handle, .activate)
            default: nil
            }
        if let command { wire.officer(author, command) }
    }

    private func notice(_ handle: String, _ kind: NoticeKind, told reader: MemberName) throws -> Notice {
        try Notice(
            handle: try Handle(handle), kind: kind, volumes: try Notice.sketch(handle).volumes,
            remarks: Notice.Remarks(watches: kind == .redLine ? [.air] : []), audience: .to([reader]))
    }

    private mutating func settle() throws {
        wire.officer("A", .file(try notice("A-601", .air, told: "B")))
        wire.officer("B", .file(try notice("B-601", .air, told: "A")))
        let proposer: MemberName = code == .proposal ? "A" : "B"
        let later = Change.startAt(Instant.morning.minutes(300))
        wire.officer(
            proposer, .propose(conflict: .shared("A-B-0", "B-A-0"), changing: "A-B-0", later))
        switch code {
        case .agreement: wire.officer("A", .agree("B-A-1"))
        case .disagreement: wire.officer("A", .decline("B-A-1", .facilitator))
        default: break
        }
    }

    // MARK: Messages

    /// What the phrase must name, said before by whoever says such things; nil for nothing.
    private mutating func named() throws -> Serial? {
        switch code {
        case .lineCheckReply: return try send(.lineCheck, by: "B")
        case .handoverReply: return try send(.handover, by: "B")
        case .dangerEnded: return try send(.dangerNow, by: author)
        case .returned: return try send(.accidentalCrossing, by: author)
        case .relayAsked: return try send(.stop, by: author)
        case .jointReview: return try send(.incident, by: "B")
        case .queryAnswer: return try send(.unknownAircraft, by: "B")
        case .stopped, .notMine, .received, .understood, .passedToUnits, .notUnderstood, .unable, .standBy:
            return try send(.stop, by: "B")
        case .readbackWrong: return try send(.understood, by: "B", re: try send(.stop, by: author))
        case .relayStatus: return try send(.relayAsked, by: "B", re: try send(.stop, by: "B"))
        case .noConflict, .conflict, .clarificationAsked:
            wire.officer("B", .file(try notice("B-601", .air, told: author)))
            return "B-A-0"
        case .clarification:
            wire.officer(author, .file(try notice("A-601", .air, told: "B")))
            return try send(.clarificationAsked, by: "B", re: "A-B-0")
        default: return nil
        }
    }

    private mutating func send(_ code: Code, by name: MemberName, re reference: Serial? = nil) throws
        -> Serial
    {
        let phrase = try #require(Phrasebook.standard[code])
        let message = Message.of(code, try values(phrase), note: phrase.takesNote ? "Bridge closed" : nil)
        let outcome = wire.say(name, message, to: [name == "B" ? author : "B"], re: reference)
        var sent: Serial?
        if case .sent(let serial) = outcome { sent = serial }
        return try #require(sent, "\(code): \(outcome)")
    }

    private func values(_ phrase: Phrase) throws -> [String: ParameterValue] {
        var values: [String: ParameterValue] = [:]
        for parameter in phrase.parameters { values[parameter.name] = try value(parameter) }
        return values
    }

    private func value(_ parameter: Parameter) throws -> ParameterValue {
        let place = Position.e7(345_000_000, 380_000_000)
        switch parameter.kind {
        case .serial: return .serial("A-B-0")
        case .serials: return .serials(["A-B-0", "B-A-0"])
        case .handle: return .handle(try Handle("A-601"))
        case .member: return .member("A")
        case .position: return .position(place)
        case .area:
            let circle = try Circle(centre: place, radiusMetres: 1_852)
            return .area(try #require(Area([.circle(circle)])))
        case .altitude: return .altitude(try Altitude(feet: 19_000), .amsl)
        case .band: return .bands(try Notice.sketch("A-601").volumes.map(\.band))
        case .time:
            let isLater = ["end", "until", "by"].contains(parameter.name)
            return .time(isLater ? wire.now.minutes(60) : wire.now)
        case .distance(let unit): return .distance(10, unit)
        case .bearing: return .bearing(95)
        case .count(let range): return .count(range.lowerBound)
        case .choice(let list): return .choice(list.values[0])
        case .choices(let list): return .choices(list.values)
        case .scopes: return .scopes(["armed forces"])
        case .digest: return .digest(Phrasebook.standard.digest)
        case .name: return .name("Channel 2")
        case .callSign: return .name("FALCON 1")
        case .field: return .field("position")
        case .change: return .change(.endBy(Instant.morning.minutes(300)))
        case .readback:
            let stop = try #require(Phrasebook.standard[.stop])
            return .readback(Readback(of: .message(Message.of(.stop, try values(stop))), code: .stop))
        }
    }
}
