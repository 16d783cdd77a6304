import Airspace
import Deconfliction
import Line

/// What the steps of one branch, and the members, have names for: a check that names anything else could not fail.
struct Names {
    let members: [MemberName]
    let scopes: [String]
    /// Members who are told of every danger.
    let endangered: Set<MemberName>
    let profile: Profile
    private(set) var roles = ["watch officer", "deputy", "duty commander", DeskRole.node]
    private(set) var steps: [String: Step] = [:]
    private(set) var notices: [String] = []
    /// Every version of a notice that a step files or amends.
    private(set) var filings: [(author: MemberName, notice: Notice)] = []

    init(_ cast: [Scenario.Part], _ profile: Profile, _ steps: [Step]) {
        members = cast.map(\.name)
        endangered = Set(cast.filter { [.party, .civil].contains($0.role) }.map(\.name))
        self.profile = profile
        scopes = Set(cast.flatMap(\.scopes) + steps.flatMap(\.deed.scopes)).sorted()
        for step in steps {
            if let label = step.label { self.steps[label] = step }
            guard case .officer(let author, let role, let order) = step.deed else { continue }
            if !roles.contains(role) { roles.append(role) }
            switch order {
            case .file(let notice), .amend(let notice):
                notices.append(notice.handle.text)
                filings.append((author, notice))
            case .turn, .propose, .agree, .decline, .say, .note, .accept, .takeWatch, .closeIncident: break
            }
        }
    }

    /// What is wrong with a word of a column; nil: nothing.
    func problem(_ word: String, in vocabulary: Vocabulary) -> JSONProblem? {
        guard !isKnown(word, vocabulary) else { return nil }
        return .notOneOf(found: JSONValue.quoted(word), wanted: wanted(vocabulary))
    }

    /// Of words that are steps' labels, when the last of these steps is taken.
    func instant(of words: [String], in vocabulary: Vocabulary) -> (label: String, at: Instant)? {
        switch vocabulary {
        case .steps, .entries:
            words.compactMap { word in steps[word].map { (label: word, at: $0.at) } }.max { $0.at < $1.at }
        case .either(let one, let other): instant(of: words, in: one) ?? instant(of: words, in: other)
        case .open, .closed, .members, .roles, .scopes, .codes, .parameters, .notices, .logs, .digests: nil
        }
    }

    private func isKnown(_ word: String, _ vocabulary: Vocabulary) -> Bool {
        switch vocabulary {
        case .open: true
        case .closed(let words): words.contains(word)
        case .members: members.contains { $0.text == word }
        case .roles: roles.contains(word)
        case .scopes: scopes.contains(word)
        case .codes: Code(word).flatMap(\.row) != nil
        case .parameters: Phrasebook.standard.hasLabel(word)
        case .steps: steps[word] != nil
        case .entries: steps[word]?.writes ?? isSerial(word)
        case .notices: notices.contains(word)
        case .logs: isSerial(word + "-0")
        case .digests: word.utf8.count == 64 && word.allSatisfy { $0.isHexDigit && !$0.isUppercase }
        case .either(let one, let other): isKnown(word, one) || isKnown(word, other)
        }
    }

    private func isSerial(_ word: String) -> Bool {
        Serial(word).map { members.contains($0.log.author) && members.contains($0.log.addressee) } ?? false
    }

    private func wanted(_ vocabulary: Vocabulary) -> [String] {
        switch vocabulary {
        case .open: []
        case .closed(let words): words
        case .members: members.map(\.text)
        case .roles: roles
        case .scopes: scopes
        case .codes: ["a code such as QY01"]
        case .parameters: ["a parameter of the phrasebook"]
        case .steps: ["a step of this branch"] + steps.keys.sorted()
        case .entries:
            ["a step of this branch that writes an entry", "a serial"]
                + steps.filter { $0.value.writes }.keys.sorted()
        case .notices: ["a notice that this branch files"] + notices.sorted()
        case .logs: ["a log such as A-B"]
        case .digests: ["64 lower-case hexadecimal digits"]
        case .either(let one, let other): wanted(one) + wanted(other)
        }
    }
}

extension Step {
    /// Whether it writes an entry, by which checks and other steps can name it.
    var writes: Bool {
        guard case .officer(_, _, let order) = deed, outcome == .done else { return false }
        switch order {
        case .file(let notice), .amend(let notice): return notice.audience != .withheld
        case .turn, .propose, .agree, .decline, .say, .takeWatch: return true
        case .note, .accept, .closeIncident: return false
        }
    }
}

extension Step.Deed {
    /// Scopes that somebody speaks for.
    fileprivate var scopes: [String] {
        guard case .officer(_, _, .say(let saying)) = self, case .scopes(let scopes) = saying.draft["scopes"]
        else { return [] }
        return scopes
    }
}
