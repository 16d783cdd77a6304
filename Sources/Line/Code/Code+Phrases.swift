/// The phrasebook's codes by name. Those of notices and proposals stand with `Code` itself.
extension Code {
    package static let lineCheck = known("LN01")
    package static let lineCheckReply = known("LN02")
    package static let handover = known("LN03")
    package static let handoverReply = known("LN04")
    package static let changeChannel = known("LN05")
    package static let noAnswer = known("LN06")
    package static let outOfService = known("LN07")
    package static let degradedCapability = known("LN08")

    package static let movementChanged = known("PR03")
    package static let movementClosed = known("PR04")
    package static let civilFlightChanged = known("CV02")
    package static let civilFlightInformed = known("CV03")
    package static let clarificationAsked = known("RL02")
    package static let clarification = known("RL03")

    package static let received = known("AK01")
    package static let understood = known("AK02")
    package static let passedToUnits = known("AK03")
    package static let notUnderstood = known("AK04")
    package static let readbackWrong = known("AK05")
    package static let noConflict = known("AK06")
    package static let conflict = known("AK07")
    package static let unable = known("AK08")
    package static let standBy = known("AK09")

    package static let unknownAircraft = known("QY01")
    package static let queryAnswer = known("QY02")
    package static let unknownPersons = known("QY03")
    package static let compareRegisters = known("QY04")

    package static let dangerNow = known("HZ01")
    package static let airDefenceAlert = known("HZ02")
    package static let dangerEnded = known("HZ03")

    package static let stop = known("SF01")
    package static let stopped = known("SF02")
    package static let notMine = known("SF03")
    package static let turnAway = known("SF04")
    package static let accidentalCrossing = known("SF05")
    package static let outOfControl = known("SF06")
    package static let interference = known("SF07")
    package static let returned = known("SF08")

    package static let emergencySearch = known("EM01")
    package static let medicalMovement = known("EM02")
    package static let incident = known("IN01")
    package static let jointReview = known("IN02")

    package static let suspended = known("AD01")
    package static let resumed = known("AD02")
    package static let charterAmended = known("AD03")
    package static let relayed = known("FA01")
    package static let relayAsked = known("RY01")
    package static let relayStatus = known("RY02")

    private static func known(_ text: String) -> Code {
        guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
        return code
    }
}
