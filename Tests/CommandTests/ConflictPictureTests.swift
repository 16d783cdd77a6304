import Line
import Testing
import clearline

/// What `clearline conflict list` says, and when it may say that there is nothing.
struct ConflictPictureTests {
    private static let statement = "No conflict found. This is not permission."

    private func picture(complete: Bool) throws -> ConflictPicture {
        let json = """
            {"complete":\(complete),"statement":"\(Self.statement)","conflicts":[]}
            """
        return try ConflictPicture(SampleAnswer.object(json))
    }

    @Test func `no conflict is said only where the node says that its picture is complete`() throws {
        let whole = try picture(complete: true)
        #expect(whole.isClear)
        #expect(whole.lines == [Self.statement])
        let partial = try picture(complete: false)
        #expect(!partial.isClear)
        #expect(partial.lines == ["A line is not up: there may be conflicts that this node cannot know of."])
    }
}
