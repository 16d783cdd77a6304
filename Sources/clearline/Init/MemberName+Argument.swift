import ArgumentParser
import Line

extension MemberName: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Member.Role: ExpressibleByArgument {}
