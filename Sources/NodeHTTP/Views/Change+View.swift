package import Airspace
package import Line

/// A change as the API writes and reads it: times as RFC 3339, degrees as decimals.
extension Change {
    private enum Kind: String, CaseIterable {
        case startAt, endBy, floor, ceiling, radius, halfWidth, shift, limit
    }

    package var view: CanonicalJSON {
        switch self {
        case .startAt(let instant): Self.view(.startAt, .time(instant))
        case .endBy(let instant): Self.view(.endBy, .time(instant))
        case .floor(let altitude): Self.view(.floor, .integer(Int64(altitude.feet)))
        case .ceiling(let altitude): Self.view(.ceiling, .integer(Int64(altitude.feet)))
        case .radius(let metres): Self.view(.radius, .integer(Int64(metres)))
        case .halfWidth(let metres): Self.view(.halfWidth, .integer(Int64(metres)))
        case .shift(let tenths, let metres):
            Self.view(.shift, .integer(Int64(metres)), .init("bearing", .decimal(Int64(tenths), decimals: 1)))
        case .limit(let side, let e7):
            Self.view(.limit, .degrees(e7), .init("side", .string(side.word)))
        }
    }

    private static func view(_ kind: Kind, _ value: CanonicalJSON, _ more: CanonicalJSON.Member...)
        -> CanonicalJSON
    {
        .object([.init("type", .string(kind.rawValue)), .init("value", value)] + more)
    }

    /// - Throws: the field that is wrong; a bearing stands with a shift only, a side with a limit only.
    package init(view: JSONValue) throws(JSONFault) {
        let type = try view.object().required("type").choice(of: Kind.self)
        let object = try view.object(allowing: Self.keys(of: type))
        let value = try object.required("value")
        switch type {
        case .startAt: self = .startAt(try value.timestamp())
        case .endBy: self = .endBy(try value.timestamp())
        case .floor: self = .floor(try value.feet())
        case .ceiling: self = .ceiling(try value.feet())
        case .radius: self = .radius(metres: try value.metres())
        case .halfWidth: self = .halfWidth(metres: try value.metres())
        case .shift:
            let tenths = try object.required("bearing").exact(decimals: 1, in: 0...3_599)
            self = .shift(bearingTenths: Int32(tenths), metres: try value.metres())
        case .limit:
            let side = try object.required("side").read("north, south, east or west", max: 8) {
                Side(word: $0)
            }
            let range: ClosedRange<Int64> =
                side.isParallel ? -900_000_000...900_000_000 : -1_800_000_000...1_800_000_000
            self = .limit(side, e7: Int32(try value.exact(decimals: 7, in: range)))
        }
    }

    private static func keys(of kind: Kind) -> [StaticString] {
        switch kind {
        case .shift: ["bearing", "type", "value"]
        case .limit: ["side", "type", "value"]
        case .startAt, .endBy, .floor, .ceiling, .radius, .halfWidth: ["type", "value"]
        }
    }
}

extension Change.Side {
    /// Whether it is a latitude that limits.
    fileprivate var isParallel: Bool { self == .north || self == .south }
}

extension JSONValue {
    fileprivate func feet() throws(JSONFault) -> Altitude {
        let feet = try integer(in: Int64(Altitude.lowest.feet)...Int64(Altitude.highest.feet))
        do throws(AirspaceError) {
            return try Altitude(feet: Int32(feet))
        } catch {
            throw fault(.airspace(error))
        }
    }

    /// Up to 1,000 km, as footprints and moves are.
    fileprivate func metres() throws(JSONFault) -> Int32 { Int32(try integer(in: 0...1_000_000)) }
}
