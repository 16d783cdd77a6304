/// What can be wrong with a notice whose JSON is sound.
package enum NoticeProblem: Error, Hashable, Sendable {
    case handle(String)
    case handleLooksLikeSerial(String)
    case memberName(String)
    /// `Feature.id` and `properties.id` name different notices.
    case idsDiffer(feature: String, property: String)
    /// A property that only notices or geometries of another sort have.
    case doesNotApply(NoticeField, kind: NoticeKind)
    case doesNotFit(NoticeField, geometry: String)
    case required(NoticeField, kind: NoticeKind)
    /// A later feature of the same notice says otherwise than its first.
    case disagrees(NoticeField, handle: String)
    case listedTwice(NoticeField, String)
    case audienceUnsaid
    case audienceContradicts
    case notPlainText(NoticeField, scalar: UInt32)
    case emptyText(NoticeField)
    case tooLong(NoticeField, characters: Int, limit: Int)
    case unclosedRing
    case altitudeInCoordinates
    case tooManyVolumes(found: Int, limit: Int)
    case tooManyVertices(found: Int, limit: Int)
    case arrivalBeforeDeparture

    /// The field to point at, where it is one.
    package var field: NoticeField? {
        switch self {
        case .handle, .handleLooksLikeSerial, .idsDiffer: .id
        case .doesNotApply(let field, _), .doesNotFit(let field, _), .required(let field, _),
            .disagrees(let field, _), .listedTwice(let field, _), .notPlainText(let field, _),
            .emptyText(let field), .tooLong(let field, _, _):
            field
        case .arrivalBeforeDeparture: .arrival
        case .audienceContradicts: .withheld
        case .memberName, .audienceUnsaid, .unclosedRing, .altitudeInCoordinates, .tooManyVolumes,
            .tooManyVertices:
            nil
        }
    }
}
