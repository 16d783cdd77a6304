import Testing

struct ExemptionTests {
    @Test(arguments: Exemption.all)
    func `an exemption names a rule, gives its reason and is still needed`(exemption: Exemption) throws {
        let named = Rule.all.first { $0.name == exemption.rule }
        let rule = try #require(named, "no rule is called \(exemption.rule)")
        let found = Repository.here.file(exemption.path)
        let file = try #require(found, "\(exemption.path) is gone")
        #expect(!exemption.reason.isEmpty)
        #expect(!rule.breaches(in: file).isEmpty, "\(exemption.path) no longer needs its exemption")
    }

    @Test func `a breach names its file, line and rule`() {
        let file = SourceFile(path: "Sources/Line/A.swift", text: "\nimport Foundation\n")
        #expect(
            Rule.imports.breaches(in: file).map(\.description) == [
                "Sources/Line/A.swift:2: Line stands on floor 1: no Foundation [floors]"
            ])
    }
}

extension Rule {
    static let all: [Rule] = [
        imports, purity, names, fileSize, functionSize, scriptSize, traps, swallowed, forced, leftovers,
        places,
        testStyle,
    ]
}
