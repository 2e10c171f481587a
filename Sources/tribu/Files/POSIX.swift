#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import TribuCompiler

/// The few system calls that reading and writing need; errors come back as `errno`.
enum POSIX {
  struct Failure: Error {
    let code: Int32

    var isAbsent: Bool { code == ENOENT || code == ENOTDIR }
    /// What went wrong; rarer things in the system's own words.
    var reason: Sentence {
      switch code {
      case EACCES, EPERM: Sentence(en: "permission denied", es: "sin permiso")
      case EISDIR: Sentence(en: "it is a folder", es: "es una carpeta")
      case ENOENT: Sentence(en: "it is not there", es: "no existe")
      case ENOSPC: Sentence(en: "no space left on the disk", es: "no queda espacio en el disco")
      case ENOTDIR: Sentence(en: "part of the path is not a folder", es: "una parte de la ruta no es una carpeta")
      case EROFS: Sentence(en: "the disk is read-only", es: "el disco es de solo lectura")
      default: Sentence(both: String(cString: strerror(code)))
      }
    }
  }

  enum Kind { case file, folder, link, other }

  static func kind(_ path: String, followLinks: Bool) -> Kind? {
    var status = stat()
    guard (followLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  static func read(_ path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure(code: EISDIR) }
    guard let bytes = readAll(descriptor, limit: limit, expected: Int(status.st_size)) else {
      throw Failure(code: errno)
    }
    return bytes
  }

  /// Everything a descriptor gives, up to a limit; nil on failure.
  static func readAll(_ descriptor: Int32, limit: Int, expected: Int = 0) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: min(expected > 0 ? expected + 1 : 1 << 14, limit))
    var count = 0
    while count < limit {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: min(bytes.count, limit - count))) }
      let room = bytes.count - count
      #if canImport(Glibc)
        let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + count, room) }
      #else
        let got = bytes.withUnsafeMutableBytes { Darwin.read(descriptor, $0.baseAddress! + count, room) }
      #endif
      if got < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        done += count
      }
      return true
    }
  }

  /// Names in a folder, sorted by bytes, without `.` and `..`.
  static func names(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path with links resolved and made absolute; nil where it does not exist.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  static func makeFolders(_ path: String) throws(Failure) {
    var built = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      built += (built.isEmpty || built.hasSuffix("/") ? "" : "/") + part
      if mkdir(built, 0o777) != 0, errno != EEXIST { throw Failure(code: errno) }
    }
    guard kind(path, followLinks: true) == .folder else { throw Failure(code: ENOTDIR) }
  }

  /// Puts new bytes in the place of a file of somebody else's, which keeps its permissions and its owner.
  ///
  /// A file that may not be written is refused, though its folder would let it be replaced.
  ///
  /// - Parameter path: With links resolved.
  static func rewrite(_ path: String, with bytes: [UInt8]) throws(Failure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw Failure(code: errno) }
    guard access(path, W_OK) == 0 else { throw Failure(code: errno) }
    // The system lets an administrator write anything; whoever took every right away meant it.
    guard status.st_mode & 0o222 != 0 else { throw Failure(code: EACCES) }
    try replace(path, with: bytes) { descriptor in
      // Only an administrator can give a file away; for others it is theirs already, or becomes theirs.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      return fchmod(descriptor, status.st_mode & 0o7777) == 0
    }
  }

  /// Whole or not at all: a temporary file beside the target, synced, then renamed over it.
  ///
  /// - Parameter prepare: Gets the temporary file's descriptor; false stops with `errno`.
  static func replace(
    _ path: String, with bytes: [UInt8], prepare: (Int32) -> Bool = { _ in true }
  ) throws(Failure) {
    let folder = path.contains("/") ? String(path[..<path.lastIndex(of: "/")!]) : "."
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let temporary = "\(folder)/.\(name).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    guard prepare(descriptor), writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let code = errno
      close(descriptor)
      unlink(temporary)
      throw Failure(code: code)
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(code: code)
    }
  }

  static func remove(_ path: String) { unlink(path) }
}
