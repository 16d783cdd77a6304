package import Airspace

/// Where places are: airfields and towns of a region by all their names. Only for asking authors back; nothing is decided
/// by it on the line.
///
/// Places are GeoNames' (https://www.geonames.org, CC BY 4.0), airfields airportsdata's (MIT); `script/gazetteer` makes
/// the tables.
package struct Gazetteer: Sendable {
    package struct Place: Hashable, Sendable {
        package let name: String
        package let position: Position
        package let isAirfield: Bool

        package init(name: String, position: Position, isAirfield: Bool) {
            self.name = name
            self.position = position
            self.isAirfield = isAirfield
        }
    }

    /// By folded name. A town's names lead to its airfield as well.
    private var towns: [String: [Place]] = [:]
    private var airfields: [String: [Place]] = [:]
    /// Words in the longest name.
    private(set) var longestName = 1

    package init(_ places: [(place: Place, otherNames: [String])]) {
        let named = places.filter { !$0.place.isAirfield }
            .map { (town: $0.place, keys: Self.keys([$0.place.name] + $0.otherNames)) }
        for (town, keys) in named {
            for key in keys { add(town, key, to: \.towns) }
        }
        for (place, otherNames) in places where place.isAirfield {
            var keys = Self.keys([place.name] + otherNames)
            keys.formUnion(Self.keys([place.name]).map(Self.withoutAirfieldWords))
            for key in keys where !key.isEmpty { add(place, key, to: \.airfields) }
        }
        joinTownsToAirfields(named)
    }

    /// Airfields of that name; of a town's airfields all.
    package func airfields(named name: String) -> [Place] {
        Self.keys([name]).flatMap { airfields[$0] ?? airfields[Self.withoutAirfieldWords($0)] ?? [] }
    }

    package func towns(named name: String) -> [Place] { Self.keys([name]).flatMap { towns[$0] ?? [] } }

    /// By a key: words folded, with one space between them.
    func airfields(key: String) -> [Place] { airfields[key] ?? [] }
    func towns(key: String) -> [Place] { towns[key] ?? [] }

    /// An airfield called as a town is called in one language is called so in the others too.
    private mutating func joinTownsToAirfields(_ named: [(town: Place, keys: Set<String>)]) {
        for (town, keys) in named {
            var near: [Place] = []
            for key in keys.sorted() {
                for airfield in airfields[key] ?? []
                where !near.contains(airfield)
                    && airfield.position.isWithin(Self.townMetres, of: town.position)
                {
                    near.append(airfield)
                }
            }
            for airfield in near {
                for key in keys { add(airfield, key, to: \.airfields) }
            }
        }
    }

    /// How far a town's airfield may lie from it.
    private static let townMetres: Int32 = 60_000

    private mutating func add(
        _ place: Place, _ key: String, to table: WritableKeyPath<Gazetteer, [String: [Place]]>
    ) {
        guard !(self[keyPath: table][key]?.contains(place) ?? false) else { return }
        self[keyPath: table][key, default: []].append(place)
        longestName = max(longestName, key.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 })
    }

    /// A name's words, and the same with the parts of each hyphenated or broken word joined.
    private static func keys(_ names: [String]) -> Set<String> {
        var keys: Set<String> = []
        for name in names {
            let tokens = FoldedText(name).tokens
            keys.insert(tokens.filter { $0.kind != .sign }.map(\.text).joined(separator: " "))
            var joined = ""
            for (index, token) in tokens.enumerated() where token.kind != .sign {
                let isBroken = index > 0 && token.isGlued
                joined += (joined.isEmpty || isBroken ? "" : " ") + token.text
            }
            keys.insert(joined)
        }
        keys.remove("")
        return keys
    }

    private static func withoutAirfieldWords(_ key: String) -> String {
        key.split(separator: " ").map(String.init).filter { !PlaceWords.isAirfield($0) }.joined(
            separator: " ")
    }
}

extension Gazetteer {
    /// The region of the example theatre.
    package static let standard = Gazetteer(
        places(GazetteerTable.airfields, areAirfields: true)
            + [GazetteerTable.places1, GazetteerTable.places2, GazetteerTable.places3]
            .flatMap { places($0, areAirfields: false) })

    private static func places(_ table: String, areAirfields: Bool) -> [(place: Place, otherNames: [String])]
    {
        table.split(separator: "\n").map { row in
            let fields = row.split(separator: "|").map(String.init)
            guard fields.count >= 3, let latitude = Int32(fields[0]), let longitude = Int32(fields[1]),
                // Told by the precondition below.
                let position = try? Position(latitudeE7: latitude, longitudeE7: longitude)
            else { preconditionFailure("\(row) is no row of the gazetteer") }
            let place = Place(name: fields[2], position: position, isAirfield: areAirfields)
            return (place, Array(fields[3...]))
        }
    }
}

/// The tables that `script/gazetteer` writes.
enum GazetteerTable {}
