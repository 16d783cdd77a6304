import Airspace
import Line

/// A charter in plain words, and who has signed it.
struct CharterReport {
    private let signed: SignedCharter
    private let charter: Charter
    /// The first member whose signature does not hold.
    private let wrong: MemberName?

    init(_ signed: SignedCharter) {
        self.signed = signed
        charter = signed.charter
        do throws(SignedCharter.Fault) {
            try signed.verify()
            wrong = nil
        } catch {
            if case .badSignature(let name) = error { wrong = name } else { wrong = nil }
        }
    }

    /// One line of JSON: the terms as they are signed, and the signatures' state.
    var json: String {
        let value: CanonicalJSON = [
            "agreed": .bool(signed.unsigned.isEmpty && wrong == nil),
            "mechanism": .string("\(charter.mechanism)"),
            "signed": .array(signers.filter { $0 != wrong }.map { .string($0.text) }),
            "unsigned": .array(signed.unsigned.map { .string($0.text) }),
            "wrong": .array(wrong.map { [.string($0.text)] } ?? []),
        ]
        let state = String(decoding: value.encoded, as: UTF8.self).dropFirst()
        return "{\"charter\":\(String(decoding: charter.encoded, as: UTF8.self).visibleJSON),\(state)"
    }

    var lines: [String] {
        [
            "Charter of “\(charter.name.visible)”",
            "Mechanism \(charter.mechanism)", "",
        ] + members + [""] + signatures + [""] + course + [""] + TermsReport(charter.profile).lines
    }

    private var signers: [MemberName] { charter.members.map(\.name).filter { signed.signatures[$0] != nil } }

    private var members: [String] {
        charter.members.flatMap { member in
            [
                "Member \(member.name), \(member.role.rawValue)",
                "  endpoints    \(listed(member.endpoints, none: "none: this node only opens others"))",
                "  answers for  \(listed(member.scopes, none: "itself"))",
                "  log key      \(Hexadecimal(member.logKey))",
                "  witness key  \(Hexadecimal(member.witnessKey))",
                "  certificate  SHA-256 \(member.certificateFingerprint)",
            ]
        }
    }

    private var signatures: [String] {
        charter.members.map { member in
            let state =
                member.name == wrong
                ? "the signature does not hold"
                : signed.signatures[member.name] == nil ? "not signed" : "signed"
            return "\(member.name): \(state)."
        }
    }

    private var course: [String] {
        let lines = charter.lines.map { "\($0.first)-\($0.second)" }
        return [
            "Lines: \(listed(lines, none: "none")).",
            "Witnesses: \(listed(charter.witnesses.map(\.text), none: "none")).",
            "Theatre: \(charter.theatre.outer.map(Self.place).joined(separator: ", ")).",
        ]
    }

    private func listed(_ texts: [String], none: String) -> String {
        texts.isEmpty ? none : texts.map(\.visible).joined(separator: ", ")
    }

    /// `32.3°N 35.5°E`
    private static func place(_ position: Position) -> String {
        degrees(position.latitudeE7, "N", "S") + " " + degrees(position.longitudeE7, "E", "W")
    }

    private static func degrees(_ e7: Int32, _ positive: String, _ negative: String) -> String {
        let size = CanonicalJSON.decimal(Int64(e7.magnitude), decimals: 7)
        return String(decoding: size.encoded, as: UTF8.self) + "°" + (e7 < 0 ? negative : positive)
    }
}
