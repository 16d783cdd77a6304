import Airspace
import Foundation

/// The vectors that `script/vectors` wrote, read from beside this file.
enum Vectors {
    struct Pair {
        let line: Int
        let a: Footprint
        let b: Footprint
        /// Metres, from the oracle.
        let metres: Double
    }

    struct Points {
        let a: Position
        let b: Position
        let metres: Double
    }

    struct Move {
        let start: Position
        let bearingTenths: Int32
        let metres: Int32
        let end: Position
    }

    /// Pairs of all sorts.
    static func pairs() throws -> [Pair] { try pairs(lines("pairs.txt"), areSteps: true) }

    /// The same, ten times as many, as `script/vectors --soak` left them.
    static func manyPairs() throws -> [Pair] {
        let root = folder.deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent(".build/vectors/pairs.txt")
        return try pairs(lines(of: file), areSteps: true)
    }

    /// Points beside the edges of large polygons.
    static func borders() throws -> [Pair] { try pairs(lines("borders.txt"), areSteps: false) }

    /// - Parameter areSteps: whether all places of a shape but the first are given as the way from the one before.
    private static func pairs(_ lines: [Substring], areSteps: Bool) throws -> [Pair] {
        try lines.enumerated().map { index, line in
            let parts = line.split(separator: "|")
            return Pair(
                line: index + 1, a: try footprint(parts[0], areSteps), b: try footprint(parts[1], areSteps),
                metres: try number(parts[2].trimmingCharacters(in: .whitespaces)))
        }
    }

    static func points() throws -> [Points] {
        try lines("points.txt").map { line in
            let words = line.split(separator: " ").map(String.init)
            let ends = try positions(words.prefix(4).map { Substring($0) })
            return Points(a: ends[0], b: ends[1], metres: try number(words[4]))
        }
    }

    static func moves() throws -> [Move] {
        try lines("moves.txt").map { line in
            let words = line.split(separator: " ")
            let ends = try positions(Array(words[0...1] + words[4...5]))
            return Move(
                start: ends[0], bearingTenths: try integer(words[2]), metres: try integer(words[3]),
                end: ends[1])
        }
    }

    struct Malformed: Error { let text: String }

    private static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

    private static func lines(_ name: String) throws -> [Substring] {
        try lines(of: folder.appendingPathComponent("Vectors/\(name)"))
    }

    private static func lines(of file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    private static func footprint(_ text: Substring, _ areSteps: Bool) throws -> Footprint {
        let words = text.split(separator: " ")
        switch words.first {
        case "c":
            return .circle(
                try Circle(centre: positions(Array(words[1...2]))[0], radiusMetres: integer(words[3])))
        case "l":
            let line = try positions(Array(words.dropFirst(2)), areSteps)
            return .corridor(try Corridor(line: line, halfWidthMetres: integer(words[1])))
        default:
            let rings = words.dropFirst().split(separator: "/")
            let places = try positions(rings.flatMap(Array.init), areSteps)
            var first = 0
            return .polygon(
                try Polygon(
                    rings: rings.map { ring in
                        defer { first += ring.count / 2 }
                        return Array(places[first..<first + ring.count / 2])
                    }))
        }
    }

    private static func positions(_ words: [Substring], _ areSteps: Bool = false) throws -> [Position] {
        var last: (latitude: Int, longitude: Int) = (0, 0)
        return try stride(from: 0, to: words.count, by: 2).map { index in
            // A step across the antimeridian does not fit 32 bits.
            guard let north = Int(words[index]), let east = Int(words[index + 1]) else {
                throw Malformed(text: words.joined(separator: " "))
            }
            last = areSteps ? (last.latitude + north, last.longitude + east) : (north, east)
            return try Position(latitudeE7: Int32(last.latitude), longitudeE7: Int32(last.longitude))
        }
    }

    private static func integer(_ text: Substring) throws -> Int32 {
        guard let value = Int32(text) else { throw Malformed(text: String(text)) }
        return value
    }

    private static func number(_ text: String) throws -> Double {
        guard let value = Double(text) else { throw Malformed(text: text) }
        return value
    }
}
