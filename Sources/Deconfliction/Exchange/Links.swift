import Line

/// The links to all counterparts, in the order of their names.
///
/// Each is changed where it stands: a link holds two trees, and a copy of one would make the next change copy what it
/// touches.
struct Links: Sendable {
    private(set) var peers: [MemberName] = []
    private var all: [Link] = []

    init(_ links: some Sequence<Link>) {
        all = links.sorted { $0.peer < $1.peer }
        peers = all.map(\.peer)
    }

    var indices: Range<Int> { all.indices }

    /// Where the link to a counterpart stands; nil where there is none.
    func place(of peer: MemberName) -> Int? { peers.firstIndex(of: peer) }

    subscript(place: Int) -> Link {
        _read { yield all[place] }
        _modify { yield &all[place] }
    }

    subscript(peer: MemberName) -> Link? {
        get { place(of: peer).map { all[$0] } }
        _modify {
            guard let place = place(of: peer) else {
                var none: Link?
                yield &none
                precondition(none == nil, "a link to \(peer), whom the charter does not know")
                return
            }
            // Taken out and put back: moved twice instead of copied once.
            var link: Link? = all.remove(at: place)
            defer { if let link { all.insert(link, at: place) } }
            yield &link
        }
    }
}
