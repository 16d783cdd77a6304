/// A value of a document, read into what the caller needs; whoever asks for something else learns where and
/// why.
package struct JSONValue: Sendable {
    package let document: JSONDocument
    let index: Int

    var node: JSONNode { document.nodes[index] }

    package var kind: JSONKind {
        switch node.kind {
        case .null: .null
        case .yes, .no: .boolean
        case .integer: .integer
        case .decimal: .decimal
        case .plainString, .escapedString: .string
        case .array: .array
        case .object: .object
        }
    }

    package var isNull: Bool { node.kind == .null }

    /// Whether the text of a container is exactly this.
    func isWritten(as bytes: [UInt8]) -> Bool {
        document.bytes[Int(node.start)..<Int(node.end)].elementsEqual(bytes)
    }

    /// A fault of this value, for readers that know better than JSON what is wrong with it.
    package func fault(_ problem: JSONProblem) -> JSONFault {
        let path = JSONPath.of(index, nodes: document.nodes, in: document.bytes)
        return JSONFault(place: document.place(node.shownAt, path: path), problem: problem)
    }

    func wrongKind(_ wanted: JSONKind) -> JSONFault {
        fault(.wrongKind(found: kind, wanted: wanted))
    }

    package func bool() throws(JSONFault) -> Bool {
        switch node.kind {
        case .yes: true
        case .no: false
        case .null, .integer, .decimal, .plainString, .escapedString, .array, .object:
            throw wrongKind(.boolean)
        }
    }

    /// - Parameter max: the most Unicode scalars accepted.
    package func string(max: Int) throws(JSONFault) -> String {
        let text = try string()
        // Bytes bound the scalars, so that most strings need no count.
        guard Int(node.end - node.start) > max else { return text }
        let count = text.unicodeScalars.count
        guard count <= max else { throw fault(.tooLong(characters: count, limit: max)) }
        return text
    }

    /// One of the words of an enumeration.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of _: Choice.Type
    ) throws(JSONFault) -> Choice {
        let text = try string()
        guard let choice = Choice(rawValue: text) else {
            throw fault(.notOneOf(found: JSONValue.quoted(text), wanted: Choice.allCases.map(\.rawValue)))
        }
        return choice
    }

    /// As much of a text as an error message repeats.
    package static func quoted(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(64)))
    }

    private func string() throws(JSONFault) -> String {
        guard node.kind == .plainString || node.kind == .escapedString else { throw wrongKind(.string) }
        return JSONText.string(node, in: document.bytes)
    }
}
