import Airspace
import Deconfliction
import Line

/// Disks: they fill up, tear, fail to sync, rot, and are replaced by old backups.
extension World {
    /// Makes records durable; false if the process did not survive it.
    mutating func store(_ records: [Record], of name: MemberName) -> Bool {
        guard !records.isEmpty else { return true }
        defer { history.learn(nodes[place(of: name)].disk, of: name) }
        if dice.disk.happens(faults[.fullDisk]) {
            count.add(.fullDisk)
            end(name)
            return false
        }
        nodes[place(of: name)].disk.write(records)
        if let fault = [Fault.lostWrites, .tornWrite, .failedSync].first(where: {
            dice.disk.happens(faults[$0])
        }) {
            count.add(fault)
            let last = records.count - 1
            let survives = dice.disk.happens(500)
            var kept: Set<Int> = []
            for index in records.indices where dice.disk.happens(800) { kept.insert(index) }
            nodes[place(of: name)].disk.lose { index in
                switch fault {
                case .lostWrites: kept.contains(index)
                case .tornWrite: index != last
                default: survives
                }
            }
            end(name)
            return false
        }
        guard defect.isSynced(name) else { return true }
        _ = nodes[place(of: name)].disk.sync()
        return true
    }

    /// Whether the process is gone with what was on its disk.
    mutating func strikeDisk(of name: MemberName) -> Bool {
        guard restores < 2 else { return false }
        if dice.disk.happens(faults[.bitRot]) {
            count.add(.bitRot)
            nodes[place(of: name)].disk.rot()
        } else if dice.disk.happens(faults[.lostFile]) {
            restore(name, orNothing: true)
        } else if dice.disk.happens(faults[.restoredBackup]) {
            restore(name, orNothing: false)
        } else {
            return false
        }
        end(name)
        return true
    }

    mutating func restore(_ name: MemberName, orNothing isLost: Bool) {
        count.add(isLost ? .lostFile : .restoredBackup)
        restores += 1
        nodes[place(of: name)].disk.restoreBackup(orNothing: isLost)
        history.forget(nodes[place(of: name)].disk, of: name)
    }
}
