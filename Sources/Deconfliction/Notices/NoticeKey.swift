package import Line

/// A notice among all those of a mechanism: handles are their authors' own.
package struct NoticeKey: Hashable, Comparable, Sendable {
    package let author: MemberName
    package let handle: Handle

    package init(author: MemberName, handle: Handle) {
        self.author = author
        self.handle = handle
    }

    package static func < (a: NoticeKey, b: NoticeKey) -> Bool { (a.author, a.handle) < (b.author, b.handle) }
}
