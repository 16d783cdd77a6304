extension ProfileProblem {
    /// What was found and what would be right, as one sentence without a full stop.
    package var words: String {
        switch self {
        case .declaredKindsWithoutRedLine: "declared-kinds only means something beside red-line"
        case .leadClassesDoNotDescend: "each lead class must ask for less than the one before it"
        case .lastLeadClassIsNotZero:
            "the last lead class must ask for 0 seconds, so that every lead has a class"
        case .replyBeforeAcknowledgement: "a reply is due before its acknowledgement"
        case .listedTwice(let word): "\(word.quoted) is listed twice"
        }
    }
}
