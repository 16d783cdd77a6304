/// Terms of the line itself: how its state is watched, and what is due outside the deadlines of messages.
extension Profile {
    /// A check by voice or message, and when its failure is the line's.
    package struct LineCheck: Hashable, Sendable {
        package let interval: Duration
        package let degradedAfter: Duration
        package let downAfterMissed: Int64
        package let downAfterUnansweredFlash: Int64

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: [
                "interval_s", "degraded_after_s", "down_after_missed", "down_after_unanswered_flash",
            ])
            interval = try object.seconds("interval_s")
            degradedAfter = try object.seconds("degraded_after_s")
            downAfterMissed = try object.count("down_after_missed", in: 1...100)
            downAfterUnansweredFlash = try object.count("down_after_unanswered_flash", in: 1...100)
        }

        var canonical: CanonicalJSON {
            [
                "interval_s": .seconds(interval), "degraded_after_s": .seconds(degradedAfter),
                "down_after_missed": .integer(downAfterMissed),
                "down_after_unanswered_flash": .integer(downAfterUnansweredFlash),
            ]
        }
    }

    /// An exchange without entries, and how long none may come.
    package struct Heartbeat: Hashable, Sendable {
        package let interval: Duration
        package let silent: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["interval_s", "silent_s"])
            interval = try object.seconds("interval_s")
            silent = try object.seconds("silent_s")
        }

        var canonical: CanonicalJSON {
            ["interval_s": .seconds(interval), "silent_s": .seconds(silent)]
        }
    }

    /// How far clocks may differ before it is said, and before a receipt's time is disputed.
    package struct Clock: Hashable, Sendable {
        package let warning: Duration
        package let disputedReceipt: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["warn_s", "dispute_receipt_s"])
            warning = try object.seconds("warn_s")
            disputedReceipt = try object.seconds("dispute_receipt_s")
        }

        var canonical: CanonicalJSON {
            ["warn_s": .seconds(warning), "dispute_receipt_s": .seconds(disputedReceipt)]
        }
    }

    /// By when a notice is to be passed to the units concerned, as the parties have agreed. It sets no clock: AK03 is due with the reply
    /// to a code that wants it, in the phrasebook's time (`Phrase.due`), which is this one in R0 but for PR02 (14,400 s) and HZ02 (120 s).
    package struct Passing: Hashable, Sendable {
        package let planned: Duration
        package let flash: Duration
        package let amended: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["planned", "flash", "amended"])
            planned = try object.seconds("planned")
            flash = try object.seconds("flash")
            amended = try object.seconds("amended")
        }

        var canonical: CanonicalJSON {
            ["planned": .seconds(planned), "flash": .seconds(flash), "amended": .seconds(amended)]
        }
    }

    /// What one member may send another; the reserved share is FLASH's alone.
    package struct Budget: Hashable, Sendable {
        package let entriesPerSecond: Int64
        package let bytesPerDay: Int64
        package let flashReservedPercent: Int32

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: [
                "entries_per_s", "bytes_per_day", "flash_reserved_share_percent", "flash_reserved_share",
            ])
            entriesPerSecond = try object.count("entries_per_s", in: 1...1_000_000)
            bytesPerDay = try object.count("bytes_per_day", in: 1_048_576...1_000_000_000_000)
            flashReservedPercent = try object.share(
                "flash_reserved_share", orPercent: "flash_reserved_share_percent")
        }

        var canonical: CanonicalJSON {
            [
                "entries_per_s": .integer(entriesPerSecond), "bytes_per_day": .integer(bytesPerDay),
                "flash_reserved_share_percent": .count(flashReservedPercent),
            ]
        }
    }
}
