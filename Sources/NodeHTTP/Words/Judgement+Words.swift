package import Deconfliction
package import Line

extension Judgement {
    /// Whether it is taken for what it claims to be.
    package var isAccepted: Bool {
        switch finding {
        case .counts, .related: true
        case .readbackDiffers, .corrected, .scopesUnknown, .otherSubject, .refused: false
        }
    }

    /// Why an entry does not count as an answer, as a sentence; nil if it does.
    package func words(in phrasebook: Phrasebook) -> String? {
        switch finding {
        case .counts(let effect): effect.crossed ? "It crossed with a withdrawal or an amendment." : nil
        case .related: nil
        case .readbackDiffers(let mismatches): mismatches.words(in: phrasebook)
        case .corrected(let serial): "The author says in \(serial) that the readback is wrong."
        case .scopesUnknown(let scopes):
            "The charter does not give its author the scopes: \(scopes.joined(separator: ", "))."
        case .otherSubject(let subjects): "It answers something else: \(subjects.words(in: phrasebook))."
        case .refused(let refusal): "Not taken for an answer: \(refusal.words)."
        }
    }
}

extension [ReadbackMismatch] {
    /// Which fields were read back wrongly, with what was said and what was sent.
    package func words(in phrasebook: Phrasebook) -> String {
        let fields = map { mismatch in
            let label = phrasebook.label(of: mismatch.field, in: .english)
            return mismatch.read == nil ? "\(label) was left out" : "\(label) is not what was sent"
        }
        return "The readback differs: \(fields.joined(separator: "; "))."
    }
}

extension [AnswerSubject] {
    /// What is not what was asked about, without a full stop.
    package func words(in phrasebook: Phrasebook) -> String {
        map { "\(phrasebook.label(of: $0.rawValue, in: .english)) is not what was asked about" }
            .joined(separator: "; ")
    }
}
