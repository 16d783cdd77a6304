import Line

/// Writes YAML nodes as JSON text, and keeps where each value came from and went to.
struct YAMLWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var places: [String: YAMLPlace] = [:]
    private(set) var ranges: [String: Range<Int>] = [:]
    private let day: String?

    init(day: String?) { self.day = day }

    mutating func write(_ node: YAMLNode, path: String, shownAt mark: YAMLPlace? = nil) throws(JSONFault) {
        places[path] = mark ?? node.mark
        let start = bytes.count
        switch node.content {
        case .plain(let text): try plain(text, node.mark, path)
        case .quoted(let text): try string(text, node.mark, path)
        case .sequence(let nodes):
            bytes.append(UInt8(ascii: "["))
            for (number, element) in nodes.enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                try write(element, path: path + "/\(number)")
            }
            bytes.append(UInt8(ascii: "]"))
        case .mapping(let members):
            bytes.append(UInt8(ascii: "{"))
            for (number, member) in members.enumerated() {
                if number > 0 { bytes.append(UInt8(ascii: ",")) }
                try string(member.key, member.mark, path)
                bytes.append(UInt8(ascii: ":"))
                let key = member.key.replacing("~", with: "~0").replacing("/", with: "~1")
                try write(member.value, path: path + "/" + key, shownAt: member.mark)
            }
            bytes.append(UInt8(ascii: "}"))
        }
        ranges[path] = start..<bytes.count
    }

    private mutating func plain(_ text: String, _ mark: YAMLPlace, _ path: String) throws(JSONFault) {
        switch text {
        case "true", "false", "null": bytes += Array(text.utf8)
        case "", "~": bytes += Array("null".utf8)
        case _ where Self.isNumber(text): bytes += Array(text.utf8)
        case _ where Self.isTimeOfDay(text):
            guard let day else {
                throw YAMLText.fault(
                    .malformed(found: text, wanted: "a date and time, or a day for the whole scenario"), mark,
                    path: path)
            }
            try string(day + "T" + (text.utf8.count == 6 ? text.dropLast() + ":00Z" : text), mark, path)
        default: try string(text, mark, path)
        }
    }

    private mutating func string(_ text: String, _ mark: YAMLPlace, _ path: String) throws(JSONFault) {
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else {
            throw YAMLText.fault(
                .malformed(found: "a control character", wanted: "text without"), mark, path: path)
        }
        bytes += CanonicalJSON.string(text).encoded
    }

    /// As JSON writes numbers.
    private static func isNumber(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let whole = rest.prefix { isDigit($0) }
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
        rest = rest.dropFirst(whole.count)
        guard !rest.isEmpty else { return true }
        guard rest.first == UInt8(ascii: "."), rest.count > 1 else { return false }
        return rest.dropFirst().allSatisfy(isDigit)
    }

    /// `04:40Z` or `04:40:02Z`.
    private static func isTimeOfDay(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 6 || bytes.count == 9, bytes.last == UInt8(ascii: "Z") else { return false }
        return bytes.dropLast().enumerated().allSatisfy { place, byte in
            place % 3 == 2 ? byte == UInt8(ascii: ":") : isDigit(byte)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
