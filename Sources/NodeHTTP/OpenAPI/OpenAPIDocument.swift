import HTTPTypes
import Line

/// The API in OpenAPI 3.1, made from the table of its operations.
struct OpenAPIDocument {
    let version: String

    var json: CanonicalJSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Clearline, the officers' API", "version": .string(version),
                "description": .string(
                    "What the officers of one desk do and see. A token belongs to one officer of one desk of one "
                        + "mechanism. No conflict found is not permission and says nothing about undeclared activity."
                ),
                "license": ["name": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "schemas": .object(Schemas.all),
                "securitySchemes": ["officer": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private var paths: [CanonicalJSON.Member] {
        var paths: [String] = []
        for operation in Operation.all where !paths.contains(operation.path) { paths.append(operation.path) }
        return paths.map { path in
            .init(
                path,
                .object(
                    Operation.all.filter { $0.path == path }.map {
                        .init($0.method.rawValue.lowercased(), $0.json)
                    }))
        }
    }
}

extension Operation {
    var json: CanonicalJSON {
        .object(present: [
            "operationId": .string(id), "summary": .string(summary),
            "parameters": parameters.isEmpty ? nil : .array(parameters),
            "requestBody": body.map { ["required": true, "content": .object($0.content)] },
            "responses": .object(
                [.init("\(status)", success)] + allProblems.map { .init("\($0)", Self.problem($0)) }),
            "security": .array(needsToken ? [["officer": []]] : []),
        ])
    }

    private var parameters: [CanonicalJSON] {
        captures.map { name in
            [
                "name": .string(name), "in": "path", "required": true,
                "schema": ["$ref": .string("#/components/schemas/\(Self.captureShapes[name] ?? "Handle")")],
            ]
        }
            + query.map {
                [
                    "name": .string($0.name), "in": "query", "description": .string($0.words),
                    "schema": $0.schema,
                ]
            }
    }

    private static let captureShapes = ["serial": "Serial", "member": "MemberName", "item": "WatchItem"]

    private var success: CanonicalJSON {
        let content: CanonicalJSON
        switch answer {
        case .json(let schema): content = ["application/json": Self.schema(schema)]
        case .events: content = ["text/event-stream": ["schema": ["type": "string"]]]
        case .text: content = ["text/plain": ["schema": ["type": "string"]]]
        case .document: content = ["application/json": ["schema": ["type": "object"]]]
        }
        return ["description": .string(summary), "content": content]
    }

    private static func problem(_ status: Int) -> CanonicalJSON {
        [
            "description": .string(HTTPResponse.Status(code: status).reasonPhrase),
            "content": ["application/problem+json": schema("Problem")],
        ]
    }

    fileprivate static func schema(_ name: String) -> CanonicalJSON {
        ["schema": ["$ref": .string("#/components/schemas/\(name)")]]
    }
}

extension Operation.Body {
    fileprivate var content: [CanonicalJSON.Member] {
        let types = self == .geojson ? ["application/json", "application/geo+json"] : ["application/json"]
        return types.map { .init($0, Operation.schema(rawValue)) }
    }
}
