import Airspace
import Foundation
import Line

/// Reads the files of a check; `-` is standard input.
struct CheckInput {
    let skipsInvalid: Bool
    /// What was left out of all files together.
    private(set) var leftOut = LeftOut()
    private var progress = Progress()

    struct LeftOut {
        /// Features with a fault.
        fileprivate(set) var count = 0
        /// Whether some of these faults may stand for more than one feature.
        fileprivate(set) var isUncertain = false

        /// nil where nothing was left out.
        var words: String? {
            if isUncertain {
                return
                    "Part of the input could not be read, and nobody knows how many features are in it: this was no whole check."
            }
            switch count {
            case 0: return nil
            case 1: return "1 feature was left out of the check."
            default: return "\(count) features were left out of the check."
            }
        }
    }

    init(skipsInvalid: Bool) { self.skipsInvalid = skipsInvalid }

    static var now: Instant { Instant(saturating: Int64(Date().timeIntervalSince1970 * 1_000)) }

    func profile(at path: String?) throws(Failure) -> Profile {
        guard let path else { return .r0 }
        return try InputFile(path: path).contents(limit: Limits.profileBytes) { bytes throws(JSONFault) in
            try Profile(file: bytes)
        }
    }

    mutating func plans(at path: String) throws(Failure) -> [Notice] {
        var collection = NoticeCollection()
        try read(path) { notice throws(NoticeProblem) in
            try collection.add(notice)
        } afterPiece: {
        }
        // Nothing to check would read like nothing found.
        guard !collection.notices.isEmpty else {
            throw .wrongArgument(
                InputFile(path: path).name, wanted: "there is no notice in it, and one at least is wanted")
        }
        return collection.notices
    }

    /// Adds the notices of a file to a picture, and settles them.
    /// - Parameter times: what reading them and putting them into the index cost is added to it.
    mutating func fill(
        _ picture: inout ComparedPicture, from path: String, _ times: inout CheckTimes
    ) throws(Failure) {
        let began = ProcessTime.now
        var building = 0.0
        try read(path) { notice throws(NoticeProblem) in
            try picture.add(notice)
        } afterPiece: {
            let start = ProcessTime.now
            picture.settle()
            building += ProcessTime.now - start
        }
        times.build += building
        times.read += ProcessTime.now - began - building
    }

    private mutating func read(
        _ path: String, _ take: (Notice) throws(NoticeProblem) -> Void, afterPiece: () -> Void
    ) throws(Failure) {
        let file = InputFile(path: path)
        let size = file.size
        var reader = NoticeReader(limit: Limits.streamBytes, leavesOutFaults: skipsInvalid)
        var bytes = 0
        defer { progress.clear() }
        try file.pieces { piece, isLast throws(JSONFault) in
            try reader.read(piece, isLast: isLast, take)
            afterPiece()
            bytes += piece.count
            progress.show(Self.words(file.name, bytes, of: size))
        }
        report(reader, of: file)
    }

    private mutating func report(_ reader: NoticeReader, of file: InputFile) {
        progress.clear()
        leftOut.count += reader.faultCount
        if reader.hasGaps { leftOut.isUncertain = true }
        for fault in reader.faults {
            Terminal.complain("Left out: " + Failure.wrongInput(file: file.name, fault).words)
        }
        guard reader.faultCount > 0 else { return }
        let unnamed = reader.faultCount - reader.faults.count
        Terminal.complain(
            "Left out of \(file.name.visible): \(reader.faultCount) in all"
                + (unnamed > 0 ? ", of which \(unnamed) are not named." : ".")
                + (reader.hasGaps ? " One of them may stand for several features." : ""))
    }

    private static func words(_ name: String, _ bytes: Int, of size: Int?) -> String {
        let read = "Reading \(name): \(bytes / 1_000_000) MB"
        guard let size, size > 0 else { return read }
        return read + " of \(size / 1_000_000) MB (\(100 * bytes / size) %)"
    }
}
