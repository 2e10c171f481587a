internal import Mustache
import Synchronization
import TribuTemplates

/// Why a document could not be made from its templates. Those in the binary are ours, so this is our own fault.
package enum TemplateFailure: Error, Sendable {
  case missing(String)
  case unreadable(name: String, reason: String)
}

/// The documents' templates, read once.
struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// Those in the binary.
  static func embedded() throws -> TemplateLibrary {
    try cache.withLock { cache in
      if let library = cache { return library }
      let library = try TemplateLibrary(files: TemplateFiles.names) { TemplateFiles.text($0) }
      cache = library
      return library
    }
  }

  /// - Parameter files: Paths such as `documents/parts/phases.mustache`; partials are named as they are, without ending.
  init(files: [String], text: (String) -> String?) throws {
    var library = MustacheLibrary()
    for file in files where file.hasSuffix(".mustache") {
      let name = String(file.dropLast(".mustache".count))
      guard let text = text(file) else { throw TemplateFailure.missing(file) }
      do {
        try library.register(text, named: name)
      } catch {
        throw TemplateFailure.unreadable(name: file, reason: "\(error)")
      }
    }
    self.library = library
  }

  /// - Parameter page: A struct with stored properties: templates find them by reflection.
  func render(_ page: Any, with template: String) throws -> String {
    guard let text = library.render(page, withTemplate: template) else {
      throw TemplateFailure.missing(template + ".mustache")
    }
    return text
  }

  private static let cache = Mutex<TemplateLibrary?>(nil)
}

/// Renders a page with one of the binary's templates, as a file.
func renderPage(_ page: Any, with template: String, named name: String) throws -> OutputFile {
  OutputFile(name: name, bytes: Array(try TemplateLibrary.embedded().render(page, with: template).utf8))
}

/// What both pages begin with.
enum PageStyle {
  /// The brand's colours and fonts before the sheet that uses them.
  static func css(_ brand: Brand) throws -> Markup {
    guard let sheet = TemplateFiles.text("styles/document.css") else {
      throw TemplateFailure.missing("styles/document.css")
    }
    return Markup(html: brand.css + sheet)
  }
}
