/// Every limit of what is read or sent, in one place, each with its reason.
package enum Limits {
    /// Nesting of JSON. GeoJSON needs 8; 32 leaves room and keeps recursion shallow.
    package static let jsonDepth = 32
    /// A GeoJSON input that is read whole: a theatre's picture (100,000 notices) is about 50 MB.
    package static let geoJSONBytes = 1 << 28
    /// A GeoJSON input that is read as a stream: twenty million notices. A wrong device must come to an end.
    package static let streamBytes = 1 << 33
    /// The text of one feature: 10,000 vertices on lines of their own fit ten times.
    package static let featureBytes = 1 << 24
    /// Faults that a reading which leaves out what is wrong says one by one; the others it counts.
    package static let faultsNamed = 1_000
    /// A rule profile; the default one is 6 KB.
    package static let profileBytes = 1 << 18

    /// An identifier (handle, category): what fits a table's column and a radio message.
    package static let handleCharacters = 64
    package static let categoryCharacters = 64
    /// Free text beside a notice. Coordinates carry the meaning; text is a remark.
    package static let textCharacters = 500
    /// Places in a text times what they are held against: vertices, and ``placeSetOut`` a footprint. A text written to take long is
    /// given up within a fraction of a second; one beside a circle may name as many places as fit it.
    package static let placeComparisons = 60_000
    /// What setting out to compare a place with a footprint costs, in vertices.
    package static let placeSetOut = 15

    /// Vertices of one volume: a surveyed border fits, and checking its rings stays well under a second.
    package static let verticesPerVolume = 10_000
    /// Volumes of one notice.
    package static let volumesPerNotice = 1_000
    /// Vertices of one notice, so that its body stays under 1 MiB.
    package static let verticesPerNotice = 20_000
    /// The fastest civil aircraft in service stays under 700 kt over the ground; wind and margin on top.
    package static let speedKnots: ClosedRange<Int64> = 1...2_000
}

extension Limits {
    /// One entry's leaf. Envelopes need a few hundred bytes; the rest is room for the addressees of a large mechanism.
    package static let entryBytes = 16 << 10
    /// One body: 20,000 vertices at 24 bytes each fit twice.
    package static let bodyBytes = 1 << 20
    /// Entries of one log: a leaf index stays exact in every JSON implementation.
    package static let entriesPerLog: UInt64 = 1 << 48
    /// Entries of one batch and, but for one entry with its body, their bytes: a batch stays one packet train.
    package static let entriesPerBatch = 256
    package static let batchBytes = 256 << 10
    /// One exchange message: base64 of one full entry with its body, or of a full batch, with proofs and notes.
    package static let exchangeBytes = 4 << 20
    /// A charter: 64 members with certificates and a theatre.
    package static let charterBytes = 1 << 20
    package static let members = 64
    /// Endpoints of one member: two independent channels, with room.
    package static let endpointsPerMember = 8
    package static let endpointCharacters = 200
    /// A self-signed P-256 certificate is about 500 bytes.
    package static let certificateBytes = 4 << 10
    /// Scopes of a member's answers ("armed forces", "other agencies").
    package static let scopesPerMember = 32
    package static let scopeCharacters = 64
    /// A desk's role ("watch officer").
    package static let roleCharacters = 32
    package static let mechanismNameCharacters = 120
    /// Vertices of the theatre.
    package static let theatreVertices = 1_000
    /// A file of evidence: two checkpoints with one signature line each, 63 hashes and a key.
    package static let forkEvidenceBytes = 16 << 10
    /// How far a new epoch's number may lie beyond the one that is held: a lost record can have begun some that nobody saw.
    package static let epochsAhead: UInt32 = 64
    /// Epochs of one log that a witness has cosigned checkpoints of: none begins without a loss or a fork.
    package static let epochsWitnessed = 1_024
    /// The longest wait that one exchange may ask for before it is answered.
    package static let longestWaitMilliseconds: Int64 = 60_000
}

extension Limits {
    /// A phrasebook: 66 phrases in six languages are about 80 KB.
    package static let phrasebookBytes = 1 << 20
    package static let phrases = 1_000
    package static let parametersPerPhrase = 12
    /// A phrase's text, so that it can be said in one breath and fits a radio's display.
    package static let phraseCharacters = 140
    package static let choicesPerList = 64
    package static let choiceCharacters = 64
    /// A name in a message (a channel, a third party) and an officer's call sign.
    package static let nameCharacters = 64
    package static let callSignCharacters = 16
    /// Footprints of a message's area: what is more is a notice.
    package static let footprintsPerMessage = 64
    /// Entries without a receipt, on a line that is heard, behind which routine is not written: two batches, so that a FLASH is
    /// in the third.
    package static let routineBehind: UInt64 = 512
    /// Entries of one log that name the same and are looked at: many times what a negotiation of a day takes.
    package static let mentionsHeard = 256
    /// Commands of officers that may wait until the budget of a line has room for what they write.
    package static let commandsHeld = 4_096
    /// Open reports of incidents, of each member's, that hold the notices near them.
    package static let incidentsNear = 64
    /// Expired bodies that are deleted in one go: a transaction stays short.
    package static let expiredAtOnce = 1_024
    /// Line checks of each log that the line's state is computed from.
    package static let checksLookedAt = 32
    /// Outages of a line that are told apart: beyond them the oldest two count as one.
    package static let outagesKept = 32
    /// Entries in which a member says that it could not take one: a reader says so once, and may have said it before it was so.
    package static let refusalsHeard = 8
    /// Dangers of each member's, the newest, that are held against the own notices: each is a walk through the register.
    package static let hazardsNear = 16
    /// Vertices of each member's protected positions that are measured from one message, a circle being one: a list of thousands of
    /// circles is looked at to its end, and nobody's outlines make a message dear.
    package static let siteVertices = 8_192
    /// Protected positions of each member's, the nearest, that are named beside one message.
    package static let sitesNear = 8
}
