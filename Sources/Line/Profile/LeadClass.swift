/// How long before its start a notice was given, from the longest lead to the shortest.
package enum LeadClass: String, Hashable, Sendable, CaseIterable, Comparable {
    case planned = "PLANNED"
    case standard = "STANDARD"
    case short = "SHORT"
    case immediate = "IMMEDIATE"
    case insufficient = "INSUFFICIENT"

    /// A worse class is the greater one.
    package static func < (a: LeadClass, b: LeadClass) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .planned: 0
        case .standard: 1
        case .short: 2
        case .immediate: 3
        case .insufficient: 4
        }
    }
}

/// The least lead of each class; what is less than all of them is insufficient.
package struct LeadClasses: Hashable, Sendable {
    private let least: [Duration]

    package func leastLead(of leadClass: LeadClass) -> Duration {
        zip(LeadClass.allCases, least).first { $0.0 == leadClass }?.1 ?? .zero
    }

    /// The class of a lead; a lead below zero (activity that has begun) is insufficient.
    package func leadClass(of lead: Duration) -> LeadClass {
        zip(LeadClass.allCases, least).first { lead >= $0.1 }?.0 ?? .insufficient
    }

    init(_ value: JSONValue) throws(JSONFault) {
        var least: [Duration] = []
        let rows = try value.array(min: LeadClass.allCases.count, max: LeadClass.allCases.count)
        for (row, name) in zip(rows, LeadClass.allCases) {
            let object = try row.object(allowing: ["name", "at_least_s"])
            let stated = try object.required("name")
            guard try stated.choice(of: LeadClass.self) == name else {
                throw stated.fault(
                    .notOneOf(found: try stated.string(max: 64), wanted: [name.rawValue]))
            }
            let lead = try object.seconds("at_least_s")
            if let last = least.last, lead >= last {
                throw row.fault(.profile(.leadClassesDoNotDescend))
            }
            least.append(lead)
        }
        guard least.last == .zero else { throw value.fault(.profile(.lastLeadClassIsNotZero)) }
        self.least = least
    }

    var canonical: CanonicalJSON {
        .array(
            zip(LeadClass.allCases, least).map { name, lead in
                ["name": .string(name.rawValue), "at_least_s": .seconds(lead)]
            })
    }
}
