import Dispatch
import Foundation
import ServiceLifecycle

/// Ends the node when its standard input ends: with the process that started it, however that one ends.
struct InputEnd: Service {
    func run() async throws {
        let (ended, continuation) = AsyncStream.makeStream(of: Void.self)
        let source = DispatchSource.makeReadSource(fileDescriptor: 0)
        source.setEventHandler {
            var buffer = [UInt8](repeating: 0, count: 256)
            if unsafe read(0, &buffer, buffer.count) <= 0 { continuation.finish() }
        }
        source.activate()
        defer { source.cancel() }
        await cancelWhenGracefulShutdown {
            for await _ in ended {}
        }
    }
}
