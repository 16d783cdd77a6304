/// The fields of a notice by the names that GeoJSON properties and bodies give them.
package enum NoticeField: String, Hashable, Sendable {
    case id
    case kind
    case to
    case withheld
    case text
    case category
    case watches
    case responsible
    case departure = "etd"
    case arrival = "eta"
    case speed = "speed_kt"
    case radius = "radius_m"
    case halfWidth = "half_width_m"
    case geometry
    case volumes
}
