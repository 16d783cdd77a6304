import Airspace
import Deconfliction
import Line

/// Officers who say something and answer, rightly or not: what is refused is refused, and nothing that is said may be lost.
extension Trial {
    /// Says what needs no question, to one counterpart or to all.
    mutating func speak(as me: MemberName) {
        let now = world.clock(of: me)
        let here = ParameterValue.position(Cast.middle)
        let digest = ParameterValue.digest(Phrasebook.standard.digest)
        let sayings: [(Code, [String: ParameterValue])] = [
            (.stop, ["position": here]),
            (.unknownPersons, ["within": .distance(2, .kilometres), "position": here]),
            (.lineCheck, ["number": .count(1), "at": .time(now), "phrasebook": digest]),
            (.suspended, ["start": .time(now)]), (.resumed, ["start": .time(now)]),
            (.incident, ["position": here, "at": .time(now), "injured": .choice("UNKNOWN")]),
        ]
        let peers = world.node(me).peers
        guard let (code, values) = sayings.randomElement(using: &officers),
            let peer = peers.randomElement(using: &officers)
        else { return }
        say(code, values, to: officers.happens(300) ? peers : [peer], as: me)
    }

    /// Answers something that was said to the member.
    mutating func reply(as me: MemberName) {
        let heard = world.node(me).messages.all.suffix(20).filter { $0.copy(to: me) != nil }
        guard let question = heard.randomElement(using: &officers), let copy = question.copy(to: me) else {
            return speak(as: me)
        }
        let now = world.clock(of: me)
        let (at, until) = (
            ParameterValue.time(now), ParameterValue.time(now.advanced(byMilliseconds: 200_000))
        )
        let scopes = ParameterValue.scopes(["armed forces"])
        let readback = question.content.map { Readback(of: $0, code: question.code) }
        let answers: [(Code, [String: ParameterValue])] = [
            (.received, ["at": at]), (.passedToUnits, ["at": at]), (.standBy, ["until": until]),
            (.unable, [:]),
            (.understood, readback.map { ["readback": .readback($0)] } ?? [:]),
            (.stopped, ["position": .position(Cast.middle), "at": at]),
            (.notMine, ["position": .position(Cast.middle), "scopes": scopes, "until": until]),
            (.queryAnswer, ["answer": .choice("NO"), "scopes": scopes, "until": until]),
        ]
        guard let (code, values) = answers.randomElement(using: &officers) else { return }
        say(code, values, to: [], regarding: .serial(copy.serial), as: me)
    }

    private mutating func say(
        _ code: Code, _ values: [String: ParameterValue], to members: [MemberName],
        regarding: Reference? = nil,
        as me: MemberName
    ) {
        // Parameters that a phrase does not take make no message.
        guard let message = try? Message(code, values) else { return }
        _ = world.officer(of: me, .send(message, to: members, regarding: regarding))
    }
}
