import Hummingbird

/// The console's pages. Paths are looked up among the files found at the start; nothing is opened for a request.
enum ConsoleRoutes {
    static let paths: [RouterPath] = ["/", "/basemap.geojson", "/console/**", "/leaflet/**"]

    static func add(to router: Router<OfficersContext>, files: ConsoleFiles) {
        for path in paths {
            router.get(path) { request, _ in
                guard let file = files.files[request.uri.path] else { throw HTTPError(.notFound) }
                return Response(
                    status: .ok, headers: [.contentType: file.contentType, .cacheControl: "no-cache"],
                    body: .init(byteBuffer: file.bytes))
            }
        }
    }
}
