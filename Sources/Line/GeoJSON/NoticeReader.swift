/// Reads notices from GeoJSON that comes piece by piece, a feature at a time.
package struct NoticeReader {
    private var stream: FeatureStream
    private let leavesOutFaults: Bool
    /// What was left out and why, in order; no more than `Limits.faultsNamed` of them.
    package private(set) var faults: [JSONFault] = []
    /// How many were left out in all.
    package private(set) var faultCount = 0
    /// Whether some faults may stand for more than one feature each: then nobody knows how much was left out.
    package var hasGaps: Bool { stream.hasGaps }

    /// - Parameters:
    ///   - limit: the most bytes of the whole input.
    ///   - leavesOutFaults: goes on after a fault. A feature with one is left out; other features of the same
    ///     notice stay, because a notice that lacks a volume still warns of the others.
    package init(limit: Int, leavesOutFaults: Bool = false) {
        stream = FeatureStream(limit: limit)
        self.leavesOutFaults = leavesOutFaults
    }

    /// Reads on with what has come.
    /// - Parameters:
    ///   - take: receives each feature as a notice with its volumes; what it refuses is a fault of the
    ///     feature.
    /// - Throws: the first fault, unless faults are left out.
    package mutating func read(
        _ piece: [UInt8], isLast: Bool, _ take: (Notice) throws(NoticeProblem) -> Void
    ) throws(JSONFault) {
        stream.append(piece)
        if isLast { stream.finish() }
        while true {
            var feature: JSONValue?
            do throws(JSONFault) {
                feature = try stream.next()
            } catch {
                try leaveOut(error)
                stream.leaveOut(error)
                continue
            }
            guard let feature else { return }
            do throws(JSONFault) {
                let (notice, properties) = try FeatureReader.notice(feature)
                try properties.noticeFaults { () throws(NoticeProblem) in try take(notice) }
            } catch {
                stream.keepPlace()
                try leaveOut(error)
            }
        }
    }

    private mutating func leaveOut(_ fault: JSONFault) throws(JSONFault) {
        guard leavesOutFaults else { throw fault }
        faultCount += 1
        if faults.count < Limits.faultsNamed { faults.append(fault) }
    }
}
