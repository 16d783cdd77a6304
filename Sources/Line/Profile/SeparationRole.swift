import Airspace

/// How a notice separates from others: its kind, and whether it counts as activity in the air, on the ground
/// or both.
struct SeparationRole: Hashable, Sendable {
    let kind: NoticeKind
    let isAir: Bool
    let isGround: Bool

    /// Every role there can be, in an order that numbers the separation classes.
    static let all: [SeparationRole] = NoticeKind.allCases.flatMap { kind -> [SeparationRole] in
        switch kind {
        case .air, .transit, .civil:
            [.init(kind, air: true), .init(kind, air: true, ground: true)]
        case .exercise:
            [.init(kind, air: true), .init(kind, ground: true), .init(kind, air: true, ground: true)]
        case .ground, .deployment: [.init(kind, ground: true)]
        case .hazard, .protected, .movement, .boundary, .redLine: [.init(kind)]
        }
    }

    /// Up to this height over a zero floor, an exercise is one on the ground.
    private static let lowExerciseCeilingFeet: Int32 = 500

    init(_ notice: Notice) {
        let bands = notice.volumes.map(\.band)
        let lacksAltitude = bands.contains { $0.floor == nil && $0.ceiling == nil }
        switch notice.kind {
        case .air, .transit, .civil: self.init(notice.kind, air: true, ground: lacksAltitude)
        case .exercise:
            // Volumes of both sorts make the notice both: rather a conflict too many than one too few.
            let isLow = bands.map(SeparationRole.isLow)
            self.init(
                .exercise, air: isLow.contains(false), ground: isLow.contains(true) || lacksAltitude)
        case .ground, .deployment: self.init(notice.kind, ground: true)
        case .hazard, .protected, .movement, .boundary, .redLine: self.init(notice.kind)
        }
    }

    private init(_ kind: NoticeKind, air: Bool = false, ground: Bool = false) {
        self.kind = kind
        isAir = air
        isGround = ground
    }

    private static func isLow(_ band: AltitudeBand) -> Bool {
        (band.floor?.feet ?? 0) <= 0 && band.ceiling.map { $0.feet <= lowExerciseCeilingFeet } == true
    }

    /// Whether a term of a row stands for this role. `declared-kinds` stands for all: what a red line
    /// declares is the engine's to look up, in the red line's own list.
    func matches(_ term: SeparationRow.Term) -> Bool {
        switch term {
        case .any, .declaredKinds: true
        case .air: isAir
        case .ground: isGround
        case .hazard: kind == .hazard
        case .transit: kind == .transit
        case .exercise: kind == .exercise
        case .deployment: kind == .deployment
        case .protected: kind == .protected
        case .movement: kind == .movement
        case .civil: kind == .civil
        case .redLine: kind == .redLine
        case .boundary: kind == .boundary
        }
    }
}
