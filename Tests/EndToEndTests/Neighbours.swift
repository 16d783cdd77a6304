import Foundation

/// A mechanism of real nodes in a temporary directory: two parties and a facilitator who witnesses.
final class Neighbours {
    let place: URL
    let a: Member
    let b: Member
    let f: Member

    init() throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "clearline-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let ports = try Ports.free(6)
        a = try Member("A", in: place, ports: [ports[0], ports[1]])
        b = try Member("B", in: place, ports: [ports[2], ports[3]])
        f = try Member("F", in: place, ports: [ports[4], ports[5]], role: "facilitator")
        try agree()
    }

    deinit {
        for member in [a, b, f] { member.kill() }
        try? FileManager.default.removeItem(at: place)  // a leftover harms nobody
    }

    var charter: String { place.appendingPathComponent("charter.json").path }

    func start() throws {
        for member in [a, b, f] { try member.start() }
    }

    func proposeCharter() throws {
        let theatre = place.appendingPathComponent("theatre.geojson")
        try Data(
            """
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[35.5,32.3],[42.4,32.3],\
            [42.4,37.3],[35.5,37.3],[35.5,32.3]]]}}
            """.utf8
        ).write(to: theatre)
        try expectDone(
            Binary.run(
                "charter", "propose", "--name", "Test mechanism", "--member", a.directory + "/member.json",
                "--member",
                b.directory + "/member.json", "--member", f.directory + "/member.json", "--theatre",
                theatre.path,
                "--witness", "F", "--out", charter))
    }

    private func agree() throws {
        try proposeCharter()
        for member in [a, b, f] {
            try expectDone(Binary.run("charter", "sign", "--directory", member.directory, charter))
        }
        try expectDone(Binary.run("charter", "verify", charter))
        for member in [a, b, f] { try member.settle(charter: charter) }
    }
}

enum Ports {
    /// Ports nobody listens on now, all found before any is given back.
    static func free(_ count: Int) throws -> [Int] {
        var sockets: [Int32] = []
        defer { for socket in sockets { close(socket) } }
        return try (0..<count).map { _ in
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            sockets.append(descriptor)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                    unsafe bind(descriptor, pointer, length) == 0
                        && getsockname(descriptor, pointer, &length) == 0
                }
            }
            guard bound else { throw Missing(description: "a free port") }
            return Int(UInt16(bigEndian: address.sin_port))
        }
    }
}
