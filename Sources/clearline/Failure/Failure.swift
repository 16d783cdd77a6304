import ArgumentParser
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// Why a command was not carried out. The one place that says so on the command line, with what would be right.
enum Failure: Error {
    /// What is in a file is wrong.
    case wrongInput(file: String, JSONFault)
    /// A file could not be read.
    case unreadable(file: String, reason: String)
    case unwritable(file: String, reason: String)
    /// An argument, or something that an argument leads to, is not what is wanted.
    case wrongArgument(String, wanted: String)
    case charter(file: String, SignedCharter.Fault)
    /// The terms given do not make a charter.
    case noCharter(JSONFault)
    /// What a member's own record holds does not verify.
    case damagedRecord(String, [String])
    case credentials(CredentialError)
    case store(StoreError)
    case unreachable(node: String, reason: String)
    /// The node's answer is not one of its API.
    case answer(node: String, JSONFault)
    /// The node said no; `file` is what was sent to it.
    case refused(Refusal, file: String?)
    case simulation(seed: UInt64, reason: String)
    /// Something else went wrong while something was done with a file.
    case other(file: String, reason: String)

    var exitCode: Int32 {
        switch self {
        case .wrongInput, .wrongArgument, .noCharter: 2
        case .charter(_, .unsigned): 1
        case .charter: 2
        case .unreadable, .unwritable, .credentials, .store, .unreachable, .answer, .other: 3
        case .refused(let refusal, _): refusal.exitCode
        case .simulation, .damagedRecord: 1
        }
    }

    var words: String {
        switch self {
        case .wrongInput(let file, let fault):
            "\(file.visible): \(fault.whereabouts.visible): \(fault.words.visible)."
        case .unreadable(let file, let reason):
            "\(file.visible): the file could not be read: \(reason.visible)"
        case .unwritable(let file, let reason):
            "\(file.visible): the file could not be written: \(reason.visible)"
        case .wrongArgument(let found, let wanted): "\(found.visible): \(wanted)."
        case .charter(let file, let fault): "\(file.visible): \(fault.words)."
        case .noCharter(let fault):
            "These terms make no charter: field \(fault.place.path.visible): \(fault.words.visible)."
        case .damagedRecord(let what, let faults):
            "\(what.visible): this record does not verify, and nothing was written.\n"
                + faults.map { "  \($0)" }.joined(separator: "\n")
        case .credentials(let error): "\(error.description.visible)."
        case .store(let error): error.words.visible
        case .unreachable(let node, let reason):
            "The node at \(node.visible) could not be reached: \(reason.visible) Is it running, and is --node right?"
        case .answer(let node, let fault):
            "The answer of \(node.visible) was not understood: \(fault.whereabouts.visible): \(fault.words.visible)."
        case .refused(let refusal, let file): refusal.words(about: file)
        case .simulation(let seed, let reason): "Seed \(seed): \(reason.visible)"
        case .other(let file, let reason): "\(file.visible): \(reason.visible)"
        }
    }

    /// Does what reads, makes or writes something at `file`, and names the file in what goes wrong.
    static func about<Value>(_ file: String, _ work: () throws -> Value) throws(Failure) -> Value {
        do {
            return try work()
        } catch {
            throw Failure(error, file: file)
        }
    }

    /// The same for work that takes its time. An exit code, and being told to stop, are no failures.
    static func reporting<Value>(file: String, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let code as ExitCode {
            throw code
        } catch let stop as CancellationError {
            throw stop
        } catch {
            throw Failure(error, file: file)
        }
    }

    /// What was read of a member's own record is another thing when it is read again.
    static func changed(_ what: String, _ error: TransparencyLogError) -> Failure {
        .damagedRecord(what, ["Read again, it is not what it was: \(error.words)"])
    }

    init(_ error: any Error, file: String) {
        self =
            switch error {
            case let failure as Failure: failure
            case let fault as JSONFault: .wrongInput(file: file, fault)
            case let fault as SignedCharter.Fault: .charter(file: file, fault)
            case let error as CredentialError: .credentials(error)
            case let error as StoreError: .store(error)
            case let error as CocoaError: .unreadable(file: file, reason: error.localizedWords)
            default: .other(file: file, reason: "\(error)")
            }
    }
}

extension SignedCharter.Fault {
    var words: String {
        switch self {
        case .notAMember(let name): "\(name) is no member of this charter"
        case .keyNotEnrolled(let name):
            "the charter names other keys for \(name) than those in the directory; the member card must be the one that"
                + " clearline init made"
        case .badSignature(let name): "the signature of \(name) does not hold for these terms"
        case .unsigned(let names): "not signed yet by \(names.map(\.text).joined(separator: ", "))"
        }
    }
}

extension StoreError {
    fileprivate var words: String {
        switch self {
        case .notADatabase(let path): "\(path): this is no database; it was left as it is."
        case .foreign(let path, let id):
            "\(path): this database belongs to another program (application id \(id)); it was left as it is."
        case .newer(let path, let version, let known):
            "\(path): the database has version \(version), and this program knows versions up to \(known)."
        case .otherIdentity(let path, let found, let wanted):
            "\(path): the database is that of \(found), and that of \(wanted) is wanted."
        case .damaged(let path, let what):
            "\(path): the database is damaged: \(what). It was left as it is. Put a backup of the database in its place, and "
                + "leave the mark file where it is: what the backup lacks of the logs comes from the other members."
        case .notDurable(let path, let what): "\(path): what is written here would not be durable: \(what)."
        case .inUse(let path): "\(path): the database is in use by another process, or named twice."
        case .markLost(let path):
            "\(path): the mark file of this database is not there or cannot be read, so nobody can tell whether the database "
                + "is an old copy. Put the mark file back; a database without it is not used."
        case .contradictsMark(let path, let logs):
            "\(path): the database holds another history of \(logs.map(\.description).joined(separator: ", ")) than the "
                + "one this node has signed. Somebody changed it. It was left as it is."
        case .failed(let path, let what): "\(path): the database failed: \(what)"
        }
    }
}
