/// One generator for each subsystem, forked from the seed: a draw more in one does not change what happens in another.
struct Dice: Sendable {
    var network: Generator
    var disk: Generator
    var clock: Generator
    var process: Generator
    var liar: Generator
    var entropy: Generator

    init(_ generator: inout Generator) {
        network = generator.fork()
        disk = generator.fork()
        clock = generator.fork()
        process = generator.fork()
        liar = generator.fork()
        entropy = generator.fork()
    }
}
