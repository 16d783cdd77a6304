/// Parameters of another message, said back: all that was understood of it, or in a correction what is right.
package struct Readback: Hashable, Sendable {
    /// The code of the message read back, without which its parameters mean nothing.
    package let code: Code
    package let values: [String: ParameterValue]

    /// nil if a value is not one of the code's parameters.
    package init?(code: Code, values: [String: ParameterValue], in phrasebook: Phrasebook = .standard) {
        guard let phrase = phrasebook[code],
            values.allSatisfy({ name, value in
                phrase.parameter(name).map { value.fits($0.kind) && $0.kind != .readback } ?? false
            })
        else { return nil }
        self.code = code
        self.values = values
    }

    /// What a reader would say back of a message.
    package init(of content: Content, code: Code) {
        self.code = code
        values = content.parameters.filter { name, value in
            if case .readback = value { false } else { true }
        }
    }

    var names: [String] { values.keys.sorted() }
}
