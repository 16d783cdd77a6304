import Airspace
import Deconfliction
import Line

/// How old what is shown of a member is; null while its line is up.
extension Age? {
    func view(today now: Instant) -> CanonicalJSON {
        guard let self else { return .null }
        return [
            "lastHeard": .time(self.lastHeard),
            "ageMs": self.milliseconds.map { .integer($0) } ?? .null,
            "words": .string(self.words(today: now)),
        ]
    }
}
