import Line
import Yams

/// A YAML node without what scenarios refuse: anchors, aliases, tags, keys that are not text.
struct YAMLNode {
    indirect enum Content {
        case plain(String)
        case quoted(String)
        case sequence([YAMLNode])
        case mapping([Member])
    }

    struct Member {
        let key: String
        let mark: YAMLPlace
        let value: YAMLNode
    }

    let content: Content
    let mark: YAMLPlace

    /// - Parameter lines: of the text that the node was read from.
    init(_ node: Node, depth: Int, in lines: YAMLLines) throws(JSONFault) {
        mark = YAMLPlace(node.mark)
        guard depth > 0 else { throw YAMLText.fault(.tooDeep(limit: 64), mark) }
        if let anchor = node.anchor {
            throw YAMLText.fault(
                .malformed(found: "the anchor &\(anchor.rawValue)", wanted: "the value itself, each time"),
                mark)
        }
        if let tag = lines.tag(at: mark) {
            throw YAMLText.fault(.malformed(found: "the tag \(tag)", wanted: "a value without a tag"), mark)
        }
        switch node {
        case .scalar(let scalar):
            content = scalar.style == .plain ? .plain(scalar.string) : .quoted(scalar.string)
        case .sequence(let sequence):
            var nodes: [YAMLNode] = []
            for element in sequence { nodes.append(try YAMLNode(element, depth: depth - 1, in: lines)) }
            content = .sequence(nodes)
        case .mapping(let mapping):
            var members: [Member] = []
            for (key, value) in mapping {
                let name = try YAMLNode(key, depth: 1, in: lines)
                let text: String
                switch name.content {
                case .plain(let plain): text = plain
                case .quoted(let quoted): text = quoted
                case .sequence, .mapping:
                    throw YAMLText.fault(
                        .malformed(found: "a list or mapping as key", wanted: "a word"), name.mark)
                }
                let value = try YAMLNode(value, depth: depth - 1, in: lines)
                members.append(Member(key: text, mark: name.mark, value: value))
            }
            content = .mapping(members)
        case .alias:
            throw YAMLText.fault(.malformed(found: "an alias", wanted: "the value itself, each time"), mark)
        }
    }
}
