import Testing

@testable import TribuEmitters

@Suite("Prose")
struct ProseTests {
  @Test(
    "CommonMark becomes HTML that cannot do harm",
    arguments: [
      ("una *línea* y **otra**", "<p>una <em>línea</em> y <strong>otra</strong></p>\n"),
      ("# Título", "<h4>Título</h4>\n"),
      ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
      ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
      ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"),
      ("[a](https://a.example)", "<p><a href=\"https://a.example\">a</a></p>\n"),
      ("[a](mailto:a@a.example)", "<p><a href=\"mailto:a@a.example\">a</a></p>\n"),
      ("[a](javascript:alert(1))", "<p>a</p>\n"),
      ("[a](data:text/html,x)", "<p>a</p>\n"),
      ("[a](/etc/passwd)", "<p>a</p>\n"),
      ("![foto](https://a.example/f.png)", "<p>foto</p>\n"),
      ("[![foto](https://a.example/f.png)](javascript:x)", "<p>foto</p>\n"),
      ("[![foto](https://a.example/f.png)](https://a.example)", "<p><a href=\"https://a.example\">foto</a></p>\n"),
      ("~~no~~", "<p><del>no</del></p>\n"),
      ("a & b < c", "<p>a &amp; b &lt; c</p>\n"),
      ("", ""),
    ])
  func rendering(prose: String, html: String) {
    #expect(renderHTML(prose).html == html)
  }
}
