/// HTML or SVG of our own making: the only thing a template may show without escaping it.
///
/// A type of its own, so that the check of templates can tell it from words of a playbook, which always are escaped.
struct Markup: CustomStringConvertible, Sendable {
  let html: String

  var description: String { html }
}
