import Deconfliction
import Airspace
import Line
import TransparencyLog

extension Oracles {
    /// Once nothing fails any more, everybody has everything, both sides see the same, and a restart changes nothing.
    package static func checkConverged(_ world: World) throws(Violation) {
        for name in world.names {
            let node = world.node(name)
            for peer in node.peers {
                guard let link = node.link(to: peer), let opposite = world.node(peer).link(to: name) else {
                    continue
                }
                // A history told to one reader alone, in a log without a witness, meets no other.
                if world.isUnmet(link.outbox.log) { continue }
                try checkConverged(link, opposite, honest: world.honest)
                // Who puts an old record in place of what it has signed has lost it.
                if [name, peer].contains(where: world.isForgetful) { continue }
                try checkNothingLost(link, world)
                try checkPictures(world, name, peer)
            }
            try checkForks(world, seenBy: name)
            try checkKept(world, name)
        }
        if let fault = world.openWound { throw .notRecovered(fault) }
    }

    /// What is kept is what was stored: a restart makes the same node of it, and an audit finds nothing.
    static func checkKept(_ world: World, _ name: MemberName) throws(Violation) {
        try checkRestart(world, name)
        guard world.disk(name).isSound(world.node(name), using: world.scheme) else { throw .notAudited(name) }
    }

    /// Both ends are at the same place of the newest epoch, also with a member that had lied.
    private static func checkConverged(_ link: Link, _ opposite: Link, honest: [MemberName])
        throws(Violation)
    {
        let (out, held) = (link.outbox, opposite.inbox)
        for finding in link.findings + opposite.findings {
            // A liar's node hears of its own lie from whoever was told it.
            guard case .holdsOther(let log) = finding, honest.contains(log.author) else { continue }
            throw .contradiction(log.author, finding)
        }
        guard out.log == held.log, out.size == held.size, out.receipts.size == out.size else {
            throw .notConverged(out.log, size: out.size, held: held.size, receipted: out.receipts.size)
        }
    }

    /// What an author has a receipt for is on its reader's disk.
    private static func checkNothingLost(_ link: Link, _ world: World) throws(Violation) {
        for box in link.earlierOutboxes + [link.outbox] {
            let held = world.disk(link.peer).sizes[box.log] ?? 0
            guard box.receipts.size <= held else {
                throw .receiptedLost(box.log, receipted: box.receipts.size, held: held)
            }
        }
    }

    private static func checkPictures(_ world: World, _ name: MemberName, _ peer: MemberName)
        throws(Violation)
    {
        let (mine, theirs) = (world.node(name), world.node(peer))
        // What was refused has its own lamp; both sides know of it, and see different notices.
        guard mine.messages.refused(by: peer).isEmpty, theirs.messages.refused(by: name).isEmpty else {
            return
        }
        let unlevel = world.unlevel
        for file in mine.register.all
        where file.key.author == name && file.told.contains(peer) && !unlevel.contains(file.key) {
            let copy = theirs.register[file.key]
            guard copy?.disclosed == file.disclosed, copy?.phase == file.phase else {
                throw .registersDiffer(file.key, at: peer)
            }
        }
        let found = (
            shared(mine, peer, world.now, without: unlevel), shared(theirs, name, world.now, without: unlevel)
        )
        guard found.0 == found.1 else {
            let missing = found.0.symmetricDifference(found.1)
            throw .conflictsDiffer(name, peer, missing.sorted { "\($0)" < "\($1)" })
        }
    }

    private static func shared(
        _ node: Node, _ peer: MemberName, _ now: Instant, without unlevel: Set<NoticeKey>
    ) -> Set<ConflictID> {
        let conflicts = node.board.conflicts(in: node.register, at: now)
        return Set(
            conflicts.filter {
                !$0.isHome && $0.other.author == peer && unlevel.isDisjoint(with: [$0.mine, $0.other])
            }.map(\.id))
    }

    /// Where a reader and a witness were shown histories that can be compared and are not one, somebody has the evidence.
    private static func checkForks(_ world: World, seenBy name: MemberName) throws(Violation) {
        for sighting in world.node(name).witnessDesk.all where world.honest.contains(name) {
            let reader = world.node(sighting.log.addressee)
            guard let held = reader.link(to: sighting.log.author)?.inbox(of: sighting.log),
                sighting.head.size <= held.size, held.tree.root(at: sighting.head.size) != sighting.head.root
            else { continue }
            guard held.fork != nil || world.node(name).witnessDesk.forks[sighting.log] != nil else {
                throw .forkUnseen(sighting.log)
            }
        }
    }

    private static func checkRestart(_ world: World, _ name: MemberName) throws(Violation) {
        let (node, again) = (world.node(name), world.restarted(name))
        guard node.register.all == again.register.all, node.entries == again.entries,
            node.negotiations.all == again.negotiations.all, node.messages.all == again.messages.all,
            node.peers.allSatisfy({ peer in
                node.link(to: peer)?.outbox.tree.head == again.link(to: peer)?.outbox.tree.head
                    && node.link(to: peer)?.inbox.tree.head == again.link(to: peer)?.inbox.tree.head
                    && node.link(to: peer)?.inbox.fork == again.link(to: peer)?.inbox.fork
            })
        else { throw .restartDiffers(name) }
    }
}
