import Foundation
import Testing

@testable import TribuCompiler

/// What is written about the language elsewhere than in its declarations.
@Suite struct ReferenceTests {
  @Test(arguments: [(MessageLanguage.english, "reference.md"), (.spanish, "reference.es.md")])
  func `the reference page is what the declarations say`(_ language: MessageLanguage, _ name: String) throws {
    try Golden.expect(writeReference(language), in: Repository.root.appending(path: "docs/\(name)"))
  }

  @Test func `the forms of every type are written down, and of no other`() {
    let types = Set(Playbook.fields.flatMap(\.type.scalarNames))
    #expect(Set(WrittenForms.all.map(\.name.en)) == types)
    #expect(WrittenForms.all.count == types.count)
  }

  @Test func `every key is documented in both languages, with a full stop`() {
    for explanation in everyField() {
      let documentation = explanation.field.documentation
      #expect(documentation.en.hasSuffix(".") && documentation.es.hasSuffix("."), "\(explanation.path)")
      #expect(documentation.en.count <= 120 && documentation.es.count <= 130, "\(explanation.path)")
    }
  }

  @Test func `a name that stands for two mappings would share one schema`() {
    var keys: [String: [String]] = [:]
    func walk(_ fields: [FieldDescription]) {
      for field in fields {
        if case .mapping(let name, let inner) = field.type.innermost {
          #expect(keys[name, default: inner.map(\.key)] == inner.map(\.key), "\(name)")
          keys[name] = inner.map(\.key)
          walk(inner)
        }
      }
    }
    walk(Playbook.fields)
    #expect(keys.count > 40)
  }
}

extension TypeDescription {
  /// What a list or a value by phase is made of.
  fileprivate var innermost: TypeDescription {
    switch self {
    case .list(let item, _, _): item.innermost
    case .byPhase(let type): type.innermost
    case .either(let types): types.map(\.innermost).first { !$0.fields.isEmpty } ?? self
    default: self
    }
  }
}
