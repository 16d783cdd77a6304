package import Line

/// Values by key, in compartments: readers keep snapshots of a node, and a change copies one compartment instead of all.
///
/// Iteration order is not defined; whoever walks it sorts.
package struct Shelf<Key: Shelved, Value: Sendable>: Sendable {
    private static var compartmentCount: Int { 1_024 }

    private var compartments: [[Key: Value]]
    package private(set) var count = 0

    package init() { compartments = Array(repeating: [:], count: Self.compartmentCount) }

    package subscript(_ key: Key) -> Value? {
        get { compartments[Self.compartment(of: key)][key] }
        set {
            let compartment = Self.compartment(of: key)
            let before = compartments[compartment].count
            compartments[compartment][key] = newValue
            count += compartments[compartment].count - before
        }
    }

    package subscript(_ key: Key, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        set { self[key] = newValue }
    }

    package var keys: [Key] {
        var keys: [Key] = []
        for compartment in compartments where !compartment.isEmpty { keys += compartment.keys }
        return keys
    }

    package var values: [Value] {
        var values: [Value] = []
        for compartment in compartments where !compartment.isEmpty { values += compartment.values }
        return values
    }

    /// The values in one of so many equal parts.
    func values(inPart part: Int, of count: Int) -> [Value] {
        let size = Self.compartmentCount / count
        var values: [Value] = []
        for compartment in compartments[(part * size)..<((part + 1) * size)] where !compartment.isEmpty {
            values += compartment.values
        }
        return values
    }

    /// Changes a value in place.
    mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
        let compartment = Self.compartment(of: key)
        guard let position = compartments[compartment].index(forKey: key) else { return }
        change(&compartments[compartment].values[position])
    }

    private static func compartment(of key: Key) -> Int {
        Int(truncatingIfNeeded: key.mark & UInt64(compartmentCount - 1))
    }
}

/// A key that says by itself in which compartment it belongs: the same in every process.
package protocol Shelved: Hashable, Sendable {
    var mark: UInt64 { get }
}

extension Serial: Shelved {
    package var mark: UInt64 { index }
}

extension MessageID: Shelved {
    package var mark: UInt64 { bytes.prefix(2).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension Reference: Shelved {
    package var mark: UInt64 {
        switch self {
        case .serial(let serial): serial.mark
        case .message(let message): message.mark
        }
    }
}

extension Correspondence.ID: Shelved {
    package var mark: UInt64 { message.mark }
}

extension NoticeKey: Shelved {
    /// FNV-1a over the handle: a member's own are told apart by it.
    package var mark: UInt64 {
        handle.text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}

extension Int64: Shelved {
    package var mark: UInt64 { UInt64(bitPattern: self) }
}
