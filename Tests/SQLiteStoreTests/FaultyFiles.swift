import Foundation
import GRDBSQLite
import Synchronization

/// SQLite's own file system, and one fault to order below it: the n-th write or sync of a file whose path says `faulty` fails, once or
/// from then on. All other files are left to SQLite as they are.
enum FaultyFiles {
    enum Fault: CaseIterable {
        case write, sync, full

        /// SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC and SQLITE_FULL.
        fileprivate var code: Int32 {
            switch self {
            case .write: 778
            case .sync: 1_034
            case .full: 13
            }
        }

        fileprivate var isOfWriting: Bool { self != .sync }
    }

    private struct Plan {
        let fault: Fault
        let isLasting: Bool
        var left: Int
        var hasStruck = false
    }

    static let marker = "faulty"
    private static let plan = Mutex<Plan?>(nil)
    /// SQLite's own, by its address.
    private static let original: UInt = install()

    /// From now on: so many more writes or syncs go well.
    static func arm(_ fault: Fault, after left: Int, isLasting: Bool) {
        precondition(original != 0, "SQLite has a file system")
        plan.withLock { $0 = Plan(fault: fault, isLasting: isLasting, left: left) }
    }

    /// All goes well again. Whether anything had failed.
    static func disarm() -> Bool {
        plan.withLock { plan in
            defer { plan = nil }
            return plan?.hasStruck ?? false
        }
    }

    /// The code of the failure, if it is time for one.
    private static func strike(_ isWriting: Bool) -> Int32? {
        plan.withLock { state in
            guard var plan = state, plan.fault.isOfWriting == isWriting else { return nil }
            defer { state = plan }
            guard plan.left <= 0 else {
                plan.left -= 1
                return nil
            }
            guard plan.isLasting || !plan.hasStruck else { return nil }
            plan.hasStruck = true
            return plan.fault.code
        }
    }

    private static func install() -> UInt {
        guard let found = unsafe sqlite3_vfs_find(nil) else { return 0 }
        let shim = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        unsafe shim.initialize(to: found.pointee)
        unsafe shim.pointee.zName = UnsafePointer(strdup(marker))
        unsafe shim.pointee.pNext = nil
        unsafe shim.pointee.xOpen = { _, name, file, flags, given in
            unsafe FaultyFiles.open(name, file, flags, given)
        }
        unsafe sqlite3_vfs_register(shim, 1)
        return UInt(bitPattern: found)
    }

    private static func open(
        _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
        _ given: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        let vfs = unsafe UnsafeMutablePointer<sqlite3_vfs>(bitPattern: original)
        let code = unsafe vfs?.pointee.xOpen(vfs, name, file, flags, given) ?? SQLITE_CANTOPEN
        guard code == SQLITE_OK, let name = unsafe name.map({ unsafe String(cString: $0) }),
            name.contains(marker),
            let methods = unsafe file?.pointee.pMethods
        else { return code }
        // Those that fail, and behind them those that do the work.
        let table = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 2)
        unsafe table.initialize(repeating: methods.pointee, count: 2)
        unsafe table.pointee.xWrite = { file, bytes, count, place in
            if let failure = FaultyFiles.strike(true) { return failure }
            return unsafe file?.pointee.pMethods[1].xWrite(file, bytes, count, place) ?? SQLITE_IOERR
        }
        unsafe table.pointee.xSync = { file, flags in
            if let failure = FaultyFiles.strike(false) { return failure }
            return unsafe file?.pointee.pMethods[1].xSync(file, flags) ?? SQLITE_IOERR
        }
        unsafe file?.pointee.pMethods = UnsafePointer(table)
        return code
    }
}
