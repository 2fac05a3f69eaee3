//! Words of the quiz's files for other tools: descriptions of the files and of what each loses.

super::words::words! {
    /// Word about the quiz's files for other tools. The kit alone uses them, so no browser loads
    /// them.
    ExportWord:
    /// Description of the GIFT file.
    Gift = "gift",
    /// Description of the Moodle XML file.
    Moodle = "moodle",
    /// Description of the Aiken file.
    Aiken = "aiken",
    /// Description of the QTI package.
    Qti = "qti",
    /// Description of the Kahoot spreadsheet.
    Kahoot = "kahoot",
    /// Description of the Anki file.
    Anki = "anki",
    /// Description of the table of questions.
    Table = "table",
    /// Description of the report of losses.
    Losses = "losses",
    /// Notice: which imports have not been tried on the real platforms.
    Untried = "untried",
    /// Bounds of a numeric question; {min} and {max} are numbers.
    Bounds = "bounds",
    /// Loss: the format has no questions of this kind.
    LostKind = "lost-kind",
    /// Loss: explanations, quoted sentences and sources.
    LostExplanation = "lost-explanation",
    /// Loss: feedback on single options.
    LostMistakes = "lost-mistakes",
    /// Loss: the pillar under which a question counts.
    LostPillar = "lost-pillar",
    /// Loss: smallest and largest answer and step are stated but not enforced.
    LostBounds = "lost-bounds",
    /// Loss: an ordering question becomes a match of entries and places.
    LostOrder = "lost-order",
    /// Loss: an ordering question is scored by right places, not by pairs.
    LostOrderPlaces = "lost-order-places",
    /// Loss: an ordering question is scored all or nothing.
    LostOrderAll = "lost-order-all",
    /// Loss: the format scores nothing; people score themselves.
    LostScore = "lost-score",
    /// Loss: points for a part of several right options depend on the platform.
    LostPart = "lost-part",
    /// Refusal: prompt too long; {n}, {limit} and {over} are numbers of characters.
    LongPrompt = "long-prompt",
    /// Refusal: option at place {option} too long; the other numbers as in `LongPrompt`.
    LongOption = "long-option",
    /// Refusal: too many options; {n} and {limit} are numbers of options.
    ManyOptions = "many-options",
    /// Refusal: a text has several lines or a tab, and the format takes one line.
    Lines = "lines",
    /// Refusal: a text begins like the format's own syntax.
    LooksLikeFormat = "looks-like-format",
    /// Notice: every answer has a time limit; {n} is its number of seconds.
    TimeLimit = "time-limit",
    /// Loss: a match that belongs to no option is not offered.
    SpareMatch = "spare-match",
    /// Notice: an apostrophe stands before cells that begin like a formula.
    Guarded = "guarded",
}
