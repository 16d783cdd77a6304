import Deconfliction
import Line
import TransparencyLog

extension RecordFault {
    /// Which row of which table it is, and what it would have to be.
    var words: String {
        switch self {
        case .log(let log): "rows of \(log) are stored, and there is no such log here"
        case .entry(let serial):
            "table entry or body, row \(serial): it was taken when it was stored, and is not what its hash and commitment say"
        case .refusal(let serial):
            "table entry, row \(serial): it is marked as one that could not be taken, and \(serial.log.author) was never told"
        case .checkpoint(let log, let head):
            "table checkpoint, row \(log): it must be what \(log.author) signed of the \(head.size) entries held, whose root is "
                + "\(head.root)"
        case .receipt(let log):
            "table receipt, rows of \(log): the newest must be a cosignature with its time of no more entries than there are"
        case .cosignature(let log, let witness):
            "table cosignature, rows of \(log) by \(witness): the newest must be a cosignature with its time"
        case .witnessed(let log):
            "table witnessed, row \(log): it must be a checkpoint that \(log.author) signed"
        case .fork(let log):
            "table fork, row \(log): it must show two histories that \(log.author) signed"
        case .original(let message): "table original, row \(message): it must be a notice"
        case .withheld(let handle): "table withheld, rows of \(handle): each must be a notice of that name"
        }
    }
}
