/// A `FeatureCollection` whose elements are read on their own: what stands before and after them.
struct FeatureShell {
    /// What may come next in the array.
    enum Turn {
        case first
        case comma
        case element
    }

    /// From the text's start to the bracket that opens the array, which is included.
    let head: [UInt8]
    /// Where the head begins in the input.
    let origin: JSONOrigin
    var turn = Turn.first
    /// Elements read so far.
    var count = 0
    /// The collection itself is at fault; its elements are passed over.
    var isRefused = false
    /// An element was left out to the end of its line, with the comma that may have stood there.
    var isCutOff = false

    init(head: [UInt8], origin: JSONOrigin) {
        self.head = head
        var start = origin
        start.rebase()
        self.origin = start
    }

    /// Looks at what is known before the first element.
    func checkHead() throws(JSONFault) {
        let (scanner, stop) = scan(tail: Array("]}".utf8)[...])
        if let stop { throw scanner.fault(stop, from: origin) }
        try FeatureReader.checkHead(JSONDocument(scanner, from: origin).root)
    }

    /// How far what stands behind the elements goes, whatever is wrong before them; nil where it is broken itself.
    func length(ofTail tail: ArraySlice<UInt8>) -> Int? {
        let (scanner, stop) = Self.scan(Self.anyHead, tail)
        return stop == nil ? scanner.at - Self.anyHead.count : nil
    }

    private static let anyHead = Array("{\"features\":[".utf8)

    /// Reads the collection as if it were empty.
    func scan(tail: ArraySlice<UInt8>) -> (JSONScanner, JSONScanner.Stop?) { Self.scan(head, tail) }

    private static func scan(_ head: [UInt8], _ tail: ArraySlice<UInt8>) -> (JSONScanner, JSONScanner.Stop?) {
        var scanner = JSONScanner(head + tail, from: 0, to: head.count + tail.count)
        do throws(JSONScanner.Stop) {
            try scanner.text()
            return (scanner, nil)
        } catch {
            return (scanner, error)
        }
    }

    /// A fault of the shell, shown where it stands in the input: the elements lie before its tail.
    func placed(
        _ fault: JSONFault, tailStart: Int, in bytes: [UInt8], from tail: JSONOrigin
    ) -> JSONFault {
        let index = fault.place.offset - origin.offset
        guard index >= head.count else { return fault }
        let place = JSONPlace(
            index: tailStart + index - head.count, path: fault.place.path, in: bytes, from: tail)
        return JSONFault(place: place, problem: fault.problem)
    }
}
