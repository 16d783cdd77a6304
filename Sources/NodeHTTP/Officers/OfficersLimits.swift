/// What the officers' API allows; beyond each limit a request gets a clear refusal.
enum OfficersLimits {
    /// Bytes of a request's body: one notice at its largest (20,000 vertices) is about 1 MiB of GeoJSON.
    static let body = 2 << 20
    /// Of all bodies at once, and of one officer's: a few files of notices, each at its largest.
    static let bodies = BodyLimits(atOnce: 32 << 20, ofOne: 8 << 20)
    /// Without a part of a request, or between two; an event stream is a request under way.
    static let idle = Duration.seconds(60)
    /// Largest header field, all of them, and their number, as browsers with a proxy in front send them.
    static let headerField = 16 * 1024
    static let headers = 32 * 1024
    static let headerCount = 100
    /// Event streams open at one desk: every officer of a watch with a few tabs.
    static let eventStreams = 64
    /// Seconds between two comments on an idle event stream; consoles take two of them missing for a lost connection.
    static let beatSeconds = 15
    /// Entries of one answer, and how many there are when nothing is asked for.
    static let entries = 1...2_000
    static let defaultEntries = 200
    /// Conflicts of one answer whose changes are sought, the soonest first: more than a watch settles in an hour, and well under
    /// a second.
    static let conflictsWithChanges = 100
    /// Messages of one answer.
    static let messages = 1_000
    /// Of these, the first that are held against the own notices: more than anybody answers before the list is loaded again.
    static let messagesNear = 32
    /// Characters of an `Authorization` header that are looked at; a token has 74.
    static let authorizationCharacters = 512
    /// Seconds after which a client may ask again when the node is not keeping up.
    static let retryAfterSeconds = 2
}
