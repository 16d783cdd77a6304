import Line
import TestSupport
import Testing

struct AnsweringTests {
    private func judge(
        _ code: Code, to asked: Code, by author: MemberName = "B", role: Member.Role = .party,
        desk: String = "watch officer", state: Question.State = .open, knew: Bool = false,
        after answers: [Code] = []
    ) -> Answering.Verdict {
        Answering.judge(
            Answer(code: code, author: author, memberRole: role, deskRole: desk, knewOfState: knew),
            to: Question(code: asked, author: "A", addressee: "B", state: state, answers: answers))
    }

    private func effect(_ verdict: Answering.Verdict) -> Answering.Effect? {
        if case .answer(let effect) = verdict { effect } else { nil }
    }

    @Test(arguments: [
        (Code.lineCheck, Code.lineCheckReply), (.handover, .handoverReply), (.changeChannel, .received),
        (.noAnswer, .received), (.airActivity, .understood), (.groundPresence, .passedToUnits),
        (.unknownAircraft, .queryAnswer), (.compareRegisters, .compareRegisters),
        (.dangerNow, .passedToUnits),
        (.stop, .stopped), (.stop, .notMine), (.turnAway, .notMine), (.emergencySearch, .agreement),
        (.jointReview, .disagreement), (.conflict, .proposal), (.proposal, .agreement),
        (.resumed, .compareRegisters),
        (.relayAsked, .relayStatus), (.clarificationAsked, .clarification), (.understood, .readbackWrong),
        (.notUnderstood, .stop),
    ])
    func `what answers a message fulfils a step of its replies`(asked: Code, answer: Code) {
        let effect = effect(judge(answer, to: asked))
        #expect(effect?.step == 0 || (asked == .groundPresence && effect?.step == 1), "\(answer) to \(asked)")
    }

    /// Every pair there is: what answers is what the phrase names and what may meet anything, and nothing else.
    @Test func `nothing else answers anything`() {
        let book = Phrasebook.standard
        for asked in book.phrases {
            let wanted = asked.replies.joined().map(\.word)
            for answer in book.phrases {
                let role = answer.senders[0]
                let isAnswer = effect(judge(answer.code, to: asked.code, role: role)) != nil
                let mayBe =
                    wanted.contains(answer.code.text) || wanted.contains("any")
                    || Answering.general.contains(answer.code) || wanted.contains("original")
                #expect(isAnswer == mayBe, "\(answer.code) to \(asked.code)")
            }
        }
    }

    @Test func `what was not understood is sent anew, and nothing else in its place`() {
        let question = Question(code: .notUnderstood, author: "A", addressee: "B", about: .stop)
        let answer = { (code: Code) in
            Answering.judge(
                Answer(code: code, author: "B", memberRole: .party, deskRole: "deputy"), to: question)
        }
        #expect(effect(answer(.stop))?.step == 0)
        #expect(answer(.turnAway) == .refused(.wrongAnswer(.turnAway, wanted: Answering.general)))
    }

    @Test func `a stand-by, an acknowledgement and a sympathy are no reply`() {
        for code in [Code.received, .understood, .standBy] {
            #expect(effect(judge(code, to: .stop))?.step == nil, "\(code)")
            let question = Question(code: .stop, author: "A", addressee: "B", answers: [code])
            #expect(!Answering.isAnswered(question))
        }
    }

    @Test func `passed is not delivered, and delivered not passed`() {
        let question = { Question(code: .protectedSite, author: "A", addressee: "B", answers: $0) }
        #expect(!Answering.isAnswered(question([.received])))
        #expect(!Answering.isAnswered(question([.passedToUnits])))
        #expect(!Answering.isAnswered(question([.understood])))
        #expect(Answering.isAnswered(question([.understood, .passedToUnits])))
        #expect(Answering.isAnswered(question([.unable])))
    }

    @Test func `an answer to what was not asked counts for nothing`() {
        let answer = Answer(code: .queryAnswer, author: "B", memberRole: .party, deskRole: "watch officer")
        #expect(Answering.judge(answer, to: nil) == .refused(.notAsked))
        #expect(
            judge(.queryAnswer, to: .stop)
                == .refused(.wrongAnswer(.queryAnswer, wanted: Answering.choices(for: .stop))))
    }

    @Test func `nobody answers another's question, or their own`() {
        #expect(
            judge(.queryAnswer, to: .unknownAircraft, by: "C") == .refused(.anothersQuestion(addressee: "B")))
        #expect(judge(.queryAnswer, to: .unknownAircraft, by: "A") == .refused(.ownQuestion))
        #expect(judge(.received, to: .stop, by: "A") == .refused(.ownQuestion))
    }

    @Test func `nobody ends or amends what another has said`() {
        #expect(judge(.dangerEnded, to: .dangerNow, by: "B") == .refused(.anothersMessage))
        #expect(judge(.dangerEnded, to: .dangerNow, by: "A") == .related)
        #expect(judge(.cancelled, to: .airActivity, by: "B") == .refused(.anothersMessage))
        #expect(judge(.returned, to: .accidentalCrossing, by: "A") == .related)
    }

    @Test func `an answer after a cancellation counts only if the two crossed`() {
        #expect(
            judge(.noConflict, to: .airActivity, state: .withdrawn, knew: true) == .refused(.over(.withdrawn))
        )
        let crossed = effect(judge(.noConflict, to: .airActivity, state: .withdrawn))
        #expect(crossed?.crossed == true)
        #expect(
            judge(.understood, to: .airActivity, state: .amended, knew: true) == .refused(.over(.amended)))
    }

    @Test func `an answer is given once, unless a later one may take its place`() {
        #expect(judge(.received, to: .stop, after: [.received]) == .refused(.alreadyAnswered(.received)))
        #expect(
            judge(.agreement, to: .proposal, after: [.agreement]) == .refused(.alreadyAnswered(.agreement)))
        #expect(
            judge(.disagreement, to: .proposal, after: [.agreement]) == .refused(.alreadyAnswered(.agreement))
        )
        // NO may become YES, and "not mine" may turn out to be mine: nobody is to be kept from saying so.
        #expect(effect(judge(.queryAnswer, to: .unknownAircraft, after: [.queryAnswer]))?.replaces == true)
        #expect(effect(judge(.stopped, to: .stop, after: [.notMine]))?.replaces == true)
        #expect(
            effect(judge(.conflict, to: .airActivity, after: [.understood, .noConflict]))?.replaces == true)
        #expect(effect(judge(.noConflict, to: .airActivity, after: [.understood]))?.replaces == false)
    }

    @Test func `who may not say it has not said it`() {
        #expect(
            judge(.queryAnswer, to: .unknownAircraft, role: .facilitator)
                == .refused(.wrongMember(.facilitator, allowed: [.party, .civil])))
        #expect(
            judge(.passedToUnits, to: .dangerNow, role: .observer)
                == .refused(.wrongMember(.observer, allowed: [.party, .facilitator, .civil, .humanitarian])))
        #expect(judge(.queryAnswer, to: .unknownAircraft, desk: "node") == .refused(.notHuman))
        #expect(judge(.received, to: .stop, desk: "node") == .refused(.notHuman))
    }
}
