package import Airspace

extension JSONValue {
    package func handle() throws(JSONFault) -> Handle {
        let text = try string(max: Limits.handleCharacters)
        do throws(NoticeProblem) {
            return try Handle(text)
        } catch {
            throw fault(.notice(error))
        }
    }

    package func memberName() throws(JSONFault) -> MemberName {
        let text = try string(max: Limits.handleCharacters)
        guard let name = MemberName(text) else { throw fault(.notice(.memberName(text))) }
        return name
    }

    /// Unix milliseconds.
    package func instant() throws(JSONFault) -> Instant {
        let milliseconds = try integer(in: Instant.earliest.milliseconds...Instant.latest.milliseconds)
        return try airspace { () throws(AirspaceError) in try Instant(milliseconds: milliseconds) }
    }

    /// Whole feet within what Clearline knows of the sky.
    func altitude() throws(JSONFault) -> Altitude {
        let feet = try integer(in: Int64(Altitude.lowest.feet)...Int64(Altitude.highest.feet))
        return try airspace { () throws(AirspaceError) in try Altitude(feet: Int32(feet)) }
    }

    /// Whole metres of a radius or a half width; up to 1,000 km.
    func metres() throws(JSONFault) -> Int32 { Int32(try integer(in: 0...1_000_000)) }

    /// Builds a value of the airspace; what it refuses is a fault of this JSON value.
    func airspace<Value>(_ make: () throws(AirspaceError) -> Value) throws(JSONFault) -> Value {
        do throws(AirspaceError) {
            return try make()
        } catch {
            throw fault(.airspace(error))
        }
    }
}

extension JSONObject {
    /// Makes something of a notice; what it refuses is a fault of the property concerned, if that is here.
    func noticeFaults<Value>(_ make: () throws(NoticeProblem) -> Value) throws(JSONFault) -> Value {
        do throws(NoticeProblem) {
            return try make()
        } catch {
            throw fault(error)
        }
    }

    /// A notice's problem, shown at the property concerned.
    func fault(_ problem: NoticeProblem) -> JSONFault {
        let named = problem.field.flatMap { field in members.first { $0.key == field.rawValue } }
        return (named?.value ?? value).fault(.notice(problem))
    }
}
