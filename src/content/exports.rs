//! What the quiz's files for other tools say of themselves and of what they cannot carry.

super::words::words! {
    /// A word about the quiz's files. They are for the kit, so no browser gets them.
    ExportWord:
    /// What the GIFT file is.
    Gift = "gift",
    /// What the Moodle XML file is.
    Moodle = "moodle",
    /// What the Aiken file is.
    Aiken = "aiken",
    /// What the QTI package is.
    Qti = "qti",
    /// What the Kahoot spreadsheet is.
    Kahoot = "kahoot",
    /// What the Anki file is.
    Anki = "anki",
    /// What the table of questions is.
    Table = "table",
    /// What the report of losses is.
    Losses = "losses",
    /// What nobody has tried yet.
    Untried = "untried",
    /// A number question's bounds; {min} and {max} are numbers.
    Bounds = "bounds",
    /// The format knows no questions of this kind.
    LostKind = "lost-kind",
    /// The format has no explanations, sentences and sources.
    LostExplanation = "lost-explanation",
    /// The format has no feedback on single options.
    LostMistakes = "lost-mistakes",
    /// The format does not say under which pillar a question counts.
    LostPillar = "lost-pillar",
    /// The smallest and largest answer and the step are told, but not held.
    LostBounds = "lost-bounds",
    /// An order is asked for by the places.
    LostOrder = "lost-order",
    /// An order scores by right places.
    LostOrderPlaces = "lost-order-places",
    /// An order scores all or nothing.
    LostOrderAll = "lost-order-all",
    /// No answer is scored: people score themselves.
    LostScore = "lost-score",
    /// All or nothing where several are right.
    LostPart = "lost-part",
    /// The prompt is too long; {n}, {limit} and {over} are numbers of characters.
    LongPrompt = "long-prompt",
    /// An option is too long; {option} is its place, the others numbers of characters.
    LongOption = "long-option",
    /// Too many options; {n} and {limit} are numbers.
    ManyOptions = "many-options",
    /// A text has more than one line, and the format takes one.
    Lines = "lines",
    /// A text begins like a part of the format.
    LooksLikeFormat = "looks-like-format",
    /// Every answer has a time limit; {n} is a number of seconds.
    TimeLimit = "time-limit",
    /// A match that belongs to nothing is not offered.
    SpareMatch = "spare-match",
    /// An apostrophe stands before a cell.
    Guarded = "guarded",
}
