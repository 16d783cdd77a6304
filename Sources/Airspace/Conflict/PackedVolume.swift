/// A volume as words of 32 bits, in the form in which a picture keeps it: a million of them must fit into a
/// few hundred megabytes, and be read without following a pointer.
///
/// Sixteen words of header, then latitude and longitude of each position, then, if there are several rings,
/// the number of positions of each, then, unless the class watches every class, the classes it watches.
struct PackedVolume {
    enum Kind: Int32 {
        case polygon = 0
        case circle = 1
        case corridor = 2
    }

    let id: ActivityID
    let start: Int64
    /// Milliseconds; `openEnd` for none.
    let end: Int64
    /// Feet, the ones that count.
    let floor: Int32
    let ceiling: Int32
    /// Index of the volume in its activity.
    let index: Int32
    let party: UInt16
    /// Metres, rounded up: how far an edge may lie from the straight line in latitude and longitude.
    let bulge: Int32
    /// Radius or half width in metres.
    let reach: Int32
    let positions: Int
    let rings: Int
    /// The place of the activity's next volume, or −1.
    let next: Int32
    private let flags: Int32

    static let headerWords = 16
    /// A thousand years on, so that sums with it cannot overflow.
    static let openEnd: Int64 = 32_000_000_000_000
    private static let nextWord = 13

    init(_ words: Span<Int32>) {
        id = ActivityID(Self.long(words, 0))
        start = Self.long(words, 2)
        end = Self.long(words, 4)
        floor = words[6]
        ceiling = words[7]
        index = words[8]
        flags = words[9]
        party = UInt16(truncatingIfNeeded: words[10])
        bulge = words[11]
        reach = words[12]
        next = words[Self.nextWord]
        positions = Int(words[14])
        rings = Int(words[15])
    }

    static func id(_ words: Span<Int32>) -> ActivityID { ActivityID(long(words, 0)) }

    static func times(_ words: Span<Int32>) -> (start: Int64, end: Int64) {
        (long(words, 2), long(words, 4))
    }

    var kind: Kind { Kind(rawValue: flags & 3) ?? .polygon }
    var isFlightLevel: Bool { flags & Flag.flightLevel != 0 }
    /// Small and far enough from the poles for the plane.
    var isPlain: Bool { flags & Flag.plain != 0 }
    /// One ring, convex in latitude and longitude.
    var isConvex: Bool { flags & Flag.convex != 0 }
    var isClockwise: Bool { flags & Flag.clockwise != 0 }
    /// The activity has other volumes.
    var isOneOfSeveral: Bool { flags & Flag.several != 0 }
    var watchesAll: Bool { flags & Flag.watchesAll != 0 }
    var classID: UInt8 { UInt8(truncatingIfNeeded: flags >> 16) }

    var wordCount: Int {
        Self.headerWords + 2 * positions + (rings > 1 ? rings : 0) + (watchesAll ? 0 : 2)
    }

    func separation(_ words: Span<Int32>) -> SeparationClass {
        let watches = watchesAll ? UInt64.max : UInt64(bitPattern: Self.long(words, wordCount - 2))
        return SeparationClass(trusted: classID, watches: watches)
    }

    var band: AltitudeBand {
        AltitudeBand(
            trustedFloor: flags & Flag.noFloor != 0 ? nil : floor,
            ceiling: flags & Flag.noCeiling != 0 ? nil : ceiling,
            reference: isFlightLevel ? .flightLevel : .amsl)
    }

    var window: TimeWindow {
        TimeWindow(
            trustedStart: Instant(saturating: start),
            end: end == Self.openEnd ? nil : Instant(saturating: end))
    }

    /// Milliseconds between the two windows; 0 when they share an instant.
    func gapMilliseconds(to other: PackedVolume) -> Int64 {
        max(0, start - other.end, other.start - end)
    }

    func position(_ vertex: Int, _ words: Span<Int32>) -> Position {
        Position(
            trustedLatitudeE7: words[Self.headerWords + 2 * vertex],
            longitudeE7: words[Self.headerWords + 2 * vertex + 1])
    }

    /// - Parameter ring: 0 for what has no rings.
    func positions(ofRing ring: Int, _ words: Span<Int32>) -> Int {
        rings > 1 ? Int(words[Self.headerWords + 2 * positions + ring]) : positions
    }

    func footprint(_ words: Span<Int32>) -> Footprint {
        let line = (0..<positions).map { position($0, words) }
        switch kind {
        case .circle: return .circle(Circle(trustedCentre: line[0], radiusMetres: reach))
        case .corridor: return .corridor(Corridor(trustedLine: line, halfWidthMetres: reach))
        case .polygon:
            guard rings > 1 else { return .polygon(Polygon(trusted: [line])) }
            var parts: [[Position]] = []
            var first = 0
            for ring in 0..<rings {
                let count = self.positions(ofRing: ring, words)
                parts.append(Array(line[first..<first + count]))
                first += count
            }
            return .polygon(Polygon(trusted: parts))
        }
    }

    func volume(_ words: Span<Int32>) -> Volume {
        Volume(footprint: footprint(words), band: band, window: window)
    }

    static func setNext(_ next: Int32, in words: inout [Int32], at offset: Int) {
        words[offset + nextWord] = next
    }

    private static func long(_ words: Span<Int32>, _ place: Int) -> Int64 {
        Int64(words[place + 1]) << 32 | Int64(UInt32(bitPattern: words[place]))
    }

    enum Flag {
        static let flightLevel: Int32 = 1 << 2
        static let noFloor: Int32 = 1 << 3
        static let noCeiling: Int32 = 1 << 4
        static let plain: Int32 = 1 << 5
        static let convex: Int32 = 1 << 6
        static let clockwise: Int32 = 1 << 7
        static let several: Int32 = 1 << 8
        static let watchesAll: Int32 = 1 << 9
    }
}
