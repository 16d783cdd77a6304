import Testing

struct PlaceTests {
    @Test func `no file names a place on somebody's machine`() {
        Rule.places.expectHeld()
    }

    @Test(arguments: [
        "let store = \"/tmp/store\"", "/// See /home/ana/notes.", "cd /root/clearline", "path=/Users/ana",
        "`/mnt/disk`",
    ])
    func `a place on a machine is found`(text: String) {
        #expect(Rule.places.lines(in: text) == [1])
    }

    @Test(arguments: [
        "let leaflet = \"/usr/share/javascript/leaflet\"", "GET /api/v1/tmp/",
        "https://example.org/home/page",
        "root/", "Sources/tmp/",
    ])
    func `a place that every machine has passes`(text: String) {
        #expect(Rule.places.lines(in: text) == [])
    }
}

extension Rule {
    static let places = Rule(name: "places") { file in
        file.lines.enumerated().flatMap { number, line in
            ["/root/", "/home/", "/Users/", "/tmp/", "/mnt/"].filter { begins($0, in: line) }
                .map { (number + 1, "\($0) is a place on somebody's machine") }
        }
    }

    /// True if the path starts here, rather than going on from a word before it.
    private static func begins(_ path: String, in line: Substring) -> Bool {
        guard let found = line.firstRange(of: path) else { return false }
        guard let before = line[..<found.lowerBound].last else { return true }
        return !before.isLetter && !before.isNumber && !"_-./:~}".contains(before)
    }
}
