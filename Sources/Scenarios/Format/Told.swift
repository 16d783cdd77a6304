import Deconfliction
import Line

/// What the file tells of an entry before anything is played: by the step that writes it, or by its code alone. nil: it does not.
struct Told {
    private(set) var label: String?
    let code: Code?
    private(set) var author: MemberName?
    private(set) var role: String?
    /// Nobody else is told of it.
    private(set) var addressees: [MemberName]?
    /// None but these stands in it.
    private(set) var parameters: [String]?

    /// Of whatever has this code, or any.
    init(code: Code?) {
        self.code = code
        guard let phrase, phrase.form != .notice else { return }
        parameters = phrase.parameters.map(\.name) + (phrase.takesNote ? ["note"] : [])
    }

    fileprivate init?(
        _ order: Step.Order, as label: String, by author: MemberName, role: String,
        to addressees: [MemberName]
    ) {
        guard let code = order.code else { return nil }
        self.init(code: code)
        self.label = label
        self.author = author
        self.role = role
        self.addressees = addressees
        // A notice has as many as its kind has, whatever its phrase says of them.
        guard case .file(let notice) = order else { return }
        parameters = Content.notice(notice).parameters.keys.sorted()
    }

    var phrase: Phrase? { code.flatMap { Phrasebook.standard[$0] } }
}

extension Names {
    /// What the step of a label tells of the entry that it writes; nil where there is no such step.
    func told(by label: String) -> Told? {
        guard let step = steps[label], step.writes, case .officer(let author, let role, let order) = step.deed
        else { return nil }
        let audience = audience(of: order, by: author).subtracting([author])
        // Whom nothing names may be anybody.
        let addressees = audience.isEmpty ? Set(members).subtracting([author]) : audience
        return Told(order, as: label, by: author, role: role, to: addressees.sorted())
    }

    /// Everybody who can be told, by the order and by what it answers or turns; nobody where that is not known.
    private func audience(of order: Step.Order, by author: MemberName) -> Set<MemberName> {
        switch order {
        case .file(let notice): notice.audience.members
        case .amend(let notice): readers(of: notice.handle, by: author)
        case .turn(let handle, _): readers(of: handle, by: author)
        case .say(let saying):
            Set(saying.to).union(saying.regarding.map { circle(of: $0) } ?? [])
                .union(saying.code.isDanger || saying.code == .dangerEnded ? endangered : [])
        case .agree(let label), .decline(let label, _): circle(of: label)
        case .propose, .takeWatch, .note, .accept, .closeIncident: []
        }
    }

    /// Whoever wrote the entry of an earlier step, or is told of it.
    private func circle(of label: String) -> Set<MemberName> {
        guard let told = told(by: label) else { return [] }
        return Set((told.addressees ?? []) + [told.author].compactMap(\.self))
    }

    private func readers(of handle: Handle, by author: MemberName) -> Set<MemberName> {
        filings.filter { $0.author == author && $0.notice.handle == handle }
            .reduce(into: []) { $0.formUnion($1.notice.audience.members) }
    }
}

extension Audience {
    fileprivate var members: Set<MemberName> { if case .to(let members) = self { Set(members) } else { [] } }
}

extension Step.Order {
    /// Of the entry that it writes; nil where it writes none.
    fileprivate var code: Code? {
        switch self {
        case .file(let notice): .filing(notice.kind)
        case .amend: .amendment
        case .turn(_, .activate): .active
        case .turn(_, .end): .complete
        case .turn(_, .cancel): .cancelled
        case .propose: .proposal
        case .agree: .agreement
        case .decline: .disagreement
        case .say(let saying): saying.code
        case .takeWatch: .handover
        case .note, .accept, .closeIncident: nil
        }
    }
}
