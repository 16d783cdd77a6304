/// Values by key, in compartments: readers keep snapshots of a node, and a change copies one compartment instead of all.
///
/// Iteration order is not defined; whoever walks it sorts.
package struct Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
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

    /// Changes a value in place.
    mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
        let compartment = Self.compartment(of: key)
        guard let position = compartments[compartment].index(forKey: key) else { return }
        change(&compartments[compartment].values[position])
    }

    private static func compartment(of key: Key) -> Int {
        key.hashValue & (compartmentCount - 1)
    }
}
