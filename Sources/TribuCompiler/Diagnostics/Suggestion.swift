/// Finds what a misspelt word was meant to be.
package enum Suggestion {
  /// The nearest of `candidates`, where one is near enough to be worth saying; the earlier one of two as near.
  ///
  /// Distance is Damerau's (a swap of neighbours counts once), a third of the word at the most.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars.prefix(80))
    var best: (candidate: String, distance: Int)?
    // Of thousands of candidates only some are looked at: a hostile playbook has as many, and misspells each.
    for candidate in candidates.prefix(500) {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
      let limit = max(1, max(word.count, other.count) / 3)
      guard abs(word.count - other.count) <= limit else { continue }
      let distance = distance(word, other)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The one of `candidates` that `word` is surely a slip of; nil where none is near, or two are as near.
  ///
  /// To write for somebody takes more than to ask: near means one slip (a letter more, less or another, or two
  /// neighbours swapped), or two in a word of eight letters or more, capitals aside. Another letter makes another word of
  /// three: of those only the order is put right; and two letters are no word to begin with.
  package static func only(near word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars.prefix(80))
    var near: [(candidate: String, isCertain: Bool)] = []
    var least = Int.max
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(80))
      let limit = min(least, min(word.count, other.count) < 8 ? 1 : 2)
      guard abs(word.count - other.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit else { continue }
      if distance < least { near = [] }
      least = distance
      let hasOtherLetters = word.count == other.count && word.sorted() != other.sorted()
      near.append((candidate, distance == 0 || word.count > 3 || (word.count == 3 && !hasOtherLetters)))
    }
    return near.count == 1 && near[0].isCertain ? near[0].candidate : nil
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int]()
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}

extension Sentence {
  /// “did you mean `x`?”, for the side of the carets.
  package static func didYouMean(_ candidate: String?) -> Sentence? {
    candidate.map { Sentence(en: "did you mean `\($0)`?", es: "¿querías decir `\($0)`?") }
  }

  /// “allowed here: a, b, c”
  package static func allowed(_ values: some Sequence<String>) -> Sentence {
    let shown = Array(values.prefix(61))
    let list = shown.prefix(60).joined(separator: ", ") + (shown.count > 60 ? ", …" : "")
    return Sentence(en: "allowed here: \(list)", es: "aquí valen: \(list)")
  }
}
