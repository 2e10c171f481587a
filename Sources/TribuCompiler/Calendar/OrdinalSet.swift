/// Positions counted from the front (1, 2, …) or from the end (-1 is the last), as the numbers of BYMONTHDAY and its
/// relatives are.
///
/// Each side is a table no longer than a year: asking costs two look-ups, and numbers that no calendar has cost nothing.
struct OrdinalSet {
  private var front: [Bool] = []
  private var back: [Bool] = []
  /// Whether no number was given at all, not even one that matches nothing.
  let isEmpty: Bool

  init(_ ordinals: [Int]) {
    isEmpty = ordinals.isEmpty
    for ordinal in ordinals where ordinal != 0 && ordinal.magnitude <= 366 {
      if ordinal > 0 { OrdinalSet.mark(ordinal, in: &front) } else { OrdinalSet.mark(-ordinal, in: &back) }
    }
  }

  /// Whether the set holds this position of a row of `length`, counted from either side.
  func contains(_ position: Int, of length: Int) -> Bool {
    let fromBack = length - position + 1
    return (position < front.count && front[position]) || (fromBack < back.count && back[fromBack])
  }

  private static func mark(_ position: Int, in table: inout [Bool]) {
    if position >= table.count { table.append(contentsOf: repeatElement(false, count: position - table.count + 1)) }
    table[position] = true
  }
}
