import Airspace
import Line
import NodeService

/// Notices to measure with: small areas on the ground two days ahead, each of half an hour, told to one member.
enum SmallNotice {
    /// The notice with this number, as GeoJSON; the areas of 15,000 in a row lie apart from each other.
    static func feature(_ number: Int, named prefix: String, to addressee: String) -> CanonicalJSON {
        let start = Instant.now.advanced(byMilliseconds: Int64(2_880 + number) * 60_000)
        return [
            "type": "Feature",
            "geometry": [
                "type": "Point",
                "coordinates": [
                    .decimal(Int64(3_600 + number % 500), decimals: 2),
                    .decimal(Int64(3_300 + number / 500 % 300), decimals: 2),
                ],
            ],
            "properties": [
                "id": .string("\(prefix)-\(number)"), "kind": "ground", "radius_m": 200,
                "start": .string(Timestamp.text(start)),
                "end": .string(Timestamp.text(start.advanced(byMilliseconds: 1_800_000))),
                "to": [.string(addressee)],
            ],
        ]
    }
}
