/// A value that never changes, behind one reference: a copy counts one reference, however many the value is made of.
package struct Shared<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline
    final class Box: Sendable {
        @usableFromInline let value: Value

        @inlinable
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline let box: Box

    @inlinable
    package init(_ value: Value) { box = Box(value) }

    @inlinable
    package var value: Value { box.value }

    @inlinable
    package static func == (a: Shared, b: Shared) -> Bool { a.box === b.box || a.value == b.value }

    @inlinable
    package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
