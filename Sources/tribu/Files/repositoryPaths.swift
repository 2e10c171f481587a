/// How paths of a run read from the top of the repository that GitHub checked out; as they are, elsewhere.
///
/// A job may work in a folder below it, but annotations and code scanning know files by their place in the repository.
func repositoryPaths(_ console: Console) -> @Sendable (String) -> String {
  guard let named = console.environment["GITHUB_WORKSPACE"], named.hasPrefix("/"), let home = POSIX.resolved("."),
    let root = POSIX.resolved(named)
  else { return { $0 } }
  return { path in
    if path == standardInput { return path }
    let whole = Path.normal(path.hasPrefix("/") ? path : "\(home)/\(path)")
    let top = [root, Path.normal(named)].first { Path.isBelow(whole, $0) }
    return top.map { String(whole.dropFirst($0 == "/" ? 1 : $0.count + 1)) } ?? path
  }
}
