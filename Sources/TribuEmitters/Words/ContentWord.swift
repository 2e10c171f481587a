/// Words that the content plan's views put in.
enum ContentWord: String, Worded {
  case pageTitle = "page-title"
  case week
  case factDates = "fact-dates"
  case factPosts = "fact-posts"
  case factTasks = "fact-tasks"
  case factHours = "fact-hours"
  case prepares, follows, handoff

  static var family: String { "content" }
}
