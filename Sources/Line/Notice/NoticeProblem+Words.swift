extension NoticeProblem {
    /// What was found and what would be right, as one sentence without a full stop.
    package var words: String {
        switch self {
        case .handle(let text):
            "\(text.quoted) is no identifier; 1 to 64 of A-Z, a-z, 0-9, point, underscore and hyphen are wanted"
        case .handleLooksLikeSerial(let text):
            "\(text.quoted) looks like the serial of an entry; take another name"
        case .memberName(let text):
            "\(text.quoted) is no member's name; a capital and up to 15 more capitals or digits are wanted"
        case .idsDiffer(let feature, let property):
            "the feature's id is \(feature.quoted) and its property id \(property.quoted); both must be the same"
        case .doesNotApply(let field, let kind): "\(field.rawValue) is no property of kind \(kind.rawValue)"
        case .doesNotFit(let field, let geometry): "\(field.rawValue) is no property of a \(geometry)"
        case .required(let field, let kind):
            "\(field.rawValue) is missing; a notice of kind \(kind.rawValue) says it"
        case .disagrees(let field, let handle):
            "\(field.rawValue) is not what the first feature of \(handle.quoted) says; features of one notice agree"
        case .listedTwice(let field, let word): "\(word.quoted) is listed twice in \(field.rawValue)"
        case .audienceUnsaid: "who is told is not said: \"to\" with the members told, or \"withheld\": true"
        case .audienceContradicts:
            "both \"to\" and \"withheld\"; a notice is told to members or it is withheld"
        case .notPlainText(let field, let scalar):
            "the control character U+\(String(scalar, radix: 16, uppercase: true)) in \(field.rawValue)"
        case .emptyText(let field): "\(field.rawValue) is empty; leave it out or say something"
        case .tooLong(let field, let characters, let limit):
            "\(field.rawValue) has \(characters) characters; \(limit) are allowed"
        case .unclosedRing: "the ring is not closed: its last position must be its first again"
        case .altitudeInCoordinates:
            "a position with more than two numbers; altitudes are given as floor_ft and ceiling_ft"
        case .tooManyVolumes(let found, let limit):
            "\(found) volumes are more than the \(limit) of one notice"
        case .tooManyVertices(let found, let limit): "\(found) vertices are more than the \(limit) allowed"
        case .arrivalBeforeDeparture: "the arrival (eta) is before the departure (etd)"
        }
    }
}
