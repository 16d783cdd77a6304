import TransparencyLog

extension Member {
    package var canonical: CanonicalJSON {
        [
            "certificate": .string(Base64.encode(certificate)),
            "certificate_sha256": .string(certificateFingerprint),
            "endpoints": .array(endpoints.map { .string($0) }),
            "log_key": .string(Hex.encode(logKey)),
            "name": .string(name.text),
            "role": .string(role.rawValue),
            "scopes": .array(scopes.map { .string($0) }),
            "witness_key": .string(Hex.encode(witnessKey)),
        ]
    }

    package init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: [
            "certificate", "certificate_sha256", "endpoints", "log_key", "name", "role", "scopes",
            "witness_key",
        ])
        self.init(
            name: try object.required("name").memberName(),
            role: try object.required("role").choice(of: Role.self),
            logKey: try object.required("log_key").publicKey(),
            witnessKey: try object.required("witness_key").publicKey(),
            certificate: try object.required("certificate").base64(max: Limits.certificateBytes),
            endpoints: try object.required("endpoints").endpoints(),
            scopes: try object.required("scopes").scopes())
        let stated = try object.required("certificate_sha256")
        guard try stated.string(max: 64) == certificateFingerprint else {
            throw stated.fault(
                .malformed(
                    found: try stated.string(max: 64),
                    wanted: "\(certificateFingerprint), the certificate's SHA-256"))
        }
        guard logKey != witnessKey else {
            throw json.fault(
                .malformed(found: "the same key twice", wanted: "a log key and another witness key"))
        }
    }
}

extension JSONValue {
    /// An Ed25519 key that a signature can be trusted under: of low order or written twice, it would prove nothing.
    func publicKey() throws(JSONFault) -> [UInt8] {
        let bytes = try read("64 lower-case hexadecimal digits", max: 64) { Hex.decode($0) }
        do {
            return try VerifierKey(name: "enrolment", algorithm: .ed25519, rawKey: bytes).rawKey
        } catch {
            throw fault(.malformed(found: Hex.encode(bytes), wanted: "an Ed25519 public key of full order"))
        }
    }

    /// `https://host:port` with nothing after it.
    package func endpoints() throws(JSONFault) -> [String] {
        var endpoints: [String] = []
        for element in try array(max: Limits.endpointsPerMember) {
            endpoints.append(
                try element.read("https://host:port", max: Limits.endpointCharacters) {
                    Self.isEndpoint($0) ? $0 : nil
                })
        }
        return endpoints
    }

    func scopes() throws(JSONFault) -> [String] {
        var scopes: [String] = []
        for element in try array(max: Limits.scopesPerMember) {
            scopes.append(try element.string(max: Limits.scopeCharacters))
        }
        return scopes
    }

    private static func isEndpoint(_ text: String) -> Bool {
        let prefix = "https://"
        guard text.hasPrefix(prefix) else { return false }
        let authority = text.utf8.dropFirst(prefix.utf8.count)
        let allowed = authority.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                || [0x2D, 0x2E, 0x3A, 0x5B, 0x5D].contains(byte)
        }
        guard allowed, let colon = authority.lastIndex(of: 0x3A), colon != authority.startIndex else {
            return false
        }
        let port = UInt16(String(decoding: authority[authority.index(after: colon)...], as: UTF8.self))
        return port.map { $0 > 0 } ?? false
    }
}
