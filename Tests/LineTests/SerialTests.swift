import Line
import TestSupport
import Testing

/// The names of members, logs and entries.
struct SerialTests {
    @Test(arguments: ["A", "B7", "NORTH", "A234567890123456"])
    func `a member's name is capitals and digits after a capital`(text: String) {
        #expect(MemberName(text)?.text == text)
    }

    @Test(arguments: ["", "a", "7A", "A-B", "A B", "Ä", "A23456789012345678", "A.2", "A\n", "Ａ"])
    func `what could not be taken out of a serial again is no member's name`(text: String) {
        #expect(MemberName(text) == nil)
    }

    @Test(
        arguments: [
            ("A-B-0", "A", "B", 1, 0), ("A-B.2-7", "A", "B", 2, 7), ("NORTH-F1-1187", "NORTH", "F1", 1, 1187),
            ("A-B-281474976710655", "A", "B", 1, (1 << 48) - 1), ("B-A.1000000-1", "B", "A", 1_000_000, 1),
        ] as [(String, String, String, UInt32, UInt64)])
    func `a serial says log and index, and is written as it was read`(
        text: String, author: String, addressee: String, epoch: UInt32, index: UInt64
    ) throws {
        let serial = try #require(Serial(text))
        #expect(serial.log.author.text == author)
        #expect(serial.log.addressee.text == addressee)
        #expect(serial.log.epoch == epoch)
        #expect(serial.index == index)
        #expect(serial.description == text)
    }

    /// A second spelling of one entry would let an answer slip past whatever compares serials.
    @Test(arguments: [
        "", "A", "A-B", "A-B-", "A--0", "-B-0", "A-B-00", "A-B-01", "A-B-+1", "A-B--1", "A-B-1.0", "A-B-x",
        "A-A-1",
        "A-B.1-7", "A-B.0-7", "A-B.02-7", "A-B.-7", "A-B.2.3-7", "A-B.4294967296-7", "a-B-1", "A-b-1",
        "A-B-1-", "A-B-1 ",
        " A-B-1", "A-B-1-2", "A.2-B-1", "A-B-281474976710656", "A-B-18446744073709551616", "A-B-١",
    ])
    func `what is not the one spelling of a serial is refused`(text: String) {
        #expect(Serial(text) == nil)
    }

    @Test func `serials stand in the order of their logs, then of their indexes, not of their letters`() {
        let ordered: [Serial] = ["A-B-2", "A-B-10", "A-B.2-0", "A-F-0", "B-A-1"]
        #expect(ordered.reversed().sorted() == ordered)
    }

    @Test func `a log's origin names mechanism, ends and epoch, and nothing else is read as one`() throws {
        let mechanism = try Mechanism().charter.mechanism
        let other = try Mechanism(["A", "C", "F"]).charter.mechanism
        let log: LogName = "A-B.3"
        let origin = log.origin(in: mechanism)
        #expect(origin == "clearline/\(mechanism)/A/B/3")
        #expect(LogName(origin: origin, in: mechanism) == log)
        #expect(LogName(origin: origin, in: other) == nil)
        let wrong = [
            "", "clearline", "\(origin)/", "/\(origin)", "x\(origin)", "clearline/\(mechanism)/A/B/0",
            "clearline/\(mechanism)/A/B/03", "clearline/\(mechanism)/A/A/3", "clearline/\(mechanism)/a/B/3",
            "clearline/\(mechanism)/A/B", "clearline/\(mechanism)/A/B/+3",
        ]
        for origin in wrong { #expect(LogName(origin: origin, in: mechanism) == nil, "\(origin)") }
    }

    @Test func `the opposite of a log's opposite is the log itself, in the same epoch`() {
        let log: LogName = "A-B.2"
        #expect(log.opposite == "B-A.2")
        #expect(log.opposite.opposite == log)
    }

    @Test(arguments: ["NT01", "ZZ99", "refused", "contact"])
    func `a code is two capitals and two digits, or a word of the exchange`(text: String) {
        #expect(Code(text)?.text == text)
    }

    @Test(arguments: ["", "NT1", "NT001", "nt01", "N101", "NTAB", "Refused", "NT01 "])
    func `what is shaped otherwise is no code`(text: String) {
        #expect(Code(text) == nil)
    }
}
