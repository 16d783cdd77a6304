import Testing

struct FloorTests {
    @Test func `a module imports only what its floor allows`() {
        Rule.imports.expectHeld()
    }

    @Test(arguments: [
        ("Sources/Line/A.swift", "import Foundation"),
        ("Sources/Line/A.swift", "package import Deconfliction"),
        ("Sources/Airspace/A.swift", "import Crypto"),
        ("Sources/TransparencyLog/A.swift", "@preconcurrency public import struct Airspace.Volume"),
        ("Sources/Simulation/A.swift", "import SQLiteStore"),
        ("Sources/NodeService/A.swift", "import Hummingbird"),
        ("Sources/NewModule/A.swift", "struct A {}"),
    ])
    func `an import from elsewhere is found`(path: String, text: String) {
        #expect(Rule.imports.lines(in: text, at: path) == [1])
    }

    @Test(arguments: [
        ("Sources/Airspace/A.swift", "import RealModule"),
        ("Sources/Line/A.swift", "public import Airspace\ninternal import struct Crypto.SHA256"),
        ("Sources/NodeService/A.swift", "import NIOCore\nimport NIOSSL"),
        ("Sources/clearline/A.swift", "import ArgumentParser"),
        ("Tests/LineTests/A.swift", "import Foundation"),
        ("Sources/Line/A.swift", "// import Foundation\nlet text = \"import Foundation\""),
    ])
    func `an import that the table allows passes`(path: String, text: String) {
        #expect(Rule.imports.lines(in: text, at: path) == [])
    }

    @Test func `floors 0 to 2 have no clock, no randomness, no tasks and no output`() {
        Rule.purity.expectHeld()
    }

    @Test(arguments: [
        "func f() async {}", "let t = Task { }", "print(1)", "let now = ContinuousClock.now",
        "let x = Int.random(in: 0..<3)", "let y = list.shuffled()", "let k = PrivateKey()",
        "let s = SymmetricKey(size: .bits256)", "let h = name.hashValue", "actor Desk {}",
        "var g = SystemRandomNumberGenerator()", "let s = \"\\(Int.random(in: 0..<3))\"",
    ])
    func `what makes a floor impure is found`(text: String) {
        #expect(Rule.purity.lines(in: text) == [1])
        #expect(Rule.purity.lines(in: text, at: "Sources/NodeService/A.swift") == [])
    }

    @Test(arguments: [
        "let key = try PrivateKey(rawRepresentation: seed)", "let print = page.print(columns: 3)",
        "// async, await, print(now)", "let random = event.salt",
    ])
    func `words that only look impure pass`(text: String) {
        #expect(Rule.purity.lines(in: text) == [])
    }
}

extension Rule {
    static let imports = Rule(name: "floors") { file in
        guard let module = file.module, !file.isTest || file.floor != nil else { return [] }
        guard let floor = file.floor else { return [(1, "module \(module) has no floor in the table")] }
        return file.tokens.indices.compactMap { index in
            guard file.word(index) == "import" else { return nil }
            let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
            let imported = file.word(index, kinds.contains(file.word(index, 1)) ? 2 : 1)
            return floor.allows(imported)
                ? nil : (file.tokens[index].line, "\(module) stands on floor \(floor.level): no \(imported)")
        }
    }

    static let purity = Rule(name: "pure floors") { file in
        guard let floor = file.floor, floor.isPure, !file.isTest else { return [] }
        let words: Set = [
            "async", "await", "Task", "TaskGroup", "actor", "ContinuousClock", "SuspendingClock",
            "SystemRandomNumberGenerator", "CommandLine", "readLine",
        ]
        let members: Set = ["random", "randomElement", "shuffled", "shuffle", "hashValue"]
        let calls: Set = ["print", "debugPrint", "dump"]
        return file.tokens.indices.compactMap { index in
            let word = file.word(index)
            let isMember = file.word(index, -1) == "."
            let impure =
                words.contains(word) && !isMember
                || members.contains(word) && isMember
                || calls.contains(word) && !isMember && file.word(index, 1) == "("
                || word == "PrivateKey" && file.word(index, 1) == "(" && file.word(index, 2) == ")"
                || word == "SymmetricKey" && file.word(index, 1) == "(" && file.word(index, 2) == "size"
            return impure ? (file.tokens[index].line, "`\(word)`: floors 0–2 are pure") : nil
        }
    }
}
