import ArgumentParser

/// `clearline message`: what officers say to each other with phrases.
struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message",
        abstract: "Say something with a phrase, answer, and see what came of it.",
        discussion: """
            A message is a code and its parameters; each end shows it in its own language. Delivered, seen, understood \
            and passed to units are four facts, and none implies another. No answer is never an answer.
            """,
        subcommands: [
            MessageSendCommand.self, MessageAnswerCommand.self, MessageListCommand.self,
            MessageShowCommand.self,
        ])
}
