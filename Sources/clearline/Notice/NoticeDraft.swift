import Line

/// One notice as an officer wrote it, read before it is sent so that a fault names file, line and field.
struct NoticeDraft {
    let bytes: [UInt8]
    let name: String

    /// What a node accepts as one request.
    private static let largest = 2 << 20

    init(path: String) throws(Failure) {
        let file = InputFile(path: path)
        bytes = try file.bytes(limit: NoticeDraft.largest)
        name = file.name
        let notices: [Notice]
        do throws(JSONFault) {
            notices = try GeoJSON.notices(in: bytes, limit: NoticeDraft.largest, areFiled: true)
        } catch {
            throw .wrongInput(file: name, error)
        }
        guard notices.count == 1 else {
            throw .wrongArgument(
                name,
                wanted: "the file holds \(notices.count) notices; one is filed at a time, all of its features"
                    + " with the same id")
        }
    }
}
