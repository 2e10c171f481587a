extension Check {
  /// A size for which the method does not hold, or that contradicts itself.
  static let sizeOutOfRange = Check(
    id: "size-out-of-range", family: .audience, severity: .warning,
    summary: Sentence(
      en: "The community is to have fewer than 50 members or more than 5,000.",
      es: "La comunidad va a tener menos de 50 miembros o más de 5000."),
    why: Sentence(
      en:
        "With too few, one absence silences the group; with too many, nobody knows anybody. The method is made for what lies between.",
      es:
        "Con muy pocos, una ausencia deja al grupo en silencio; con demasiados, nadie conoce a nadie. El método vale para lo que hay en medio."
    ),
    source: .smallCommunities("1"),
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        community:
          members: {now: 12, target: 40, cap: 60}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        community:
          members: {now: 12, target: 60, cap: 60}
        """)
  ) { review in
    let members = review.playbook.community.members
    let place = members.places["target"]
    let (least, most) = (Threshold.of("size-out-of-range.least"), Threshold.of("size-out-of-range.most"))
    if members.target < 1 {
      return [
        Remark(
          Sentence(
            en: "`target` is \(members.target): a community of nobody",
            es: "`target` es \(members.target): una comunidad de nadie"),
          at: place,
          help: Sentence(
            en: "write how many members there should be at the end",
            es: "escribe cuántos miembros debería haber al final"),
          severity: .error)
      ]
    }
    if let cap = members.cap, members.target > cap {
      return [
        Remark(
          Sentence(
            en: "\(members.target) members are wanted, and `cap` lets in \(cap)",
            es: "se piden \(members.target) miembros y `cap` deja entrar a \(cap)"),
          at: place,
          help: Sentence(
            en: "lower `target` to \(cap), or raise `cap`", es: "baja `target` a \(cap) o sube `cap`"),
          related: [.init(members.places["cap"], Sentence(en: "the most there can be", es: "aquí está el tope"))],
          severity: .error)
      ]
    }
    guard members.target < least || members.target > most else { return [] }
    let isSmall = members.target < least
    return [
      Remark(
        isSmall
          ? Sentence(
            en: "\(members.target) members are fewer than \(least): one absence silences the group",
            es: "\(members.target) miembros son menos de \(least): una ausencia deja al grupo en silencio")
          : Sentence(
            en: "\(members.target) members are more than \(most): nobody knows anybody",
            es: "\(members.target) miembros son más de \(most): nadie conoce a nadie"),
        at: place,
        help: isSmall
          ? Sentence(en: "aim at \(least) or more", es: "apunta a \(least) o más")
          : Sentence(
            en: "aim at \(most) or fewer, or plan several communities",
            es: "apunta a \(most) o menos, o planifica varias comunidades"))
    ]
  }
}
