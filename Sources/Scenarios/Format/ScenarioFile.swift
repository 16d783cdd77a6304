package import Line

/// Reads scenario files. What is wrong with one is said with the line and the field.
package enum ScenarioFile {
    package static func scenario(_ bytes: [UInt8]) throws(JSONFault) -> Scenario {
        let text = try YAMLText(bytes)
        do throws(JSONFault) {
            var reader = ScenarioReader(text)
            return try reader.scenario()
        } catch {
            // Faults of parts that were read by themselves have their place already; the JSON text has one line.
            throw error.place.line > 1 ? error : text.placed(error)
        }
    }

    /// The most bytes that are read.
    package static let limit = YAMLText.limit
}
