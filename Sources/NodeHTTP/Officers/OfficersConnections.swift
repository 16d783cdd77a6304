/// What the officers' listener allows of connections: whoever has no token can hold some of them for a moment.
package struct OfficersConnections: Sendable {
    /// Open connections, event streams included: a watch with some tabs each, their commands, and who watches the machine.
    package var all = 512
    /// Of those, of one address: a whole watch behind one proxy, and as many again for everybody else.
    package var ofOneAddress = 256
    /// From a connection to the end of its first request's head, handshake included, and from the first byte of each further one.
    package var requestHead = Duration.seconds(10)
    /// From the end of the head to the end of the body: 2 MiB over a poor link.
    package var requestBody = Duration.seconds(30)

    package init() {}
}
