import Airspace
import Foundation
import Line
import NodeService

/// Plays the scenario through, and says in plain words what each side filed, saw, agreed and can prove.
struct DemoPlay {
    private let demo: Demo
    private let scenario: SurveyTeam

    init(_ demo: Demo) {
        self.demo = demo
        scenario = SurveyTeam(now: .now)
    }

    func run() async throws {
        try await file()
        try await showConflicts()
        let proposal = try await agree()
        try await showCleared(proposal)
        try await showDeliveries()
        try await verifyLogs()
        print(
            "\nAll of it happened. No conflict found is not permission and says nothing about undeclared activity."
        )
    }

    // MARK: Filing

    private func file() async throws {
        print("1. What each side filed\n")
        try await demo.fileNotices(scenario)
        try await demo.wait("the notices on both sides") {
            for desk in [demo.a, demo.b] {
                let notices = try await desk.get("notices").list("notices")
                guard notices.count == 3, try notices.allSatisfy(Self.isDelivered) else { return false }
            }
            return true
        }
        var leads: [String: String] = [:]
        for desk in [demo.a, demo.b] {
            for notice in try await desk.get("notices").list("notices")
            where try notice.required("own").bool() {
                let lead = try notice.required("lead").object()
                leads[try notice.text(at: "handle")] = try lead.text(at: "class")
                print(
                    "   \(desk.name) filed \(try notice.text(at: "handle")) (\(try notice.text(at: "kind"))), "
                        + "\(try Self.clock(notice.text(at: "start"))) to \(try Self.clock(notice.textOrDash("end"))): "
                        + "lead at filing \(try lead.text(at: "filing")), at delivery \(try lead.textOrDash("delivery"))"
                )
            }
        }
        guard leads == ["A-601": "SHORT", "A-602": "IMMEDIATE", "B-610": "SHORT"] else {
            throw Demo.Failed(what: "The lead classes are not those of the scenario: \(leads).")
        }
        let told = try await demo.f.get("notices").list("notices")
        guard told.isEmpty else {
            throw Demo.Failed(what: "F was told of notices that were not disclosed to it.")
        }
        print("   F was told of none of them: it is not an addressee.")
    }

    private static func isDelivered(_ notice: JSONObject) throws -> Bool {
        guard try notice.required("own").bool() else { return true }
        return try notice.list("copies").allSatisfy { $0.optionalOrNull("delivered") != nil }
    }

    // MARK: Conflicts

    private func showConflicts() async throws {
        print("\n2. What each side was told\n")
        try await demo.wait("two conflicts on both sides") {
            let found = try await (conflicts(demo.a), conflicts(demo.b))
            return found.0.count == 2 && found.1.count == 2
        }
        var ids: [[String]] = []
        for desk in [demo.a, demo.b] {
            let conflicts = try await conflicts(desk)
            ids.append(try conflicts.map { try $0.text(at: "id") }.sorted())
            let kinds = try conflicts.map { try $0.text(at: "kind") }.sorted()
            guard kinds == ["air-air", "air-ground"] else {
                throw Demo.Failed(what: "\(desk.name) found other conflicts than the scenario's: \(kinds).")
            }
            for conflict in conflicts { try show(conflict, to: desk) }
        }
        for conflict in try await conflicts(demo.a, home: true) {
            print(
                "   A alone: \(try conflict.text(at: "kind").uppercased()) between its own "
                    + "\(try conflict.required("mine").object().text(at: "handle")) and "
                    + "\(try conflict.required("other").object().text(at: "handle")); this never leaves A's node."
            )
        }
        guard ids[0] == ids[1] else {
            throw Demo.Failed(what: "The two sides found different conflicts: \(ids).")
        }
        print("   Both sides found the same two conflicts, each by itself, from the same entries.")
    }

    /// The conflicts that both sides know of; those among a member's own notices stay at its node.
    private func conflicts(_ desk: DemoDesk, home: Bool = false) async throws -> [JSONObject] {
        try await desk.get("conflicts").list("conflicts").filter {
            try $0.required("home").bool() == home
        }
    }

    private func show(_ conflict: JSONObject, to desk: DemoDesk) throws {
        let mine = try conflict.required("mine").object().text(at: "handle")
        let other = try conflict.required("other").object().text(at: "handle")
        let metres = try conflict.required("lateralM").fixed(decimals: 1, in: 0...1_000_000_000)
        print(
            "   \(desk.name): \(try conflict.text(at: "kind").uppercased()) between \(mine) and \(other), "
                + "\(try Self.clock(conflict.text(at: "start"))) to \(try Self.clock(conflict.textOrDash("end"))), "
                + "lateral gap \(Self.nauticalMiles(tenthsOfMetres: metres)) NM")
        for change in try conflict.list("changes") {
            let changed = try change.text(at: "notice")
            let handle = try ["mine", "other"].map { try conflict.required($0).object() }
                .first { try $0.text(at: "version") == changed }?.text(at: "handle")
            print("        would clear it: \(handle ?? changed): \(try change.text(at: "words"))")
        }
    }

    private static func nauticalMiles(tenthsOfMetres: Int64) -> String {
        let tenths = (tenthsOfMetres + 926) / 1_852
        return "\(tenths / 10).\(tenths % 10)"
    }

    // MARK: Agreement

    /// B proposes to move the west limit of its own notice, A agrees, and B's node writes the amendment.
    private func agree() async throws -> String {
        print("\n3. What was agreed\n")
        let together = try await demo.b.get("conflicts").list("together")
        for offer in together {
            print("   offered to B for all its conflicts together: \(try offer.text(at: "words"))")
        }
        guard let offer = try together.first(where: Self.isWestLimit),
            let conflict = try await conflicts(demo.b).first
        else {
            throw Demo.Failed(what: "No west limit was offered that clears both conflicts.")
        }
        let change = try offer.required("change")
        let sent = try await demo.b.post(
            "proposals",
            body: [
                "change": try Self.writable(change), "conflict": .string(try conflict.text(at: "id")),
                "notice": .string(try offer.text(at: "notice")),
            ])
        let serial = try sent.text(at: "serial")
        print(
            "   B proposes (CO01, \(serial)): \(try offer.text(at: "handle")), \(try offer.text(at: "words"))"
        )
        try await demo.wait("the proposal at A") {
            try await demo.a.get("proposals").list("proposals").contains {
                try $0.text(at: "serial") == serial
            }
        }
        let answer = try await demo.a.post("proposals", serial, "agree")
        print("   A agrees (CO02, \(try answer.textOrDash("answer"))).")
        return serial
    }

    private static func isWestLimit(_ offer: JSONObject) throws -> Bool {
        let change = try offer.required("change").object()
        return try change.text(at: "type") == "limit" && change.text(at: "side") == "west"
    }

    /// A change as the API gave it, to be sent back.
    private static func writable(_ change: JSONValue) throws -> CanonicalJSON {
        let object = try change.object()
        return .object(
            try object.members.map { member in
                member.key == "value"
                    ? .init(
                        "value",
                        .decimal(
                            try member.value.fixed(decimals: 7, in: -1_800_000_000...1_800_000_000),
                            decimals: 7))
                    : .init(member.key, .string(try member.value.string(max: 64)))
            })
    }

    /// The westernmost longitude of a notice's polygons, in 1e-7 degree.
    private static func westernLimit(_ notice: JSONObject) throws -> Int64? {
        var longitudes: [Int64] = []
        for feature in try notice.required("geojson").object().list("features") {
            let geometry = try feature.required("geometry").object()
            for position in try geometry.required("coordinates").array(max: 100).flatMap({
                try $0.array(max: 20_000)
            }) {
                for longitude in try position.array(min: 2, max: 2).prefix(1) {
                    longitudes.append(try longitude.fixed(decimals: 7, in: -1_800_000_000...1_800_000_000))
                }
            }
        }
        return longitudes.min()
    }

    private func showCleared(_ serial: String) async throws {
        try await demo.wait("the end of the conflicts on both sides") {
            let left = try await (conflicts(demo.a), conflicts(demo.b))
            return left.0.isEmpty && left.1.isEmpty
        }
        let notice = try await demo.a.get("notices", "B-610", query: "author=B")
        guard try Self.westernLimit(notice) == 378_200_000 else {
            throw Demo.Failed(what: "A holds B-610 with another western limit than the one agreed, 37.82°E.")
        }
        print("   B's node wrote the amendment: A holds B-610 as \(try Self.version(notice)).")
        print("   No conflict is left on either side.")
    }

    private static func version(_ notice: JSONObject) throws -> String {
        try notice.required("versions").object().members.map { try $0.value.string(max: 64) }.joined(
            separator: ", ")
    }

    // MARK: The record

    private func showDeliveries() async throws {
        print("\n4. What was delivered, and when, by the other side's clock and the witness's\n")
        try await demo.wait("every receipt and cosignature") {
            for desk in [demo.a, demo.b] {
                for entry in try await entries(desk) where try entry.text(at: "author") == desk.name.text {
                    guard entry.optionalOrNull("delivered") != nil else { return false }
                    guard try entry.text(at: "addressee") == "F" || !entry.list("witnessed").isEmpty else {
                        return false
                    }
                }
            }
            return true
        }
        for desk in [demo.a, demo.b] {
            for entry in try await entries(desk).reversed()
            where try entry.text(at: "author") == desk.name.text {
                let witnessed = try entry.list("witnessed").map {
                    "\(try $0.text(at: "by")) at \(try Self.clock($0.text(at: "time"), seconds: true))"
                }
                print(
                    "   \(try entry.text(at: "serial")) \(try entry.text(at: "code")): "
                        + "filed \(try Self.clock(entry.text(at: "time"), seconds: true)), "
                        + "receipt of \(try entry.text(at: "addressee")) \(try Self.clock(entry.text(at: "delivered"), seconds: true)), "
                        + "witnessed by \(witnessed.joined(separator: ", "))")
            }
        }
    }

    private func entries(_ desk: DemoDesk) async throws -> [JSONObject] {
        try await desk.get("entries", query: "limit=200").list("entries")
    }

    private func verifyLogs() async throws {
        print("\n5. Every log, verified at both its ends\n")
        var roots: [String: Set<String>] = [:]
        for desk in demo.desks {
            for log in try await desk.get("logs").list("logs") {
                guard try log.required("verified").bool() else {
                    throw Demo.Failed(what: "\(try log.text(at: "log")) does not verify at \(desk.name).")
                }
                let name = try log.text(at: "log")
                let size = try log.required("size").integer()
                let root = try log.text(at: "root")
                roots[name, default: []].insert("\(size) \(root)")
                print("   \(desk.name): \(name), \(size) entries, root \(root.prefix(16))…: verified")
            }
        }
        guard roots.count == 6, roots.values.allSatisfy({ $0.count == 1 }) else {
            throw Demo.Failed(what: "The ends of a log differ: \(roots).")
        }
    }

    // MARK: Times

    /// `05:40Z`, or `05:40:12Z`.
    private static func clock(_ text: String, seconds: Bool = false) -> String {
        guard text.utf8.count >= 20 else { return text }
        let time = text.split(separator: "T")[1]
        return time.prefix(seconds ? 8 : 5) + "Z"
    }
}
