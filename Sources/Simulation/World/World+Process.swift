import Airspace
import Deconfliction
import Line

/// Processes: they store before they act, die between any two steps, stand still, and are started again.
extension World {
    /// Stores, then does the rest, unless the process dies on the way.
    mutating func carryOut(_ actions: [Action], after event: Event, of name: MemberName) {
        var records: [Record] = []
        var others: [Action] = []
        for action in actions {
            if case .store(let new) = action { records += new } else { others.append(action) }
        }
        let keys = nodes[place(of: name)].keys
        others = defect.actions(
            Defect.Step(name: name, keys: keys, charter: charter, event: event, actions: others))
        let dies = !actions.isEmpty && dice.process.happens(faults[.crash])
        // Before anything is stored, between the record and the mark, or between two actions.
        let steps = dies ? Int.random(in: 0..<others.count + 2, using: &dice.process) : others.count + 2
        guard steps > 0 else { return crash(name) }
        guard store(defect.records(name, records), of: name) else { return }
        guard steps > 1 else { return crash(name) }
        guard mark(name) else { return }
        for action in others.prefix(steps - 2) { carryOut(action, of: name) }
        if dies { crash(name) }
    }

    private mutating func crash(_ name: MemberName) {
        inflict(.crash, on: name)
        // A process that dies takes nothing with it that the system has: only a machine does.
        if !defect.isSynced(name) { nodes[place(of: name)].disk.losePower { _, _ in false } }
        end(name)
    }

    /// Ends a process and starts it again after a while.
    mutating func end(_ name: MemberName) {
        let pause = Int64.random(in: 1...5_000, using: &dice.process)
        let end = now.advanced(byMilliseconds: pause)
        nodes[place(of: name)].end(until: end)
        post(.start, to: name, after: pause)
    }

    /// Starts a process, and reads all that it finds. What is refused is left as it is; somebody puts it right, and it is tried
    /// again.
    mutating func start(_ name: MemberName) {
        let place = place(of: name)
        if nodes[place].disk.writeOverRot() { count.meet(.bitRot, .writtenOver) }
        let isRotten = nodes[place].disk.rot != nil
        do throws(Opening.Refusal) {
            try nodes[place].start { [defect] in defect.marks(name, $0) }
        } catch {
            return refused(error, name)
        }
        guard name == victim, faults[.bitRot] > 0 || isRotten else { return started(name) }
        if isRotten, nodes[place].disk.rot == nil { count.meet(.bitRot, .foldedAnew) }
        guard nodes[place].disk.isSound(nodes[place].node, using: scheme) else {
            guard nodes[place].disk.rot != nil else { return history.violate(.soundRefused(name)) }
            count.meet(.bitRot, .audited)
            end(name)
            return putBack(name, orNothing: false)
        }
        if nodes[place].disk.rot != nil { history.violate(.rotUnseen(name)) }
        started(name)
    }

    private mutating func started(_ name: MemberName) {
        history.learn(nodes[place(of: name)].disk, of: name)
        wake(name)
    }

    private mutating func refused(_ refusal: Opening.Refusal, _ name: MemberName) {
        let place = place(of: name)
        switch refusal {
        case .inUse: return count.meet(.doubleStart, .inUse)
        case .markLost:
            guard nodes[place].disk.mark.bytes == nil else { return history.violate(.soundRefused(name)) }
            count.meet(.lostMark, Response(refusal))
            // Whoever looks after it first tries again.
            if dice.process.happens(500) { nodes[place].disk.mark.putBackCopy() }
        case .contradictsMark, .incomplete, .damaged:
            guard nodes[place].disk.rot != nil else { return history.violate(.soundRefused(name)) }
            count.meet(.bitRot, nodes[place].disk.isReadable ? Response(refusal) : .unread)
            putBack(name, orNothing: false)
        }
        end(name)
    }

    /// What can befall a process at any step. Whether it is gone.
    mutating func strike(_ name: MemberName) -> Bool {
        strikeClock(of: name)
        if dice.process.happens(5) { nodes[place(of: name)].disk.makeBackup() }
        if dice.process.happens(faults[.doubleStart]) {
            inflict(.doubleStart, on: name)
            post(.start, to: name, after: 0)
        }
        if dice.process.happens(faults[.pause]) {
            inflict(.pause, on: name)
            let pause = Int64.random(in: 100...20_000, using: &dice.process)
            let end = now.advanced(byMilliseconds: pause)
            nodes[place(of: name)].pausedUntil = end
        }
        if strikeLiar(name) { return true }
        guard name == faults.victim else { return false }
        return strikeDisk(of: name)
    }
}
