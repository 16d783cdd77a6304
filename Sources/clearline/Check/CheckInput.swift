import Airspace
import Foundation
import Line

/// Reads the files of a check; `-` is standard input.
struct CheckInput {
    let skipsInvalid: Bool

    static var now: Instant { Instant(saturating: Int64(Date().timeIntervalSince1970 * 1_000)) }

    func notices(at path: String) throws(Failure) -> [Notice] {
        let file = InputFile(path: path)
        guard skipsInvalid else {
            return try file.contents(limit: Limits.geoJSONBytes) { bytes throws(JSONFault) in
                try GeoJSON.notices(in: bytes)
            }
        }
        let (notices, faults) = try file.contents(limit: Limits.geoJSONBytes) { bytes throws(JSONFault) in
            try GeoJSON.soundNotices(in: bytes)
        }
        for fault in faults {
            Terminal.complain("Left out: " + Failure.wrongInput(file: file.name, fault).words)
        }
        return notices
    }

    func profile(at path: String?) throws(Failure) -> Profile {
        guard let path else { return .r0 }
        return try InputFile(path: path).contents(limit: Limits.profileBytes) { bytes throws(JSONFault) in
            try Profile(file: bytes)
        }
    }
}
