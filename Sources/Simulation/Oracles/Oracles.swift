package import Deconfliction
package import Line
import TransparencyLog

/// What must hold after every step of a world, whatever failed.
package enum Oracles {
    package enum Violation: Error, Hashable, Sendable {
        case notAPrefix(LogName)
        case receiptCoversMore(LogName, receipted: UInt64, held: UInt64)
        case receiptNotDurable(LogName, receipted: UInt64, durable: UInt64)
        case writtenTwice(LogName, index: UInt64)
        case holdsWentBack(Serial)
        case bodyLost(Serial)
        case commitmentBroken(Serial)
        case cosignedTwoHistories(LogName, by: MemberName)
        /// Somebody has evidence that proves nothing.
        case hollowEvidence(LogName, at: MemberName)
        /// Somebody has evidence against an honest member.
        case accused(LogName, by: MemberName)
        case contradiction(MemberName, Finding)
        // At the end.
        case forkUnseen(LogName)
        case notConverged(LogName, size: UInt64, held: UInt64, receipted: UInt64)
        case receiptedLost(LogName, receipted: UInt64, held: UInt64)
        case conflictsDiffer(MemberName, MemberName, [ConflictID])
        case registersDiffer(NoticeKey, at: MemberName)
        case restartDiffers(MemberName)
        case notAudited(MemberName)
        /// What a fault had touched never went on.
        case notRecovered(Fault)
        case disagreement(MemberName, [LogName])
        case unsound(MemberName, [RecordFault])
        /// A signature left that the durable mark file does not cover.
        case signedBeyondMark(LogName, by: MemberName)
        /// A turned bit went unnoticed at a start and the audit behind it.
        case rotUnseen(MemberName)
        /// A record in which nothing was turned was refused.
        case soundRefused(MemberName)
        /// A body left whose time was over.
        case expiredServed(Serial, by: MemberName)
        /// What an open incident names has expired.
        case heldExpired(Serial, at: MemberName)
    }

    /// After a step of anybody's.
    package static func check(_ world: World) throws(Violation) {
        for name in world.names { try check(world, after: name) }
    }

    /// After a step of one member: its copies are prefixes of what their authors wrote, receipts cover only what is held, and
    /// nobody has evidence against an honest member.
    package static func check(_ world: World, after name: MemberName) throws(Violation) {
        if let violation = world.history.violation { throw violation }
        guard world.isRunning(name), world.honest.contains(name) else { return }
        let node = world.node(name)
        if !node.disagreements.isEmpty { throw .disagreement(name, node.disagreements) }
        if !node.faults.isEmpty { throw .unsound(name, node.faults) }
        for peer in node.peers {
            guard let link = node.link(to: peer) else { continue }
            try checkEvidence(link.inbox.fork, of: link.inbox.log, at: name, world)
            guard world.honest.contains(peer) else { continue }
            try check(link, of: name, world)
        }
        for (log, fork) in node.witnessDesk.forks { try checkEvidence(fork, of: log, at: name, world) }
    }

    private static func check(_ link: Link, of name: MemberName, _ world: World) throws(Violation) {
        let (held, written) = (link.inbox, world.history.tree(of: link.inbox.log))
        guard held.size <= written.size, written.root(at: held.size) == held.tree.root else {
            throw .notAPrefix(held.log)
        }
        let copy = world.disk(link.peer).sizes[link.outbox.log] ?? 0
        if !world.history.restored.contains(link.peer), link.outbox.receipts.size > copy {
            throw .receiptCoversMore(link.outbox.log, receipted: link.outbox.receipts.size, held: copy)
        }
        for finding in link.findings {
            switch finding {
            // Said in a message that was damaged and could be read: it stands until the next that is not.
            case .holdsOther where world.misheard.contains(Network.Way(from: link.peer, to: name)): break
            case .contradiction, .holdsOther, .sendsOther: throw .contradiction(name, finding)
            default: break
            }
        }
    }

    private static func checkEvidence(
        _ fork: ForkEvidence?, of log: LogName, at name: MemberName, _ world: World
    ) throws(Violation) {
        guard let fork else { return }
        guard world.honest.allSatisfy({ $0 != log.author }) else { throw .accused(log, by: name) }
        let read = try? ForkEvidence(encoded: fork.encoded)  // what cannot be read is not the same
        guard fork.holds(using: world.scheme), read == fork else { throw .hollowEvidence(log, at: name) }
    }
}
