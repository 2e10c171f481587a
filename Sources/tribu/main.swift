#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

exit(runTribu(Array(CommandLine.arguments.dropFirst()), console: .standard).rawValue)
