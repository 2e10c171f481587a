extension Role {
  /// How findings speak of a role: in Spanish by its key, which says nothing of anyone's gender.
  var spoken: Sentence {
    if case .expert(let identifier) = self { return Sentence(both: "`\(identifier)`") }
    return Sentence(en: "the \(name)", es: "`\(name)`")
  }
}
