import Airspace
import Deconfliction
package import Line
import Simulation
import TransparencyLog

/// Sets a scenario up: a charter among its members, their keys, and a world in which their nodes run.
enum Stage {
    /// Every play of a scenario begins from the same randomness, so that two can be compared byte by byte.
    private static let seed: UInt64 = 1

    static func world(of scenario: Scenario, mutations: Set<Mutation>) throws(PlayError) -> World {
        do {
            var generator = Generator(seed: seed)
            let scheme = KeyedHashScheme()
            var members: [Member] = []
            var keys: [MemberName: NodeKeys] = [:]
            for part in scenario.cast {
                let (member, own) = try Cast.member(
                    part.name, part.role, scopes: part.scopes, endpoints: part.endpoints, scheme: scheme,
                    generator: &generator)
                members.append(member)
                keys[part.name] = own
            }
            let profile = try mutations.reduce(scenario.profile) { profile, rule in
                try rule.applied(to: profile)
            }
            let charter = try Charter.drafted(
                name: "Scenario \(scenario.name)", members: members, theatre: scenario.theatre,
                lines: scenario.lines, witnesses: scenario.witnesses, profile: profile)
            let first = (scenario.given + scenario.common.steps).map(\.at).min() ?? scenario.start
            var world = World(
                seed: generator.next(), charter: charter, keys: keys,
                start: min(first, scenario.start).advanced(byMilliseconds: -60_000))
            world.isTapped = true
            world.isJudged = false
            return world
        } catch let fault as JSONFault {
            throw .noCharter(fault)
        } catch {
            preconditionFailure("keys of a scenario cannot be made: \(error)")
        }
    }
}

/// Why a scenario cannot be played at all.
package enum PlayError: Error, Sendable {
    /// Its terms make no charter.
    case noCharter(JSONFault)
    /// A step of the file cannot be taken as it is written.
    case step(line: Int, String)
}

extension Mutation {
    /// The terms without the rule, where the rule stands in terms.
    fileprivate func applied(to profile: Profile) throws -> Profile {
        switch self {
        case .separation: try profile.replacing("separation", with: profile.separationWithoutMinima)
        case .precision:
            try profile.replacing(
                "precision",
                with: [
                    "altitude_required_for_kinds": [], "area_limit_applies_to": [],
                    "max_area_km2_for_short_or_less": 600_000_000,
                    "max_half_width_m_for_short_or_less": 1_000_000,
                    "readback_tolerance_m": .integer(Int64(profile.precision.readbackToleranceMetres)),
                    "text_tolerance_m": .integer(Int64(profile.precision.textToleranceMetres)),
                ])
        case .locationCheck, .humanAnswers, .escalation, .lampsApart, .safetyInSuspension, .scopes,
            .lineState, .handover:
            profile
        }
    }
}

extension Profile {
    /// One row that never meets: two red lines watch nothing of each other.
    fileprivate var separationWithoutMinima: CanonicalJSON {
        guard case .object(let terms) = canonical,
            let rows = terms.first(where: { $0.key == "separation" })?.value,
            case .array(let all) = rows
        else { preconditionFailure("a profile without separation") }
        return .array(all.suffix(1))
    }

    fileprivate func replacing(_ key: String, with value: CanonicalJSON) throws -> Profile {
        guard case .object(let terms) = canonical else { preconditionFailure("a profile is no object") }
        let changed = terms.map { $0.key == key ? CanonicalJSON.Member(key, value) : $0 }
        return try Profile(file: CanonicalJSON.object(changed).encoded)
    }
}
