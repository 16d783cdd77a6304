package import Airspace
import TransparencyLog

/// What a desk fills in before an officer looks at it.
package struct Presets: Hashable, Sendable {
    package let now: Instant
    /// The number of the next message of this code.
    package let next: Int64

    package init(now: Instant, next: Int64 = 1) {
        self.now = now
        self.next = next
    }
}

extension Phrase {
    /// The values that were given, and for what was left out those that the phrasebook presets. Nothing that answers is ever
    /// preset, only when, until when and how wide.
    package func completing(
        _ given: [String: ParameterValue], _ presets: Presets, profile: Profile,
        in phrasebook: Phrasebook = .standard
    ) -> [String: ParameterValue] {
        var values = given
        for parameter in parameters where values[parameter.name] == nil {
            guard let preset = parameter.preset else { continue }
            values[parameter.name] =
                switch preset {
                case .now: .time(presets.now)
                case .next: .count(presets.next)
                case .phrasebook: .digest(phrasebook.digest)
                case .queryValidity: .time(presets.now + profile.queryValidity)
                case .hazardPersistence: .time(presets.now + profile.hazard.persistence)
                case .hazardRadius: .distance(profile.hazard.radiusNauticalMiles, .nauticalMiles)
                }
        }
        return values
    }
}

extension Message {
    /// Reads what a person or a scenario gives of a message, with the phrasebook's presets for the rest.
    package init(
        _ code: Code, json: JSONValue, completedWith presets: Presets, profile: Profile,
        in phrasebook: Phrasebook = .standard
    ) throws(JSONFault) {
        let (given, note) = try Message.parts(code, json: json, spelling: .people, in: phrasebook)
        let phrase = phrasebook[code]
        let values = phrase?.completing(given, presets, profile: profile, in: phrasebook) ?? given
        self = try Message.checked(code, values, note, json: json, in: phrasebook)
    }
}
