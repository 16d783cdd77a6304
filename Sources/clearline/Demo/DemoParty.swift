import Airspace
import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// One of the three members of the demo: its directory, its ports, its officer.
struct DemoParty {
    let name: MemberName
    let role: Member.Role
    let place: String
    let officersPort: Int
    let linePort: Int
    let directory: MechanismDirectory
    let card: Member

    init(_ name: String, _ role: Member.Role, in place: String, officersPort: Int, linePort: Int) throws {
        guard let member = MemberName(name) else { preconditionFailure("\(name) is no name") }
        self.name = member
        self.role = role
        self.place = "\(place)/\(name)"
        self.officersPort = officersPort
        self.linePort = linePort
        directory = try MechanismDirectory.create(
            at: "\(place)/\(name)/mechanism", member: member, role: role,
            endpoints: ["https://127.0.0.1:\(linePort)"], scopes: role == .party ? ["armed forces"] : [])
        card = try directory.card()
    }

    var address: NodeAddress { NodeAddress(loopbackPort: officersPort) }
    var configFile: String { "\(place)/node.json" }
    var logFile: String { "\(place)/node.log" }

    /// Adds the signature of this member.
    func sign(_ charter: inout SignedCharter) throws {
        let keys = try directory.keys()
        try charter.sign(as: name, log: keys.log, witness: keys.witness)
    }

    /// Takes the agreed charter, makes an officer and writes the configuration; the officer's token.
    func settle(_ charter: SignedCharter) throws -> String {
        try directory.write(charter: charter)
        let agreed = try directory.agreedCharter()
        let store = try Store(
            path: directory.storeFile, identity: Store.Identity(mechanism: agreed.mechanism, member: name))
        let token = OfficerToken.make()
        _ = try store.add(
            officer: "Duty officer of \(name)", role: "watch officer", tokenHash: OfficerToken.hash(token),
            at: .now)
        try store.close()
        let configuration: CanonicalJSON = [
            "mechanisms": [
                [
                    "directory": "mechanism",
                    "line": ["host": "127.0.0.1", "port": .integer(Int64(linePort))],
                ]
            ],
            "officers": ["host": "127.0.0.1", "port": .integer(Int64(officersPort))],
        ]
        try Data(configuration.encoded).write(to: URL(fileURLWithPath: configFile))
        return token
    }

    func start() throws -> NodeProcess { try NodeProcess(config: configFile, log: logFile) }
}
