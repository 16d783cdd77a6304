import HTTPTypes
import Line

/// One operation of the API as it is described: the routes are compared with these in both directions.
struct Operation: Sendable {
    enum Body: String, Sendable {
        case geojson = "GeoJSON"
        case proposal = "NewProposal"
        case referral = "Referral"
        case contact = "Contact"
        case message = "NewMessage"
        case watch = "NewWatch"
    }

    enum Answer: Sendable {
        case json(schema: String)
        case events, text, document
    }

    let method: HTTPRequest.Method
    let path: String
    let id: String
    let summary: String
    var body: Body?
    /// Names of query parameters, each with its schema.
    var query: [Parameter] = []
    var status = 200
    let answer: Answer
    /// The statuses of the problems that it can end in, beside those of every operation with a token.
    var problems: [Int] = []
    var needsToken = true

    struct Parameter: Sendable {
        let name: String
        let words: String
        let schema: CanonicalJSON
    }

    /// The statuses of all problems of this operation: 401 where there is a token, 421 for another host, 503 for a node that
    /// is not keeping up where something is asked of it.
    var allProblems: [Int] {
        Set(
            problems + [421] + (needsToken ? [401] : []) + (method == .post ? [400, 403, 503] : [])
                + (body == nil ? [] : [413, 415])
        ).sorted()
    }

    /// The variable segments of the path.
    var captures: [String] {
        path.split(separator: "/").filter { $0.first == "{" }.map { String($0.dropFirst().dropLast()) }
    }

    /// The methods that a concrete path takes, in the order of the table; none for a path that is not there.
    static func methods(at path: String) -> [HTTPRequest.Method] {
        let segments = path.split(separator: "/")
        var methods: [HTTPRequest.Method] = []
        for operation in all where operation.isAt(segments) && !methods.contains(operation.method) {
            methods.append(operation.method)
            if operation.method == .get { methods.append(.head) }
        }
        let isPage =
            segments.isEmpty || segments == ["basemap.geojson"] || segments.first == "console"
            || segments.first == "leaflet"
        return methods.isEmpty && isPage ? [.get, .head] : methods
    }

    private func isAt(_ segments: [Substring]) -> Bool {
        let own = path.split(separator: "/")
        return own.count == segments.count && zip(own, segments).allSatisfy { $0.first == "{" || $0 == $1 }
    }
}
