import Line

/// A log in a node's answer.
struct LogSummary {
    let isVerified: Bool
    private let log: String
    private let part: String
    private let epoch: Int64
    private let size: Int64
    private let root: String
    private let problem: String?
    private let receipted: Int64?
    private let receiptTime: String?
    private let witnesses: [String]

    init(_ object: JSONObject) throws(JSONFault) {
        log = try object.text("log")
        part = try object.text("mine")
        epoch = try object.number("epoch")
        size = try object.number("size")
        root = try object.text("root")
        isVerified = try object.flag("verified")
        problem = try object.textIfAny("problem")
        receipted = try object.numberIfAny("receipted")
        receiptTime = try object.timeIfAny("receiptTime")
        witnesses = try object.list("witnesses") { witness throws(JSONFault) in
            "\(try witness.text("by")) \(try witness.number("size")) at \(try witness.time("time"))"
        }
    }

    static func table(_ logs: [LogSummary]) -> [String] {
        var table = Table("LOG", "AS", "EPOCH", "SIZE", "VERIFIED", "RECEIPTED", "AT", "WITNESSED", "ROOT")
        for log in logs {
            table.add(
                log.log, log.part, "\(log.epoch)", "\(log.size)",
                log.isVerified ? "yes" : "NO: \(log.problem ?? "")",
                log.receipted.map { "\($0)" } ?? "", log.receiptTime ?? "",
                log.witnesses.joined(separator: ", "),
                log.root)
        }
        return table.isEmpty ? ["There are no logs."] : table.lines
    }
}
