import TribuCompiler

/// Why the community exists, and the chain from what the client wants to what is done for it.
struct PurposeView {
  struct Question {
    let question: String
    let answer: String
  }

  struct Goal {
    let kind: String
    let area: String?
    let text: String
    let objective: String?
    let tactic: String?
    /// The activities that serve it, in one line.
    let means: String?
  }

  let statement: String?
  let questions: [Question]
  let differentiator: String?
  let goals: [Goal]
  let sharedGoals: [String]
  let sharedValues: [String]

  init(_ context: DocumentContext) {
    let purpose = context.playbook.purpose
    let words = context.words
    statement = context.text(purpose.statement)
    questions = [
      Question(question: words[ProposalWord.problemQuestion], answer: context.text(purpose.problem)),
      Question(question: words[ProposalWord.experienceQuestion], answer: context.text(purpose.experience)),
      Question(question: words[ProposalWord.valueQuestion], answer: context.text(purpose.value)),
    ]
    differentiator = context.text(purpose.differentiator)
    let activities = context.playbook.strategy?.activities ?? []
    goals = purpose.goals.map { goal in
      let means = activities.filter { $0.serves?.value == goal.id.value }.map { context.text($0.name) }
      return Goal(
        kind: words[goal.kind], area: goal.area.map { words[$0] }, text: context.text(goal.text),
        objective: context.text(goal.objective), tactic: context.text(goal.tactic),
        means: means.isEmpty ? nil : context.list(means))
    }
    sharedGoals = context.texts(purpose.sharedGoals)
    sharedValues = context.texts(purpose.sharedValues)
  }
}
