import Airspace
import Line
import TestSupport
import Testing
import TransparencyLog

/// A message of every code whose body is its parameters, each parameter given.
enum PhraseSamples {
    static let place = Position.e7(352_403_000, 401_760_000)

    static func all() throws -> [Message] {
        try Phrasebook.standard.phrases.filter { $0.form == .parameters }.map { try message($0) }
    }

    static func message(_ phrase: Phrase) throws -> Message {
        var values: [String: ParameterValue] = [:]
        for parameter in phrase.parameters { values[parameter.name] = try value(parameter) }
        if phrase.parameter("end") != nil { values["end"] = .time(.morning.minutes(60)) }
        return try Message(phrase.code, values, note: phrase.takesNote ? "Bridge closed" : nil)
    }

    static func circle(_ radius: Int32 = 1_852) throws -> Footprint {
        .circle(try Circle(centre: place, radiusMetres: radius))
    }

    static func band(_ floor: Int32?, _ ceiling: Int32?, _ reference: AltitudeReference = .amsl) throws
        -> AltitudeBand
    {
        try AltitudeBand(
            floor: floor.map { feet throws(AirspaceError) in try Altitude(feet: feet) },
            ceiling: ceiling.map { feet throws(AirspaceError) in try Altitude(feet: feet) },
            reference: reference)
    }

    private static func value(_ parameter: Parameter) throws -> ParameterValue {
        switch parameter.kind {
        case .serial: .serial("A-B-17")
        case .serials: .serials(["A-B-1", "B-A-2"])
        case .handle: .handle(try Handle("A-601"))
        case .member: .member("A")
        case .position: .position(place)
        case .area: .area(try #require(Area([try circle()])))
        case .altitude: .altitude(try Altitude(feet: 19_000), .amsl)
        case .band: .bands([try band(0, 30_000)])
        case .time: .time(.morning)
        case .distance(let unit): .distance(10, unit)
        case .bearing: .bearing(95)
        case .count(let range): .count(range.lowerBound)
        case .choice(let list): .choice(list.values[0])
        case .choices(let list): .choices(list.values)
        case .scopes: .scopes(["armed forces", "other agencies"])
        case .digest: .digest(Digest(hashing: [1]))
        case .name: .name("Channel 2")
        case .callSign: .name("FALCON 1")
        case .field: .field("position")
        case .change: .change(.endBy(.morning))
        case .readback:
            .readback(try #require(Readback(code: .stop, values: ["position": .position(place)])))
        }
    }
}
