import Foundation

extension Error {
    /// What the system says went wrong, as a sentence; without the preamble that says only that something did.
    var localizedWords: String {
        let text = localizedDescription.replacing("The operation could not be completed. ", with: "")
        return text.hasSuffix(".") ? text : text + "."
    }
}
