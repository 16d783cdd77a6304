package import Line

/// How urgent a message is at this desk.
extension Node {
    /// By its code, or what it relays; and FLASH for another's notice that left no time beside an own active one. Its deadlines stay
    /// those that its author sees too: both sides count by the same clock.
    package func priority(of message: Correspondence) -> Priority {
        if message.author != me, case .notice(let notice) = message.content {
            let key = NoticeKey(author: message.author, handle: notice.handle)
            let isNewest = register[key]?.versions[me].map { messages[$0]?.id == message.id } ?? false
            if isNewest, !flashed(by: key).isEmpty { return .flash }
        }
        return messages.priority(of: message.filing)
    }
}
