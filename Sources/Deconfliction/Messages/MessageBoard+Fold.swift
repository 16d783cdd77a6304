import Airspace
import Line

/// What the entries of the logs and their receipts add to the board, and what is taken from it again.
extension MessageBoard {
    /// Folds an entry of a log that this member writes or holds; of one log in its order.
    mutating func fold(_ entry: Entry, _ content: Content?, at now: Instant) {
        let filing = Filing(entry: entry, content: content, at: now)
        if entry.code == .refused { return refuse(filing) }
        if case .envelope(let envelope) = content { return fold(envelope, filing) }
        guard terms.phrasebook[entry.code] != nil else { return }
        let id = take(filing)
        markStale(id)
        markStaleNotUnderstood(filing)
        for reference in filing.references {
            let isHeard = naming[reference, default: Mentions()].add(filing)
            resolve(reference)
            if isHeard, !isFresh { stale.formUnion(targets(of: reference)) }
        }
        note(filing, id)
        if filing.author != terms.me, maySay(filing), priority(of: filing) == .flash {
            flash.append(filing.serial)
        }
    }

    private mutating func markStale(_ id: Correspondence.ID) {
        if !isFresh { stale.insert(id) }
    }

    /// The word that a message was not understood (AK04) may have come before the message: what answers it depends on that.
    private mutating func markStaleNotUnderstood(_ filing: Filing) {
        guard !isFresh else { return }
        for reference in [Reference.serial(filing.serial), .message(filing.entry.message)] {
            for mention in naming[reference]?.heard ?? [] where mention.entry.code == .notUnderstood {
                if let id = ids[mention.serial] { stale.insert(id) }
            }
        }
    }

    /// Whether a member of its author's role may say this by the phrasebook.
    func maySay(_ filing: Filing) -> Bool { terms.maySay(filing.entry.code, filing.author) }

    /// An entry that is FLASH here for what it says, not for its code.
    mutating func raise(_ serial: Serial) { flash.append(serial) }

    /// Folds a receipt of a log.
    mutating func fold(receiptOf log: LogName, size: UInt64, at moment: Moment) {
        let before = receipts[log]?.size ?? 0
        receipts[log, default: Marks()].add(size: size, at: moment)
        let peer = log.author == terms.me ? log.addressee : log.author
        if before == 0 { unsettledLines.insert(peer) }
        // At a start the receipts of years are counted.
        guard size > before, !isFresh else { return }
        for index in before..<size {
            guard let id = ids[Serial(log: log, index: index)] else { continue }
            stale.insert(id)
            if correspondences[id]?.code.isOfTheLine == true { unsettledLines.insert(peer) }
        }
    }

    /// Forgets own entries that never reached their reader and are written anew: what is left is folded again, log by log.
    mutating func forget(_ isDead: (Serial) -> Bool) {
        let filings = (correspondences.values.flatMap(\.copies) + refusals.values.joined()).filter {
            !isDead($0.serial)
        }
        var board = MessageBoard(terms)
        board.receipts = receipts
        board.horizon = horizon
        board.past = past
        board.unsettledLines = Set(receipts.keys.map { $0.author == terms.me ? $0.addressee : $0.author })
        for filing in filings.sorted(by: { $0.serial < $1.serial }) {
            board.fold(filing.entry, filing.content, at: filing.at)
        }
        (board.flash, board.digests) = (flash, digests)
        (board.reported, board.reportedLines, board.invited) = (reported, reportedLines, invited)
        (board.envelopes, board.toldCodes) = (envelopes, toldCodes)
        board.catchUp()
        self = board
    }

    /// Forgets bodies whose time is over: what was said stays said, what it was about is gone.
    mutating func expire(_ serials: [Serial]) {
        for serial in serials {
            guard let id = ids[serial],
                let filing = correspondences[id]?.copies.first(where: { $0.serial == serial })
            else { continue }
            for reference in filing.references { expire(filing, naming: reference) }
            correspondences.update(id) { $0.expire(serial) }
            markStale(id)
        }
    }

    private mutating func expire(_ filing: Filing, naming reference: Reference) {
        let names = filing.withoutBody.references.contains(reference)
        naming.update(reference) { $0.expire(filing, names: names) }
        guard naming[reference]?.isEmpty != false else { return }
        naming[reference] = nil
        unresolved[reference] = nil
    }

    private mutating func refuse(_ filing: Filing) {
        guard let serial = filing.entry.regarding?.serial, serial.log.author == filing.serial.log.addressee,
            serial.log.addressee == filing.author, filing.knew(of: serial),
            refusals[serial]?.count ?? 0 < Limits.refusalsHeard
        else { return }
        if serial.log.author == terms.me, refusals[serial] == nil {
            refused[filing.author, default: []].append(serial)
        }
        refusals[serial, default: []].append(filing)
        guard let id = ids[serial] else { return }
        markStale(id)
        if correspondences[id]?.code.isOfTheLine == true { unsettledLines.insert(peer(of: filing)) }
    }

    private mutating func take(_ filing: Filing) -> Correspondence.ID {
        let message = filing.entry.message
        var id = Correspondence.ID(author: filing.author, message: message, again: nil)
        if correspondences[id]?.copies.contains(where: { $0.serial.log == filing.serial.log }) == true {
            id = Correspondence.ID(author: filing.author, message: message, again: Shared(filing.serial))
        }
        ids[filing.serial] = id
        if correspondences[id] == nil {
            correspondences[id] = Correspondence(id, filing)
            if filing.author == terms.me { written[filing.entry.code, default: 0] += 1 }
            byMessage[message, default: []].append(id)
        } else {
            correspondences.update(id) { $0.add(filing) }
        }
        resolve(.serial(filing.serial))
        resolve(.message(message))
        return id
    }

    private mutating func resolve(_ reference: Reference) {
        guard naming[reference] != nil else { return }
        unresolved[reference] = named(reference) == nil ? true : nil
    }

    /// The messages that an entry naming this may change: what it names, and what that names in turn, since a correction
    /// changes the readback that it corrects, and with it the question.
    private func targets(of reference: Reference) -> [Correspondence.ID] {
        var found: [Correspondence.ID] = []
        var next = [reference]
        for _ in 0..<3 {
            let named = next.compactMap { self.named($0) }
            found += named.map(\.id)
            next = named.flatMap(\.filing.references)
        }
        return found
    }
}
