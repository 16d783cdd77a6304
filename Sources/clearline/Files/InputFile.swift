import Foundation
import Line

/// A file that a command was told to read; `-` is standard input.
struct InputFile {
    let path: String

    /// A piece holds fewer features than a picture lets wait, and stays in the processor's cache.
    private static let pieceBytes = 1 << 18

    /// How messages call it.
    var name: String { path == "-" ? "standard input" : path }

    /// The bytes; one more than the limit at the most, so that the reader can say that they are too many.
    func bytes(limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        try reading { file in
            while bytes.count <= limit {
                let piece = try file.piece(min(1 << 20, limit + 1 - bytes.count))
                guard !piece.isEmpty else { break }
                bytes += piece
            }
        }
        return bytes
    }

    /// What `make` understands of the bytes.
    func contents<Value>(
        limit: Int, _ make: ([UInt8]) throws(JSONFault) -> Value
    ) throws(Failure) -> Value {
        let bytes = try bytes(limit: limit)
        do throws(JSONFault) {
            return try make(bytes)
        } catch {
            throw .wrongInput(file: name, error)
        }
    }

    /// Hands the file over piece by piece; the last one may be empty.
    func pieces(_ take: (_ piece: [UInt8], _ isLast: Bool) throws(JSONFault) -> Void) throws(Failure) {
        try reading { file in
            while true {
                let piece = try file.piece(Self.pieceBytes)
                try take(piece, piece.isEmpty)
                guard !piece.isEmpty else { return }
            }
        }
    }

    /// Bytes; nil for what is no plain file, such as a pipe.
    var size: Int? {
        guard path != "-" else { return nil }
        // No size is an answer: it is only shown.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
        return attributes?[.size] as? Int
    }

    private func reading(_ work: (FileHandle) throws -> Void) throws(Failure) {
        do {
            if path == "-" { return try work(.standardInput) }
            guard !path.isEmpty else { throw Failure.unreadable(file: name, reason: "it has no name.") }
            // What is not there is said when it is opened.
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
                throw Failure.unreadable(file: name, reason: "it is a folder.")
            }
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { file.closeFile() }
            try work(file)
        } catch let failure as Failure {
            throw failure
        } catch let fault as JSONFault {
            throw .wrongInput(file: name, fault)
        } catch {
            throw .unreadable(file: name, reason: error.localizedWords)
        }
    }
}

extension FileHandle {
    /// The next bytes; none at the end.
    fileprivate func piece(_ count: Int) throws -> [UInt8] {
        try read(upToCount: count).map { Array($0) } ?? []
    }
}
