import Line

/// Endpoints as they were given on the command line.
struct EndpointArguments {
    private let texts: [String]

    init(_ texts: [String]) { self.texts = texts }

    /// Endpoints are held to what the line accepts before anything is made of them.
    func check() throws(Failure) {
        for text in texts {
            let value = CanonicalJSON.array([.string(text)])
            do throws(JSONFault) {
                _ = try JSONDocument(value.encoded, limit: 1 << 16).root.endpoints()
            } catch {
                throw .wrongArgument(
                    text, wanted: "an endpoint is written https://host:port, with nothing after it")
            }
        }
    }
}
