import Foundation
import PackagePlugin

/// Puts a target's data files into the binary, so that an installed `tribu` needs nothing beside it.
@main
struct EmbedData: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    var inputs: [URL] = []
    for folder in ["Data", "documents", "styles", "strings"] {
      let start = root.appending(path: folder)
      let walker = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
      while let file = walker?.nextObject() as? URL {
        if !file.hasDirectoryPath, !file.lastPathComponent.hasPrefix(".") { inputs.append(file) }
      }
    }
    inputs.sort { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) files of \(target.name)",
        executable: try context.tool(named: "embed").url,
        arguments: [output.path, root.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
