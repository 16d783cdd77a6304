package import Airspace
package import TransparencyLog

/// The value of a parameter: typed, within its limits, the same in every language.
package indirect enum ParameterValue: Hashable, Sendable {
    case serial(Serial)
    case serials([Serial])
    case handle(Handle)
    case member(MemberName)
    case position(Position)
    case area(Area)
    case altitude(Altitude, AltitudeReference)
    /// One for a message; a notice may have several.
    case bands([AltitudeBand])
    case time(Instant)
    case distance(Int64, DistanceUnit)
    case bearing(Int32)
    case count(Int64)
    case choice(String)
    case choices([String])
    case scopes([String])
    case digest(Digest)
    case name(String)
    case field(String)
    case change(Change)
    case readback(Readback)

    /// Whether the value is one that this kind of parameter takes.
    package func fits(_ kind: ParameterKind) -> Bool {
        switch (self, kind) {
        case (.serial, .serial), (.serials, .serials), (.handle, .handle), (.member, .member),
            (.position, .position), (.area, .area), (.altitude, .altitude), (.bands, .band), (.time, .time),
            (.digest, .digest), (.field, .field), (.change, .change), (.readback, .readback):
            true
        case (.distance(let count, let unit), .distance(let wanted)):
            unit == wanted && wanted.range.contains(count)
        case (.bearing(let degrees), .bearing): (0...359).contains(degrees)
        case (.count(let count), .count(let range)): range.contains(count)
        case (.choice(let value), .choice(let list)): list.values.contains(value)
        case (.choices(let values), .choices(let list)):
            !values.isEmpty && Set(values).count == values.count && values.allSatisfy(list.values.contains)
        case (.scopes(let scopes), .scopes): ParameterValue.areScopes(scopes)
        case (.name(let text), .name): ParameterValue.isName(text, limit: Limits.nameCharacters)
        case (.name(let text), .callSign): ParameterValue.isName(text, limit: Limits.callSignCharacters)
        default: false
        }
    }

    static func areScopes(_ scopes: [String]) -> Bool {
        (1...Limits.scopesPerMember).contains(scopes.count) && Set(scopes).count == scopes.count
            && scopes.allSatisfy { text in
                !text.isEmpty && text.unicodeScalars.count <= Limits.scopeCharacters
                    && PlainText.objection(to: text) == nil
            }
    }

    /// A short name that hides no coordinate.
    static func isName(_ text: String, limit: Int) -> Bool {
        PlainText.isName(text) && text.unicodeScalars.count <= limit
            && CoordinateScanner.coordinates(in: text).isEmpty
    }
}
