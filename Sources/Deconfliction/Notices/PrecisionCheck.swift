import Airspace
import Line

/// Whether a notice says precisely enough where it is for the time it leaves its readers. One that does not is returned
/// to its author; lateness alone never is.
enum PrecisionCheck {
    static func findings(_ notice: Notice, lead: LeadClass, limits: Precision) -> [Finding] {
        var findings: [Finding] = []
        if limits.altitudeRequired.contains(notice.kind), notice.volumes.contains(where: { $0.band.isOpen }) {
            findings.append(.altitudeMissing(notice.kind))
        }
        guard lead >= .short else { return findings }
        for volume in notice.volumes {
            guard let finding = finding(volume.footprint, lead: lead, limits: limits),
                !findings.contains(finding)
            else {
                continue
            }
            findings.append(finding)
        }
        return findings
    }

    private static func finding(_ footprint: Footprint, lead: LeadClass, limits: Precision) -> Finding? {
        if case .corridor(let corridor) = footprint, corridor.halfWidthMetres > limits.maxHalfWidthMetres {
            return .halfWidthTooLarge(
                metres: Int64(corridor.halfWidthMetres), limit: Int64(limits.maxHalfWidthMetres), lead: lead)
        }
        guard limits.areaLimitAppliesTo.contains(footprint.shape) else { return nil }
        let squareKilometres = Int64((footprint.areaSquareMetres / 1_000_000).rounded(.up))
        guard squareKilometres > limits.maxArea else { return nil }
        return .areaTooLarge(squareKilometres: squareKilometres, limit: limits.maxArea, lead: lead)
    }
}

extension AltitudeBand {
    /// Without a floor or without a ceiling.
    fileprivate var isOpen: Bool { floor == nil || ceiling == nil }
}

extension Footprint {
    fileprivate var shape: Precision.Shape {
        switch self {
        case .polygon: .polygon
        case .circle: .circle
        case .corridor: .corridor
        }
    }
}
