import Foundation

/// What this process has used of the machine.
enum ProcessTime {
    /// Seconds of processor time since it began, of all its threads.
    static var now: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// The most memory it has held at once, in MiB; nil where the system does not say.
    static var peakMemory: Int64? {
        // Not every system has this file; the figure is then left out.
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
            return nil
        }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
        return kibibytes.flatMap { Int64($0) }.map { $0 / 1_024 }
    }
}
