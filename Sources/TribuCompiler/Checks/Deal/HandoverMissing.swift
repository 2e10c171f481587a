extension Check {
  /// An engagement that ends without handing the community to anybody.
  static let handoverMissing = Check(
    id: "handover-missing", family: .deal, severity: .warning,
    summary: Sentence(en: "There is no handover phase.", es: "No hay fase de traspaso."),
    why: Sentence(
      en:
        "The last day comes whether or not somebody has the keys. What is not handed over in time fades within weeks.",
      es:
        "El último día llega, tenga alguien las llaves o no. Lo que no se traspasa a tiempo se apaga en unas semanas."),
    source: .practice,
    sample: Sample(
      fires: """
        tribu: 1
        extends: base.yaml
        engagement:
          phases:
            - {id: cierre, name: Segunda siembra, kind: growth}
        """,
      mended: """
        tribu: 1
        extends: base.yaml
        engagement:
          phases:
            - {id: cierre, name: Entrega de llaves, kind: handover}
        """)
  ) { review in
    let engagement = review.playbook.engagement
    guard let last = engagement.phases.last, !engagement.phases.contains(where: { $0.kind == .handover }) else {
      return []
    }
    let kind = last.id.value == last.kind.rawValue ? "" : " (`\(last.kind.rawValue)`)"
    return [
      Remark(
        Sentence(
          en: "the engagement ends with `\(last.id.value)`\(kind): no phase hands the community over",
          es: "el encargo termina con `\(last.id.value)`\(kind): ninguna fase traspasa la comunidad"),
        at: engagement.places["phases"],
        help: Sentence(
          en: "add a last phase of `kind: handover`, two weeks for most",
          es: "añade al final una fase con `kind: handover`; suelen bastar dos semanas"))
    ]
  }
}
