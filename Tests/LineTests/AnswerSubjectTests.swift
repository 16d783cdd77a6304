import Airspace
import Line
import TestSupport
import Testing

struct AnswerSubjectTests {
    private let here = ParameterValue.position(.e7(345_000_000, 380_000_000))

    private func differing(_ answer: Message, from question: Message) -> [AnswerSubject] {
        AnswerSubject.differing(in: .message(answer), from: .message(question), toleranceMetres: 100)
    }

    /// About 90 m and 110 m north, and 500 km.
    private static let places: [(Int32, [AnswerSubject])] = [
        (345_000_000, []), (345_008_100, []), (345_010_000, [.position]), (390_000_000, [.position]),
    ]

    @Test(arguments: places)
    func `a place is the one asked about as far as readbacks may differ`(
        latitude: Int32, expected: [AnswerSubject]
    ) throws {
        let answer = try Message(
            .stopped, ["position": .position(.e7(latitude, 380_000_000)), "at": .time(.morning)])
        #expect(differing(answer, from: try Message(.stop, ["position": here])) == expected)
    }

    @Test func `a third party and a handle are said back to the letter`() throws {
        let relay = try Message(.relayAsked, ["third_party": .name("Group 1"), "by": .time(.morning)])
        for (name, expected) in [("Group 1", []), ("Group 2", [.thirdParty])] as [(String, [AnswerSubject])] {
            let status = try Message(
                .relayStatus,
                ["third_party": .name(name), "status": .choice("RELAYED"), "at": .time(.morning.minutes(1))])
            #expect(differing(status, from: relay) == expected)
        }
        let asked = try Message(.clarificationAsked, ["id": .handle(try Handle("A-601"))])
        for (handle, expected) in [("A-601", []), ("A-602", [.id])] as [(String, [AnswerSubject])] {
            let answer = try Message(
                .clarification, ["id": .handle(try Handle(handle)), "answer": .choice("STANDS")])
            #expect(differing(answer, from: asked) == expected)
        }
    }

    @Test func `what one of the two does not say is not compared`() throws {
        #expect(differing(try Message(.unable), from: try Message(.stop, ["position": here])) == [])
        let called = try Message(.noAnswer, ["count": .count(1), "since": .time(.morning)])
        #expect(differing(try Message(.stop, ["position": here]), from: called) == [])
    }

    /// A phrase that is added must be thought about here: what its answers share with it is compared, or is theirs to say anew.
    @Test func `of every parameter that a question and its answer share it is decided what it is`() {
        let book = Phrasebook.standard
        var shared: Set<String> = []
        for asked in book.phrases {
            for case .code(let code) in asked.replies.joined() {
                guard let answer = book[code], answer.form == .parameters else { continue }
                shared.formUnion(
                    Set(asked.parameters.map(\.name)).intersection(answer.parameters.map(\.name)))
            }
        }
        let compared = Set(AnswerSubject.allCases.map(\.rawValue))
        let ownToSay: Set = [
            "at", "start", "end", "count", "last", "phrasebook",
            // Of registers the comparison itself says what differs.
            "register", "digest",
        ]
        #expect(shared == compared.union(ownToSay))
    }
}
