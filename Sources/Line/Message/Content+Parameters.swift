import Airspace

/// Every content seen as its phrase's parameters: what is rendered, read back and compared.
extension Content {
    /// By the names of the phrase; what has no phrase has none.
    package var parameters: [String: ParameterValue] {
        switch self {
        case .notice(let notice): notice.parameters
        case .turn(let turn): ["id": .handle(turn.handle), "at": .time(turn.at)]
        case .proposal(let settlement):
            [
                "about": .serials(settlement.about), "changing": .serial(settlement.changing),
                "change": .change(settlement.change),
            ]
        case .agreement(let settlement):
            ["changing": .serial(settlement.changing), "change": .change(settlement.change)]
        case .disagreement(let referral, _): ["refer": .choice(referral.rawValue)]
        case .contact, .continuation, .envelope: [:]
        case .message(let message): message.values
        }
    }
}

extension Notice {
    /// All volumes together: every footprint, every band once, and the time from the first start to the last end.
    fileprivate var parameters: [String: ParameterValue] {
        guard let area = Area(volumes.map(\.footprint)) else {
            preconditionFailure("\(handle) has more volumes than a notice")
        }
        var bands: [AltitudeBand] = []
        for volume in volumes where !bands.contains(volume.band) { bands.append(volume.band) }
        var parameters: [String: ParameterValue] = [
            "id": .handle(handle), "area": .area(area), "band": .bands(bands),
        ]
        if let start = volumes.map(\.window.start).min() { parameters["start"] = .time(start) }
        let ends = volumes.compactMap(\.window.end)
        if ends.count == volumes.count, let end = ends.max() { parameters["end"] = .time(end) }
        parameters["category"] = category.map { .name($0) }
        parameters["watches"] = watches.isEmpty ? nil : .choices(watches.map(\.rawValue))
        parameters["responsible"] = responsible.map { .member($0) }
        parameters["etd"] = (schedule?.departure).map { .time($0) }
        parameters["eta"] = schedule?.arrival.map { .time($0) }
        return parameters
    }
}
