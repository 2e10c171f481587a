/// The terms of the proposal's glossary, in the order they stand.
enum GlossaryWord: String, Worded {
  case community, audience, builder, manager, ritual, dynamic, circle, ambassador, doorway, handoff, baseline, consent,
    handover

  static var family: String { "proposal.glossary" }

  /// The key of what the term means.
  var meaning: String { "proposal.glossary-meaning." + rawValue }
}
