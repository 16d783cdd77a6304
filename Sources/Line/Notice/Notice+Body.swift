import Airspace

/// A notice on the wire: the body of its entry, with integer units throughout. The audience is the
/// envelope's.
extension Notice {
    package var body: CanonicalJSON {
        .object(present: [
            "id": .string(handle.text),
            "kind": .string(kind.rawValue),
            "volumes": .array(volumes.map(\.body)),
            "text": text.map { .string($0) },
            "category": category.map { .string($0) },
            "watches": watches.isEmpty ? nil : .array(watches.map { .string($0.rawValue) }),
            "responsible": responsible.map { .string($0.text) },
            "etd": schedule.map { .integer($0.departure.milliseconds) },
            "eta": schedule?.arrival.map { .integer($0.milliseconds) },
            "speed_kt": schedule?.speedKnots.map { .integer(Int64($0)) },
        ])
    }

    private static let bodyKeys: [StaticString] = [
        "id", "kind", "volumes", "text", "category", "watches", "responsible", "etd", "eta", "speed_kt",
    ]

    /// Reads a body, exactly as `body` writes it: an empty list, a `null` or another order is refused.
    package init(body: JSONValue) throws(JSONFault) {
        let object = try body.object(allowing: Notice.bodyKeys)
        let kind = try object.required("kind").choice(of: NoticeKind.self)
        var volumes: [Volume] = []
        for volume in try object.required("volumes").array(min: 1, max: Limits.volumesPerNotice) {
            volumes.append(try Volume(body: volume))
        }
        let remarks = try Remarks(object, readingTime: { value throws(JSONFault) in try value.instant() })
        let handle = try object.required("id").handle()
        self = try object.noticeFaults { () throws(NoticeProblem) in
            try Notice(handle: handle, kind: kind, volumes: volumes, remarks: remarks)
        }
        guard body.isWritten(as: self.body.encoded) else { throw body.fault(.notCanonical) }
    }
}

extension Notice.Remarks {
    /// Reads the properties that bodies and GeoJSON write alike, but for how they write times.
    init(
        _ object: JSONObject, readingTime time: (JSONValue) throws(JSONFault) -> Instant
    ) throws(JSONFault) {
        var watches: [NoticeKind] = []
        if let list = object.optionalOrNull("watches") {
            for kind in try list.array(min: 1, max: NoticeKind.allCases.count) {
                watches.append(try kind.choice(of: NoticeKind.self))
            }
        }
        self.init(
            text: try object.optionalOrNull("text")?.string(max: Limits.textCharacters),
            category: try object.optionalOrNull("category")?.string(max: Limits.categoryCharacters),
            watches: watches,
            responsible: try object.optionalOrNull("responsible")?.memberName(),
            schedule: try FlightSchedule(object, readingTime: time))
    }
}

extension FlightSchedule {
    /// nil where nothing of a schedule is said; an arrival or a speed alone asks for the departure.
    init?(
        _ object: JSONObject, readingTime time: (JSONValue) throws(JSONFault) -> Instant
    ) throws(JSONFault) {
        let arrival = object.optionalOrNull("eta")
        let speed = object.optionalOrNull("speed_kt")
        guard let departure = object.optionalOrNull("etd") else {
            guard arrival == nil, speed == nil else { throw object.value.fault(.missing(key: "etd")) }
            return nil
        }
        var arrivalTime: Instant?
        if let arrival { arrivalTime = try time(arrival) }
        let knots = try speed?.integer(in: Limits.speedKnots)
        self.init(
            departure: try time(departure), arrival: arrivalTime, speedKnots: knots.map { Int32($0) })
    }
}
