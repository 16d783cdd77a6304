package import Airspace
package import Deconfliction
package import Line
import TransparencyLog

/// Who knew what when, as the API shows it: four clocks side by side, none of them merged.
extension EntryTimeline {
    package var view: CanonicalJSON {
        [
            "serial": .string("\(entry.serial)"), "code": .string(entry.code.text),
            "name": .string(entry.code.row?.name ?? entry.code.text),
            "filed": ["stated": .time(entry.time), "known": .time(known)],
            "covered": covered.map { .size($0) } ?? .null,
            "delivered": delivered.map { ["stated": .time($0.stated), "known": .time($0.known)] } ?? .null,
            "refused": .optional(refusal?.rawValue), "witnessed": .array(witnessed.map(\.view)),
            "seen": Self.view(seen), "understood": Self.view(understood), "passed": Self.view(passed),
        ]
    }

    private static func view(_ lamp: Recipient.Lamp?) -> CanonicalJSON {
        guard let lamp else { return .null }
        return [
            "serial": .string("\(lamp.serial)"), "role": .string(lamp.role),
            "stated": .time(lamp.moment.stated), "known": .time(lamp.moment.known),
        ]
    }
}

extension SharedRegister {
    package var view: CanonicalJSON {
        [
            "register": .string(name.rawValue), "with": .string(with.text), "at": .time(at),
            "count": .integer(count), "digest": .string(digest.hex),
        ]
    }
}

extension HeldRegister {
    package func view(at instant: Instant) -> CanonicalJSON {
        [
            "log": .string("\(log)"), "author": .string(log.author.text),
            "holder": .string(log.addressee.text), "at": .time(instant), "receipted": .time(receipted),
            "size": .size(head.size), "root": .string(head.root.hex), "digest": .string(digest.hex),
            "notices": .array(
                rows.map { row in
                    [
                        "handle": .string(row.handle.text), "version": .string("\(row.version)"),
                        "phase": .string(row.phase.rawValue), "filed": .time(row.filed),
                    ]
                }), "refused": .array(refused.map { .string("\($0)") }), "expired": .size(expired),
        ]
    }
}
