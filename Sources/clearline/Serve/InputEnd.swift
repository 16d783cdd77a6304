import Foundation
import ServiceLifecycle

/// Ends the node when its standard input ends: with the process that started it, however that one ends.
struct InputEnd: Service {
    func run() async throws {
        let (ended, continuation) = AsyncStream.makeStream(of: Void.self)
        // A thread that waits in `read`, and ends with the process: a dispatch source on a pipe whose other end is closed brings
        // the dispatch library of Swift 6.3 down on Linux.
        Thread.detachNewThread {
            var buffer = [UInt8](repeating: 0, count: 256)
            while unsafe read(0, &buffer, buffer.count) > 0 {}
            continuation.finish()
        }
        await cancelWhenGracefulShutdown {
            for await _ in ended {}
        }
    }
}
