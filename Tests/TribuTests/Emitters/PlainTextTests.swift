import Testing

@testable import TribuEmitters

@Suite struct PlainTextTests {
  struct Case: CustomTestStringConvertible {
    let prose: String
    let text: String

    init(_ prose: String, _ text: String) { (self.prose, self.text) = (prose, text) }

    var testDescription: String { prose }
  }

  @Test(arguments: [
    Case("", ""), Case("Una línea.\n", "Una línea."), Case("Dos\nlíneas", "Dos líneas"),
    Case("Dos  \nlíneas", "Dos\nlíneas"), Case("Uno\n\nDos", "Uno\n\nDos"), Case("# Título\ntexto", "Título\n\ntexto"),
    Case("*a* **b** `c*` \\*d\\* &amp;", "a b c* *d* &"), Case("- a\n- b", "- a\n- b"),
    Case("3. a\n4. b", "3. a\n4. b"),
    Case("- a\n\n- b", "- a\n\n- b"), Case("- a\n  - b\n    - c\n- d", "- a\n  - b\n    - c\n- d"),
    Case("- a\n\n  b\n- c", "- a\n\n  b\n\n- c"), Case("1. a\n   - b", "1. a\n   - b"),
    Case("a\n- b\n\nc", "a\n\n- b\n\nc"),
    Case("> a\n> b\n\nc", "> a b\n\nc"), Case("a\n\n---\n\nb", "a\n\n—\n\nb"),
    Case("```\nx  y\n\n*z*\n```", "x  y\n\n*z*"), Case("a <b>c</b> & d", "a <b>c</b> & d"),
    Case("~~a~~ b", "a b"), Case("| a | b |\n|---|---|\n| *1* | |\n\nc", "a | b\n1 | \n\nc"),
    Case("<div>\n*x*\n</div>", "<div>\n*x*\n</div>"), Case("a <!-- b -->", "a <!-- b -->"),
  ])
  func blocksAndMarks(_ prose: Case) { #expect(plainText(prose.prose) == prose.text) }

  @Test(arguments: [
    Case("[a](https://a.example)", "a (https://a.example)"), Case("<https://a.example>", "https://a.example"),
    Case("https://a.example/x_y_z", "https://a.example/x_y_z"), Case("<ana@a.example>", "ana@a.example"),
    Case("[https://a.example](https://a.example)", "https://a.example"),
    Case("![foto](https://a.example/f.png \"t\")", "foto (https://a.example/f.png)"),
    Case("[![foto](https://a.example/f.png)](https://a.example)", "foto (https://a.example/f.png) (https://a.example)"),
    Case("[](https://a.example)", "https://a.example"), Case("[*a* b](https://a.example).", "a b (https://a.example)."),
    Case("[a](javascript:alert(1))", "a"), Case("[a](data:text/html,x)", "a"), Case("[a](/b)", "a"),
    Case("[a][1]\n\n[1]: https://a.example", "a (https://a.example)"),
  ])
  func links(_ prose: Case) { #expect(plainText(prose.prose) == prose.text) }

  /// Neither recursion nor margins grow with the depth.
  @Test(arguments: ["> ", "- ", "1. ", "*a **b "])
  func depthIsHarmless(_ mark: String) {
    let text = plainText(String(repeating: mark, count: 5000) + "x")
    #expect(text.hasSuffix("x"))
    #expect(text.utf8.count < 50_000)
  }

  @Test func aNULIsReplaced() { #expect(plainText("a\0b") == "a\u{FFFD}b") }
}
