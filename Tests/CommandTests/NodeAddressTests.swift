import Testing
import clearline

/// Where an officer's token may be sent.
struct NodeAddressTests {
    @Test(arguments: [
        "http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080", "https://node.example:8443",
        "https://node.example",
    ])
    func `a node of this machine and an encrypted one are taken`(text: String) {
        #expect(NodeAddress(text)?.text == text)
        #expect(NodeAddress(text + "/")?.text == text)
    }

    @Test(arguments: [
        "http://node.example:8080", "http://127.0.0.1.example:80", "http://localhost.example",
        "ftp://127.0.0.1",
        "127.0.0.1:8080", "", "https://", "https://user:word@node.example", "https://node.example/api",
        "https://node.example?x", "https://node.example#x", "http://127.0.0.1@node.example",
    ])
    func `a token is sent nowhere else`(text: String) {
        #expect(NodeAddress(text) == nil)
    }

    @Test(arguments: [
        ("A-601", "A-601"), ("a/b", "a%2Fb"), ("..", "%2E%2E"), ("x?y#z", "x%3Fy%23z"), ("é\n", "%C3%A9%0A"),
    ])
    func `a handle is one part of a path, whatever is in it`(handle: String, escaped: String) throws {
        let address = try #require(NodeAddress("http://127.0.0.1:8080"))
        #expect(
            address.url(["notices", handle, "end"], query: "author=A")
                == "http://127.0.0.1:8080/api/v1/notices/\(escaped)/end?author=A")
    }
}
