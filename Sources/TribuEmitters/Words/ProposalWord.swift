/// Words that the proposal's views put in; those that stand in its templates are there as `{{words.proposal.text…}}`.
enum ProposalWord: String, Worded {
  case pageTitle = "page-title"
  case footer, annex, kicker
  case servesProblem = "serves-problem"
  case servesExperience = "serves-experience"
  case servesValue = "serves-value"
  case factDates = "fact-dates"
  case factTeam = "fact-team"
  case factMembers = "fact-members"
  case factMetric = "fact-metric"
  case factTotal = "fact-total"
  case factTotalTaxed = "fact-total-taxed"
  case verdictNone = "verdict-none"
  case verdictAudience = "verdict-audience"
  case verdictGroup = "verdict-group"
  case verdictCommunity = "verdict-community"
  case audienceExplained = "audience-explained"
  case groupExplained = "group-explained"
  case communityExplained = "community-explained"
  case stageTitle = "stage-title"
  case stageSummary = "stage-summary"
  case problemQuestion = "problem-question"
  case experienceQuestion = "experience-question"
  case valueQuestion = "value-question"
  case membersNow = "members-now"
  case membersTarget = "members-target"
  case membersMinimum = "members-minimum"
  case membersCap = "members-cap"
  case bondInterest = "bond-interest"
  case bondPurpose = "bond-purpose"
  case bondNeed = "bond-need"
  case timesBetween = "times-between"
  case experts, progress, close
  case answeredWithin = "answered-within"
  case criteria, emotion, access, music, consent
  case costEach = "cost-each"
  case captions, recording
  case altText = "alt-text"
  case until, anonymous
  case withNames = "with-names"
  case withoutNames = "without-names"
  case rituals
  case ritualsExplained = "rituals-explained"
  case dynamics
  case dynamicsExplained = "dynamics-explained"
  case experiences
  case experiencesExplained = "experiences-explained"
  case education
  case educationExplained = "education-explained"
  case colours
  case allDay = "all-day"
  case weekly, fortnightly
  case timelineTitle = "timeline-title"
  case rhythmTitle = "rhythm-title"
  case daysOff = "days-off"
  case seats, trial, term
  case managedBy = "managed-by"
  case doubtsHeard = "doubts-heard"
  case taskVision = "task-vision"
  case taskDesign = "task-design"
  case taskHosting = "task-hosting"
  case taskModeration = "task-moderation"
  case taskContent = "task-content"
  case taskReplies = "task-replies"
  case taskConsents = "task-consents"
  case taskCommunityMetrics = "task-community-metrics"
  case taskAudienceMetrics = "task-audience-metrics"
  case taskApproval = "task-approval"
  case unknownBaseline = "unknown-baseline"
  case progressSummary = "progress-summary"
  case workloadTitle = "workload-title"
  case workloadSummary = "workload-summary"
  case peakHours = "peak-hours"
  case moderator
  case responseTime = "response-time"
  case limits
  case crisisContact = "crisis-contact"
  case controller
  case dataConsent = "data-consent"
  case retention
  case healthExplained = "health-explained"
  case minorsExplained = "minors-explained"
  case tax
  case paymentNumber = "payment-number"
  case offerStands = "offer-stands"
  case acceptance
  case acceptanceWithTotal = "acceptance-with-total"
  case signatureClient = "signature-client"
  case signatureConsultancy = "signature-consultancy"
  case zoneNote = "zone-note"
  case movedFrom = "moved-from"

  static var family: String { "proposal" }
}
