import Dispatch
import Synchronization

extension Play {
    /// What is to be played: a scenario with its own mutations and further ones.
    package struct Bill: Sendable {
        let scenario: Scenario
        let mutations: [Mutation]

        package init(_ scenario: Scenario, mutations: [Mutation] = []) {
            self.scenario = scenario
            self.mutations = mutations
        }
    }

    /// Plays all branches of a scenario.
    package static func reports(
        _ scenario: Scenario, mutations: [Mutation] = []
    ) throws(PlayError) -> [Report] {
        try reports(of: [Bill(scenario, mutations: mutations)])[0].get()
    }

    /// Plays all branches of each, side by side on all processors: no play sees anything of another. Of each what its branches
    /// showed, in their order, or the first that could not be played.
    package static func reports(of bills: [Bill]) -> [Result<[Report], PlayError>] {
        let plays = bills.enumerated().flatMap { number, bill in
            bill.scenario.runs.map { (number: number, bill: bill, branch: $0) }
        }
        let results = Mutex([Result<Report, PlayError>?](repeating: nil, count: plays.count))
        DispatchQueue.concurrentPerform(iterations: plays.count) { place in
            let bill = plays[place].bill
            let result = Result { () throws(PlayError) in
                var play = try Play(
                    bill.scenario, plays[place].branch, Set(bill.mutations + bill.scenario.mutated))
                return try play.report()
            }
            results.withLock { $0[place] = result }
        }
        let played = results.withLock { $0 }
        return bills.indices.map { number in
            Result { () throws(PlayError) in
                var reports: [Report] = []
                for (play, result) in zip(plays, played) where play.number == number {
                    if let report = try result?.get() { reports.append(report) }
                }
                return reports
            }
        }
    }
}
