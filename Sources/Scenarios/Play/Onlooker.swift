import Airspace
import Deconfliction
import Line
import Simulation

/// Looks at the members' screens while a play goes on: writes its timeline, and holds what they show against what must be.
struct Onlooker {
    private let mutations: Set<Mutation>
    var labels = Labels()
    var journal = Journal()
    var guards: Guards
    private var watch = Watch()

    init(guards: Guards, mutations: Set<Mutation>) {
        self.guards = guards
        self.mutations = mutations
    }

    func screen(of name: MemberName, _ world: World) -> Screen {
        Screen(node: world.node(name), now: world.clock(of: name), labels: labels, mutations: mutations)
    }

    /// Looks at a member's screen after an event, if it can show anything else than before.
    mutating func observe(_ name: MemberName, _ world: World) {
        let (news, next) = world.progress(of: name)
        switch watch.look(name, news: news, at: world.clock(of: name), next: next) {
        case .none: break
        // Ages alone have grown.
        case .again: guards.observe(screen(of: name, world), at: world.now, .aged)
        case .anew: look(name, world)
        }
    }

    mutating func look(_ name: MemberName, _ world: World) {
        let screen = screen(of: name, world)
        journal.observe(screen, at: world.now)
        guards.observe(screen, at: world.now, .anew)
    }
}
