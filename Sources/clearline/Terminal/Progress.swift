import Foundation

/// One line on a terminal that says how far a long piece of work has come; where standard error is no
/// terminal, nothing.
struct Progress {
    private let isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
    private var last = ContinuousClock.now
    private var isOnScreen = false

    /// A person reads no faster, and the work shall not wait for the screen.
    private static let pause = Duration.milliseconds(100)

    mutating func show(_ words: @autoclosure () -> String) {
        guard isShown, ContinuousClock.now - last >= Self.pause else { return }
        last = .now
        isOnScreen = true
        write("\r\u{1B}[K" + words().visible)
    }

    /// Takes the line away before something else is written.
    mutating func clear() {
        guard isOnScreen else { return }
        isOnScreen = false
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
