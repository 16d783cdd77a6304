import Line

/// What a node answered: one JSON text.
struct NodeAnswer {
    let node: String
    let document: JSONDocument

    /// Reads the answer; one that is not as the API has it is the node's fault and named as such.
    func read<Value>(_ make: (JSONValue) throws(JSONFault) -> Value) throws(Failure) -> Value {
        do throws(JSONFault) {
            return try make(document.root)
        } catch {
            throw .answer(node: node, error)
        }
    }

    var visibleJSON: String {
        var text = String(decoding: document.bytes, as: UTF8.self).visibleJSON[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }
}
