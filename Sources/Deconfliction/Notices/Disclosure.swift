import Airspace
import Line

/// What leaves the node of a notice: of a corridor its outline, so that neither its centre line nor its direction nor what
/// lies outside the theatre is told. A boundary and a civil route are known lines anyway. Who is told stands in the entry.
enum Disclosure {
    static func of(_ notice: Notice, theatre: Polygon) throws(NoticeProblem) -> Notice {
        guard notice.kind != .boundary, notice.kind != .civil else { return try notice.told(to: .unsaid) }
        var volumes: [Volume] = []
        for volume in notice.volumes {
            guard case .corridor(let corridor) = volume.footprint else {
                volumes.append(volume)
                continue
            }
            for polygon in corridor.outline(cutTo: theatre) {
                volumes.append(Volume(footprint: .polygon(polygon), band: volume.band, window: volume.window))
            }
        }
        return try Notice(handle: notice.handle, kind: notice.kind, volumes: volumes, remarks: notice.remarks)
    }
}
