import Deconfliction

/// How the production code met something damaged or untrue.
package enum Response: String, Hashable, Comparable, Sendable, CaseIterable {
    // A message or an answer.
    case unread = "not read"
    case foreign = "403: not the sender's log"
    case conflict = "409: does not join on"
    case unprocessable = "422: signature, proof or leaf"
    case overBudget = "429: over budget"
    case unknownLog = "404: no log between these two"
    case refusedEntry = "held and refused"
    case disbelieved = "a finding: holds another history"
    case evidence = "evidence of two histories"
    case nothingNew = "nothing new"
    case taken = "taken"
    // A start, or the audit behind it.
    case inUse = "start refused: the directory is in use"
    case markLost = "start refused: no mark"
    case contradictsMark = "start refused: not what was marked"
    case damaged = "start refused: not what was stored"
    case foldedAnew = "made anew of the entries"
    case writtenOver = "written over before anybody read it"
    case audited = "stopped by the audit"
    case older = "went on with an older mark"
    case recovered = "taken back from the counterparts"

    package static func < (a: Response, b: Response) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }

    init(_ refusal: Opening.Refusal) {
        self =
            switch refusal {
            case .inUse: .inUse
            case .markLost: .markLost
            case .contradictsMark: .contradictsMark
            case .incomplete, .damaged: .damaged
            }
    }
}
