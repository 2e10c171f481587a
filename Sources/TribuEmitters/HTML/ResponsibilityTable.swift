import TribuCompiler

/// Who is responsible, accountable, consulted and informed, task by task.
///
/// The rows follow from splitting builder and manager; they are fitted to the roles that the playbook has, and every row
/// keeps exactly one accountable role.
struct ResponsibilityTable {
  struct Row {
    let task: String
    let cells: [String]
  }

  let roles: [String]
  let rows: [Row]

  /// What a role has to do with a task; responsible and accountable may be one.
  private enum Part: String {
    case responsible = "R"
    case accountable = "A"
    case both = "A/R"
    case consulted = "C"
    case informed = "I"
  }

  private typealias Parts = [Role: Part]

  init(_ context: DocumentContext) {
    let playbook = context.playbook
    let hasManager = playbook.team.manager != nil
    let hasAmbassadors = playbook.strategy?.programme != nil
    let present = Role.team.filter { role in
      switch role {
      case .builder, .client: true
      case .manager: hasManager
      default: hasAmbassadors
      }
    }
    let networks: Role = hasManager ? .manager : .client
    var rows: [(task: ProposalWord, parts: Parts)] = [
      (.taskVision, [.builder: .both, .client: .consulted, .manager: .informed, .ambassadors: .informed]),
      (.taskDesign, [.builder: .both, .ambassadors: .consulted, .client: .consulted, .manager: .informed]),
      (.taskHosting, ResponsibilityTable.hosting(playbook)),
      (.taskModeration, ResponsibilityTable.moderation(playbook, hasAmbassadors)),
    ]
    if playbook.content != nil {
      rows += [
        (.taskContent, [networks: .both, .builder: .consulted]),
        (.taskReplies, [networks: .both, .builder: .informed, .client: .consulted].merging([networks: .both]) { $1 }),
      ]
    }
    rows += [
      (
        .taskConsents,
        hasManager
          ? [.manager: .responsible, .client: .accountable, .builder: .informed]
          : [.builder: .responsible, .client: .accountable]
      ),
      (.taskCommunityMetrics, [.builder: .both, .client: .informed, .manager: .consulted]),
    ]
    if playbook.content != nil { rows.append((.taskAudienceMetrics, [networks: .both, .builder: .informed])) }
    rows.append((.taskApproval, [.client: .both, .builder: .consulted]))
    roles = present.map { context.words[RoleWord($0)] }
    self.rows = rows.map { task, parts in
      Row(task: context.words[task], cells: present.map { parts[$0]?.rawValue ?? "–" })
    }
  }

  /// Whoever hosts the rituals is responsible; the builder answers for them all.
  private static func hosting(_ playbook: Playbook) -> Parts {
    var parts: Parts = [:]
    for ritual in playbook.strategy?.rituals ?? [] {
      for role in ritual.by.all { parts[role.value] = .responsible }
    }
    parts[.builder] = parts[.builder] == nil && !parts.isEmpty ? .accountable : .both
    return parts
  }

  /// Inside the community: its moderator and the ambassadors, with the builder answering.
  private static func moderation(_ playbook: Playbook, _ hasAmbassadors: Bool) -> Parts {
    var parts: Parts = hasAmbassadors ? [.ambassadors: .responsible] : [:]
    if let moderator = playbook.community.safety?.moderator?.value { parts[moderator] = .responsible }
    parts[.builder] = parts[.builder] == .responsible || parts.isEmpty ? .both : .accountable
    if parts[.client] == nil { parts[.client] = .informed }
    return parts
  }
}
