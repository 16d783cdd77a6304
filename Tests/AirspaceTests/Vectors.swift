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

    /// - Parameter name: `pairs.txt` or `borders.txt`.
    static func pairs(_ name: String = "pairs.txt") throws -> [Pair] {
        try lines(name).enumerated().map { index, line in
            let parts = line.split(separator: "|")
            return Pair(
                line: index + 1, a: try footprint(parts[0]), b: try footprint(parts[1]),
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

    private static func lines(_ name: String) throws -> [Substring] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appendingPathComponent("Vectors/\(name)"), encoding: .utf8)
        return text.split(separator: "\n")
    }

    private static func footprint(_ text: Substring) throws -> Footprint {
        let words = text.split(separator: " ")
        switch words.first {
        case "c":
            return .circle(
                try Circle(centre: positions(Array(words[1...2]))[0], radiusMetres: integer(words[3])))
        case "l":
            return .corridor(
                try Corridor(line: positions(Array(words.dropFirst(2))), halfWidthMetres: integer(words[1])))
        default:
            let rings = words.dropFirst().split(separator: "/")
            return .polygon(try Polygon(rings: rings.map { try positions(Array($0)) }))
        }
    }

    private static func positions(_ words: [Substring]) throws -> [Position] {
        try stride(from: 0, to: words.count, by: 2).map {
            try Position(latitudeE7: integer(words[$0]), longitudeE7: integer(words[$0 + 1]))
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
