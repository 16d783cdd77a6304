import Airspace
import Deconfliction
import Line
import Simulation
import TestSupport
import TransparencyLog

/// Mistakes that somebody could make in a node, each planted round it: in what it stores, in what it does, in what it finds.
enum PlantedDefect: String, CaseIterable {
    case receiptBeforeSync = "a receipt leaves before what it covers is synced"
    case inconsistentCheckpoint = "a witness cosigns a checkpoint that does not go on from the last"
    case droppedBody = "a body is not stored with its entry"
    case signingOnAfterRestore = "a node signs on after its record was restored"
    case uncheckedCommitment = "a body that does not match its commitment is taken"

    var defect: Defect {
        var defect = Defect()
        switch self {
        case .receiptBeforeSync: defect.isSynced = { $0 != "B" }
        case .inconsistentCheckpoint: defect.actions = Self.cosigningAll
        case .droppedBody: defect.records = { $0 == "B" ? $1.map(Self.withoutBody) : $1 }
        case .signingOnAfterRestore: defect.marks = { _, _ in [] }
        case .uncheckedCommitment: defect.records = { $0 == "B" ? $1.map(Self.taken) : $1 }
        }
        return defect
    }

    /// Whether this is how the mistake shows, and not some other rule that was broken.
    func explains(_ violation: Oracles.Violation) -> Bool {
        switch (self, violation) {
        case (.receiptBeforeSync, .receiptNotDurable), (.receiptBeforeSync, .receiptCoversMore),
            (.receiptBeforeSync, .notAPrefix),
            (.inconsistentCheckpoint, .cosignedTwoHistories), (.droppedBody, .bodyLost),
            (.signingOnAfterRestore, .writtenTwice), (.signingOnAfterRestore, .accused),
            // It no longer knows what it held of the other's log, either.
            (.signingOnAfterRestore, .holdsWentBack),
            (.uncheckedCommitment, .commitmentBroken), (.uncheckedCommitment, .bodyLost):
            true
        default: false
        }
    }

    /// What the witness would say had it not looked at the proof.
    private static func cosigningAll(_ step: Defect.Step) -> [Action] {
        guard step.name == "F", case .checkpointOffered(_, let offer) = step.event,
            // The charter's names are names.
            let cosigner = try? Cosigner(
                name: step.charter.witnessName(of: step.name), key: step.keys.witness)
        else { return step.actions }
        return step.actions.map { action in
            switch action {
            case .answerOffer(let request, .contradicted), .answerOffer(let request, .forked):
                let line = cosigner.cosign(offer.signed.checkpoint, at: 1_804_653_600)
                return .answerOffer(request, .cosigned([line]))
            default: return action
            }
        }
    }

    private static func withoutBody(_ record: Record) -> Record {
        guard case .entry(let log, let leaf, _?, let time, nil) = record, log.addressee == "B" else {
            return record
        }
        return .entry(log, leaf: leaf, body: nil, at: time, refusal: nil)
    }

    private static func taken(_ record: Record) -> Record {
        guard case .entry(let log, let leaf, _, let time, .bodyMismatch) = record else { return record }
        return .entry(
            log, leaf: leaf, body: Body(salt: [UInt8](repeating: 0, count: 32), bytes: [0x20]), at: time,
            refusal: nil)
    }
}
