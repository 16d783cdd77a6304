package import Deconfliction
package import Line
import TransparencyLog

/// What must hold after every step of a world, whatever failed.
package enum Oracles {
    package enum Violation: Error, Hashable, Sendable {
        case notAPrefix(LogName)
        case receiptCoversMore(LogName, receipted: UInt64, held: UInt64)
        case holdsWentBack(Serial)
        case contradiction(MemberName, Finding)
        case notConverged(LogName, size: UInt64, held: UInt64, receipted: UInt64)
        case conflictsDiffer(MemberName, MemberName)
        case restartDiffers(MemberName)
    }

    /// An honest node's copy is a prefix of its author's log, receipts cover only what is held, and honest nodes have no
    /// findings against each other.
    package static func check(_ world: World) throws(Violation) {
        for name in world.names {
            let node = world.node(name)
            for peer in node.peers {
                guard let link = node.link(to: peer), let opposite = world.node(peer).link(to: name) else {
                    continue
                }
                try check(link, opposite, of: name)
            }
        }
    }

    private static func check(_ link: Link, _ opposite: Link, of name: MemberName) throws(Violation) {
        let held = opposite.inbox
        guard held.size <= link.outbox.size, link.outbox.tree.root(at: held.size) == held.tree.root else {
            throw .notAPrefix(link.outbox.log)
        }
        guard link.outbox.receipts.size <= held.size else {
            throw .receiptCoversMore(link.outbox.log, receipted: link.outbox.receipts.size, held: held.size)
        }
        if let finding = link.findings.first { throw .contradiction(name, finding) }
    }

    /// Once nothing fails any more, everybody has everything, and both sides see the same conflicts.
    package static func checkConverged(_ world: World) throws(Violation) {
        for name in world.names {
            let node = world.node(name)
            for peer in node.peers {
                guard let link = node.link(to: peer), let opposite = world.node(peer).link(to: name) else {
                    continue
                }
                let sizes = (link.outbox.size, opposite.inbox.size, link.outbox.receipts.size)
                guard sizes.0 == sizes.1, sizes.1 == sizes.2 else {
                    throw .notConverged(link.outbox.log, size: sizes.0, held: sizes.1, receipted: sizes.2)
                }
                guard shared(world, name, peer) == shared(world, peer, name) else {
                    throw .conflictsDiffer(name, peer)
                }
            }
            try checkHolds(node)
        }
    }

    private static func shared(_ world: World, _ name: MemberName, _ peer: MemberName) -> Set<ConflictID> {
        let node = world.node(name)
        let conflicts = node.board.conflicts(in: node.register, at: world.now)
        return Set(conflicts.filter { !$0.isHome && $0.other.author == peer }.map(\.id))
    }

    /// What an author says it held never shrinks along its log.
    private static func checkHolds(_ node: Node) throws(Violation) {
        var last: [LogName: UInt64] = [:]
        for entry in node.entries {
            guard entry.holds.size >= last[entry.serial.log] ?? 0 else { throw .holdsWentBack(entry.serial) }
            last[entry.serial.log] = entry.holds.size
        }
    }
}
