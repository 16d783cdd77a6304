package import Line

/// Values by key, in compartments in drawers: readers keep snapshots of a node, and a change copies one compartment and what leads to
/// it instead of all.
///
/// Iteration order is not defined; whoever walks it sorts.
package struct Shelf<Key: Shelved, Value: Sendable>: Sendable {
    private typealias Compartment = [Key: Value]

    /// Drawers, and compartments in each.
    private static var width: Int { 32 }
    private static var compartmentCount: Int { width * width }

    private var drawers: [[Compartment]]
    package private(set) var count = 0

    package init() {
        drawers = Array(repeating: Array(repeating: [:], count: Self.width), count: Self.width)
    }

    package subscript(_ key: Key) -> Value? {
        get {
            let place = Self.place(of: key)
            return drawers[place / Self.width][place % Self.width][key]
        }
        // What is changed is changed where it stands, as in a dictionary.
        _modify {
            let place = Self.place(of: key)
            let before = drawers[place / Self.width][place % Self.width].count
            defer { count += drawers[place / Self.width][place % Self.width].count - before }
            yield &drawers[place / Self.width][place % Self.width][key]
        }
    }

    package subscript(_ key: Key, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify {
            let place = Self.place(of: key)
            let before = drawers[place / Self.width][place % Self.width].count
            defer { count += drawers[place / Self.width][place % Self.width].count - before }
            yield &drawers[place / Self.width][place % Self.width][key, default: value()]
        }
    }

    package var keys: [Key] {
        var keys: [Key] = []
        for drawer in drawers {
            for compartment in drawer where !compartment.isEmpty { keys += compartment.keys }
        }
        return keys
    }

    package var values: [Value] { values(inPart: 0, of: 1) }

    /// Those of which something is so.
    func values(where isSo: (Value) -> Bool) -> [Value] {
        drawers.flatMap { drawer in drawer.flatMap { $0.isEmpty ? [] : $0.values.filter(isSo) } }
    }

    /// The values in one of so many equal parts.
    func values(inPart part: Int, of count: Int) -> [Value] {
        let size = Self.compartmentCount / count
        var values: [Value] = []
        for place in (part * size)..<((part + 1) * size) {
            let compartment = drawers[place / Self.width][place % Self.width]
            if !compartment.isEmpty { values += compartment.values }
        }
        return values
    }

    /// Changes a value in place, where there is one.
    mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
        let place = Self.place(of: key)
        Self.change(key, in: &drawers[place / Self.width][place % Self.width], change)
    }

    private static func change(_ key: Key, in compartment: inout Compartment, _ change: (inout Value) -> Void)
    {
        guard let position = compartment.index(forKey: key) else { return }
        change(&compartment.values[position])
    }

    private static func place(of key: Key) -> Int {
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
