import Foundation

/// A process inherits its parent's signal mask; started from a thread that blocks SIGTERM it could not be ended.
enum Signals {
    static func unblock() {
        var all = sigset_t()
        unsafe sigemptyset(&all)
        for signal in [SIGTERM, SIGINT, SIGHUP] { unsafe sigaddset(&all, signal) }
        unsafe pthread_sigmask(SIG_UNBLOCK, &all, nil)
    }
}
