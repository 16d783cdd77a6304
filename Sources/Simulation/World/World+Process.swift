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
        nodes[place(of: name)].keepMarks()
        for action in others.prefix(steps - 2) { carryOut(action, of: name) }
        if dies { crash(name) }
    }

    private mutating func crash(_ name: MemberName) {
        count.add(.crash)
        // A process that dies takes nothing with it that the system has: only a machine does.
        nodes[place(of: name)].disk.lose { [isSynced = defect.isSynced(name)] _ in isSynced }
        end(name)
    }

    /// Ends a process and starts it again after a while.
    mutating func end(_ name: MemberName) {
        let pause = Int64.random(in: 1...5_000, using: &dice.process)
        let end = now.advanced(byMilliseconds: pause)
        nodes[place(of: name)].end(until: end)
        post(.start, to: name, after: pause)
    }

    /// Starts a process. A disk that cannot be read is replaced by the last backup first.
    mutating func start(_ name: MemberName) {
        guard nodes[place(of: name)].downUntil != nil else {
            // The directory is locked: a second process of the same identity ends before it has done anything.
            return
        }
        if nodes[place(of: name)].disk.isRotten { restore(name, orNothing: false) }
        let marks = defect.marks(name, nodes[place(of: name)].disk.marks)
        nodes[place(of: name)].disk.marks = marks
        nodes[place(of: name)].start()
        history.learn(nodes[place(of: name)].disk, of: name)
        wake(name)
    }

    /// What can befall a process at any step. Whether it is gone.
    mutating func strike(_ name: MemberName) -> Bool {
        strikeClock(of: name)
        if dice.process.happens(5) { nodes[place(of: name)].disk.makeBackup() }
        if dice.process.happens(faults[.doubleStart]) {
            count.add(.doubleStart)
            post(.start, to: name, after: 0)
        }
        if dice.process.happens(faults[.pause]) {
            count.add(.pause)
            let pause = Int64.random(in: 100...20_000, using: &dice.process)
            let end = now.advanced(byMilliseconds: pause)
            nodes[place(of: name)].pausedUntil = end
        }
        guard name == faults.victim else { return false }
        return strikeDisk(of: name)
    }
}
