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

    init(_ node: Node, depth: Int) throws(JSONFault) {
        mark = YAMLPlace(node.mark)
        guard depth > 0 else { throw YAMLText.fault(.tooDeep(limit: 64), mark) }
        if let anchor = node.anchor {
            throw YAMLText.fault(
                .malformed(found: "the anchor &\(anchor.rawValue)", wanted: "the value itself, each time"),
                mark)
        }
        switch node {
        case .scalar(let scalar):
            try Self.refuse(tag: node.tag, unless: .str, mark)
            content = scalar.style == .plain ? .plain(scalar.string) : .quoted(scalar.string)
        case .sequence(let sequence):
            try Self.refuse(tag: node.tag, unless: .seq, mark)
            var nodes: [YAMLNode] = []
            for element in sequence { nodes.append(try YAMLNode(element, depth: depth - 1)) }
            content = .sequence(nodes)
        case .mapping(let mapping):
            try Self.refuse(tag: node.tag, unless: .map, mark)
            var members: [Member] = []
            for (key, value) in mapping {
                let name = try YAMLNode(key, depth: 1)
                let text: String
                switch name.content {
                case .plain(let plain): text = plain
                case .quoted(let quoted): text = quoted
                case .sequence, .mapping:
                    throw YAMLText.fault(
                        .malformed(found: "a list or mapping as key", wanted: "a word"), name.mark)
                }
                members.append(
                    Member(key: text, mark: name.mark, value: try YAMLNode(value, depth: depth - 1)))
            }
            content = .mapping(members)
        case .alias:
            throw YAMLText.fault(.malformed(found: "an alias", wanted: "the value itself, each time"), mark)
        }
    }

    private static func refuse(tag: Tag, unless name: Tag.Name, _ mark: YAMLPlace) throws(JSONFault) {
        guard tag.rawValue == name.rawValue else {
            throw YAMLText.fault(
                .malformed(found: "the tag \(tag.rawValue)", wanted: "a value without a tag"), mark)
        }
    }
}
