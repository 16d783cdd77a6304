import Airspace
import Deconfliction
import Line

/// Disks: they fill up, tear, fail to sync, rot, and are replaced by old backups; and so do the mark files beside them.
extension World {
    /// Makes records durable; false if the process did not survive it.
    mutating func store(_ records: [Record], of name: MemberName) -> Bool {
        guard !records.isEmpty else { return true }
        let place = place(of: name)
        defer { history.learn(nodes[place].disk, of: name) }
        if dice.disk.happens(faults[.fullDisk]) {
            inflict(.fullDisk, on: name)
            end(name)
            return false
        }
        nodes[place].disk.write(records)
        if let fault = [Fault.lostWrites, .tornWrite, .failedSync].first(where: {
            dice.disk.happens(faults[$0])
        }) {
            inflict(fault, on: name)
            fail(fault, name)
            return false
        }
        guard defect.isSynced(name) else { return true }
        nodes[place].disk.sync()
        return true
    }

    /// The power fails, or the disk says that it could not sync and the process halts.
    private mutating func fail(_ fault: Fault, _ name: MemberName) {
        let place = place(of: name)
        var dice = dice.disk
        switch fault {
        case .lostWrites: nodes[place].disk.losePower { _, _ in dice.happens(800) }
        case .tornWrite: nodes[place].disk.losePower { transaction, frame in frame < transaction.count }
        default:
            // What the next process reads is there for it, and is made durable when it starts.
            let isRead = dice.happens(500)
            if isRead { nodes[place].disk.sync() } else { nodes[place].disk.losePower { _, _ in false } }
        }
        self.dice.disk = dice
        end(name)
    }

    /// Writes what the node has signed, or will, into the mark file and syncs it; false if the process did not survive it.
    mutating func mark(_ name: MemberName) -> Bool {
        let place = place(of: name)
        guard let writing = nodes[place].markWriting() else { return true }
        if dice.disk.happens(faults[.tornMark]) {
            inflict(.tornMark, on: name)
            let count = Int.random(in: 0..<writing.bytes.count, using: &dice.disk)
            nodes[place].disk.mark.tear(writing, at: count)
        } else {
            nodes[place].disk.mark.write(writing)
            guard dice.disk.happens(faults[.failedMarkSync]) else {
                nodes[place].synced(writing)
                return true
            }
            inflict(.failedMarkSync, on: name)
        }
        end(name)
        return false
    }

    /// Whether the process is gone with what was on its disk.
    mutating func strikeDisk(of name: MemberName) -> Bool {
        let place = place(of: name)
        guard losses < 2 else { return false }
        if dice.disk.happens(faults[.bitRot]) {
            guard nodes[place].disk.turnBit(&dice.disk) else { return false }
            inflict(.bitRot, on: name)
            // Found at the next start, whenever that is.
            guard dice.disk.happens(500) else {
                losses += 1
                return false
            }
        } else if dice.disk.happens(faults[.lostFile]) {
            restore(name, after: .lostFile)
        } else if dice.disk.happens(faults[.restoredBackup]) {
            restore(name, after: .restoredBackup)
        } else if nodes[place].disk.mark.hasCopy, dice.disk.happens(faults[.lostMark]) {
            inflict(.lostMark, on: name)
            nodes[place].disk.mark.remove()
        } else if nodes[place].disk.mark.hasCopy, dice.disk.happens(faults[.oldMark]) {
            inflict(.oldMark, on: name)
            count.meet(.oldMark, .older)
            nodes[place].disk.mark.putBackCopy()
        } else {
            return false
        }
        losses += 1
        end(name)
        return true
    }

    private mutating func restore(_ name: MemberName, after fault: Fault) {
        inflict(fault, on: name)
        count.meet(fault, .recovered)
        putBack(name, orNothing: fault == .lostFile)
    }

    /// Puts the last backup in place of a record, or nothing at all.
    mutating func putBack(_ name: MemberName, orNothing isLost: Bool) {
        restores += 1
        nodes[place(of: name)].disk.restoreBackup(orNothing: isLost)
        history.forget(nodes[place(of: name)].disk, of: name)
    }

    /// A liar puts an old record and an old mark back, so that its node signs what it has signed before.
    mutating func strikeLiar(_ name: MemberName) -> Bool {
        let place = place(of: name)
        guard losses < 2, name == liar?.name, nodes[place].disk.mark.hasCopy,
            dice.liar.happens(faults[.forkAndRestore])
        else { return false }
        inflict(.forkAndRestore, on: name)
        losses += 1
        nodes[place].disk.mark.putBackCopy()
        putBack(name, orNothing: false)
        end(name)
        speak(name)
        return true
    }

    /// A liar's officer says something before its node, just started, has heard anybody.
    private mutating func speak(_ name: MemberName) {
        let start = nodes[place(of: name)].downUntil?.milliseconds(since: now) ?? 0
        guard let message = try? Message(.stop, ["position": .position(Cast.middle)]) else {  // it is one
            preconditionFailure("STOP with a position is no message")
        }
        let order = Event.officer(
            nextRequest(), Officer(name: "Officer of \(name)", role: "watch officer"),
            .send(message, to: node(name).peers, regarding: nil), freshEntropy())
        post(.event(order, incarnation: nil), to: name, after: start)
    }
}
