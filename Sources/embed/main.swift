import Foundation

// embed OUTPUT ROOT FILE…: writes a Swift file that holds each FILE's text as one StaticString, by its path below ROOT.
// A StaticString costs the compiler next to nothing, where an array literal of bytes costs minutes.

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed OUTPUT ROOT FILE…\n".utf8))
  exit(64)
}
let root = arguments[2].hasSuffix("/") ? arguments[2] : arguments[2] + "/"

func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": result += "\\\\"
    case "\"": result += "\\\""
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

var names: [String] = []
var cases = ""
for path in arguments.dropFirst(3) {
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  names.append(name)
  cases += "    case \(literal(name)): \(literal(text))\n"
}
let source = """
  // Written by the EmbedData plugin; never edit.

  /// The data files of this target, inside the binary.
  enum EmbeddedFiles {
    /// Paths below the target's folder, sorted.
    static let names: [String] = [\(names.map(literal).joined(separator: ", "))]

    /// The whole text of a file, or nil where there is none of that name.
    static func text(_ name: String) -> StaticString? {
      switch name {
  \(cases)    default: nil
      }
    }
  }

  """
try source.write(to: URL(fileURLWithPath: arguments[1]), atomically: true, encoding: .utf8)
