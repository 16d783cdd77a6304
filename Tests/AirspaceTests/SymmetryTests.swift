import Airspace
import Testing

/// What must not matter: who is asked first, where on its parallel the whole scene lies, which pole is nearer,
/// where a ring begins and which way it runs. The shapes are those of the vectors, with all their poles, seams
/// and sizes.
@Suite struct SymmetryTests {
    private func scenes() throws -> [Vectors.Pair] {
        try Vectors.pairs().enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
    }

    @Test func `it does not matter who is asked first`() throws {
        let table = try table(lateral: nil)
        for scene in try scenes() {
            let (a, b) = (try activity(1, scene.a), try activity(2, scene.b))
            let forth = Separation.encounter(a, b, table: table)
            #expect(forth != nil && forth == Separation.encounter(b, a, table: table)?.mirrored)
            let swapped = try #require(try metres(scene.b, scene.a))
            expectSame(swapped, forth?.lateralMetres ?? -1, scene)
        }
    }

    @Test func `it does not matter how far round the earth the scene is turned`() throws {
        var random = Seeded(51)
        try expectUnchanged { position, turn in
            let east = Int64(position.longitudeE7) + Int64(turn)
            let wrapped = (east + 5_400_000_000) % 3_600_000_000 - 1_800_000_000
            // Both spellings of the antimeridian are one place.
            let longitude = wrapped == -1_800_000_000 && turn % 2 == 0 ? 1_800_000_000 : wrapped
            return try Position(latitudeE7: position.latitudeE7, longitudeE7: Int32(longitude))
        } turn: {
            Int32.random(in: -1_800_000_000...1_800_000_000, using: &random)
        }
    }

    @Test func `it does not matter which pole is nearer, nor whether the scene is seen in a mirror`() throws {
        try expectUnchanged { position, _ in
            try Position(latitudeE7: -position.latitudeE7, longitudeE7: position.longitudeE7)
        } turn: {
            0
        }
        try expectUnchanged { position, _ in
            try Position(latitudeE7: position.latitudeE7, longitudeE7: -position.longitudeE7)
        } turn: {
            0
        }
    }

    @Test func `it does not matter where a ring begins and which way it or a line runs`() throws {
        for scene in try scenes() {
            let distance = try #require(try metres(scene.a, scene.b))
            let redrawn = try #require(try metres(redrawn(scene.a), redrawn(scene.b)))
            expectSame(redrawn, distance, scene)
        }
    }

    private func redrawn(_ footprint: Footprint) throws -> Footprint {
        switch footprint {
        case .circle: footprint
        case .corridor(let corridor):
            .corridor(
                try Corridor(line: corridor.line.reversed(), halfWidthMetres: corridor.halfWidthMetres))
        case .polygon(let polygon):
            .polygon(try Polygon(rings: polygon.rings.map { Array(($0[1...] + $0[..<1]).reversed()) }))
        }
    }

    private func expectUnchanged(
        _ move: (Position, Int32) throws -> Position, turn: () -> Int32
    ) throws {
        for scene in try scenes() {
            let turn = turn()
            let distance = try #require(try metres(scene.a, scene.b))
            let (a, b) = (
                try moved(scene.a) { try move($0, turn) }, try moved(scene.b) { try move($0, turn) }
            )
            expectSame(try #require(try metres(a, b)), distance, scene)
        }
    }

    private func moved(_ footprint: Footprint, _ move: (Position) throws -> Position) throws -> Footprint {
        switch footprint {
        case .circle(let circle):
            .circle(try Circle(centre: move(circle.centre), radiusMetres: circle.radiusMetres))
        case .corridor(let corridor):
            .corridor(
                try Corridor(line: corridor.line.map(move), halfWidthMetres: corridor.halfWidthMetres))
        case .polygon(let polygon):
            .polygon(try Polygon(rings: polygon.rings.map { try $0.map(move) }))
        }
    }

    private func expectSame(_ one: Double, _ other: Double, _ scene: Vectors.Pair) {
        // Whatever is nearer than 6 cm touches, and counts as 0.
        let least = min(one, other)
        #expect(
            abs(one - other) < (least == 0 ? 0.062 : 0.002), "line \(scene.line): \(one) and \(other)")
    }
}
