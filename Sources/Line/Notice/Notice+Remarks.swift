extension Notice.Remarks {
    /// Refuses what notices of this kind do not say, and asks for what they must.
    func check(kind: NoticeKind) throws(NoticeProblem) {
        try check(text, .text, limit: Limits.textCharacters, allowing: ["\n", "\t"])
        try check(category, .category, limit: Limits.categoryCharacters, allowing: [])
        if category != nil, kind != .deployment { throw .doesNotApply(.category, kind: kind) }
        if kind == .redLine {
            guard !watches.isEmpty else { throw .required(.watches, kind: kind) }
            for (a, b) in zip(watches, watches.dropFirst()) where a == b {
                throw .listedTwice(.watches, a.rawValue)
            }
        } else {
            guard watches.isEmpty else { throw .doesNotApply(.watches, kind: kind) }
            guard responsible == nil else { throw .doesNotApply(.responsible, kind: kind) }
        }
        guard let schedule else { return }
        guard kind == .civil else { throw .doesNotApply(.departure, kind: kind) }
        if let arrival = schedule.arrival, arrival < schedule.departure { throw .arrivalBeforeDeparture }
    }

    func disagreement(with other: Notice.Remarks) -> NoticeField? {
        if text != other.text { return .text }
        if category != other.category { return .category }
        if watches != other.watches { return .watches }
        if responsible != other.responsible { return .responsible }
        return schedule == other.schedule ? nil : .departure
    }

    /// Control characters could forge lines on a printed page or hide words on a screen.
    private func check(
        _ text: String?, _ field: NoticeField, limit: Int, allowing allowed: [Unicode.Scalar]
    ) throws(NoticeProblem) {
        guard let text else { return }
        guard !text.isEmpty else { throw .emptyText(field) }
        let scalars = text.unicodeScalars
        guard scalars.count <= limit else { throw .tooLong(field, characters: scalars.count, limit: limit) }
        for scalar in scalars where scalar.properties.generalCategory == .control {
            guard allowed.contains(scalar) else { throw .notPlainText(field, scalar: scalar.value) }
        }
    }
}

extension Audience {
    /// The members sorted; a list that is empty or names one twice is refused.
    func ordered() throws(NoticeProblem) -> Audience {
        guard case .to(let members) = self else { return self }
        guard !members.isEmpty else { throw .emptyText(.to) }
        let sorted = members.sorted()
        for (a, b) in zip(sorted, sorted.dropFirst()) where a == b { throw .listedTwice(.to, a.text) }
        return .to(sorted)
    }
}
