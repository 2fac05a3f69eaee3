//! Query: typed text, parsed into the words that a text has to contain.
//!
//! Longer than most files: parsing and matching share the rules of a language.

use super::letters::{Spell, Token, tokens};
use content::Search;

/// Longest word, in letters, that matches as a whole only.
const SHORT: usize = 2;
/// Fewest letters of a word that remain when an affix is removed.
const LEFT: usize = 3;
/// Fewest letters of a word that may have a typing error.
const LONG: usize = 4;

/// Search rules of a language, folded.
pub struct Rules {
    pub(super) spell: Spell,
    stop_words: Vec<String>,
    synonyms: Vec<Vec<Vec<Token>>>,
    endings: Vec<String>,
    articles: Vec<String>,
    prefixes: Vec<String>,
}

impl Rules {
    /// Rules from the content of `search.json`.
    pub fn new(search: &Search, spell: Spell) -> Self {
        let words = |texts: &[String]| -> Vec<Vec<Token>> {
            texts.iter().map(|text| tokens(text, spell)).collect()
        };
        let folded = |texts: &[String]| -> Vec<String> {
            let joined = |words: Vec<Token>| -> String {
                words.into_iter().map(|word| word.folded).collect()
            };
            words(texts).into_iter().map(joined).collect()
        };
        Rules {
            spell,
            stop_words: folded(&search.stop_words),
            synonyms: search.synonyms.iter().map(|group| words(group)).collect(),
            endings: folded(&search.endings),
            articles: folded(&search.articles),
            prefixes: folded(&search.prefixes),
        }
    }

    /// Forms in which a typed word is searched: as typed and without an article, each also without
    /// an ending.
    fn forms(&self, word: &str) -> Vec<Form> {
        let mut forms = Vec::new();
        let bare = self.articles.iter().filter_map(|article| {
            let bare = word.strip_prefix(article.as_str());
            bare.filter(|bare| is_at_least(bare, LEFT))
        });
        for start in [word].into_iter().chain(bare) {
            let mut add = |text: &str, whole| {
                forms.push(Form {
                    text: String::from(text),
                    whole,
                });
            };
            add(start, !is_at_least(start, SHORT + 1));
            for ending in &self.endings {
                if let Some(stem) = start.strip_suffix(ending.as_str())
                    && is_at_least(stem, LEFT)
                {
                    add(stem, true);
                }
            }
        }
        forms
    }

    /// Pattern of words that stand side by side.
    fn pattern(&self, words: &[Token], capitals: bool) -> Pattern {
        Pattern {
            words: words.iter().map(|word| self.forms(&word.folded)).collect(),
            capitals,
        }
    }

    /// Number of tokens that a form matches at the start of `text`, with or without an article or
    /// prefix; `None` if it does not match. Tokens that are glued together may be one word. With
    /// `whole`, no letter may follow.
    fn ends(&self, form: &Form, whole: bool, text: &[Token]) -> Option<usize> {
        let first = &text.first()?.folded;
        let attached = self.articles.iter().chain(&self.prefixes);
        let bare = attached.filter_map(|attached| {
            let bare = first.strip_prefix(attached.as_str());
            bare.filter(|bare| is_at_least(bare, LEFT))
        });
        let mut starts = [first.as_str()].into_iter().chain(bare);
        starts.find_map(|start| {
            let mut rest = form.text.as_str();
            let mut token = start;
            for (at, next) in text.iter().enumerate() {
                if at > 0 {
                    if !next.glued {
                        return None;
                    }
                    token = &next.folded;
                }
                match rest.strip_prefix(token) {
                    Some("") => return Some(at + 1),
                    Some(after) => rest = after,
                    None => {
                        let goes_on = !whole && !form.whole && token.starts_with(rest);
                        return goes_on.then_some(at + 1);
                    }
                }
            }
            None
        })
    }

    /// Index after the last token of a pattern that matches at this token; `None` if it does not
    /// match. All words but the last match as a whole.
    fn run(&self, pattern: &Pattern, text: &[Token], at: usize) -> Option<usize> {
        if pattern.capitals && !text.get(at)?.capitals {
            return None;
        }
        let last = pattern.words.len().checked_sub(1)?;
        let mut at = at;
        for (number, forms) in pattern.words.iter().enumerate() {
            let whole = number < last || pattern.capitals;
            let rest = text.get(at..)?;
            at += forms.iter().find_map(|form| self.ends(form, whole, rest))?;
        }
        Some(at)
    }

    /// Whether words are an entry of a group of synonyms.
    fn is_entry(&self, entry: &[Token], words: &[Token]) -> bool {
        let same = |(one, word): (&Token, &Token)| {
            let mut forms = self.forms(&word.folded).into_iter();
            forms.any(|form| form.text == one.folded)
        };
        entry.len() == words.len() && entry.iter().zip(words).all(same)
    }
}

/// Form of a word; `whole` if no letter may follow it.
struct Form {
    text: String,
    whole: bool,
}

/// Words that stand side by side, each in one of its forms. With `capitals`, the text has to have
/// an abbreviation in capitals.
struct Pattern {
    words: Vec<Vec<Form>>,
    capitals: bool,
}

/// Query whose parts all have to match, in any order.
pub struct Query {
    parts: Vec<Part>,
}

/// Part of a query: one word, or several that stand side by side.
struct Part {
    /// Words as typed; more than one in quotation marks or joined by hyphens, apostrophes or
    /// points.
    words: Vec<Token>,
    quoted: bool,
    /// Alternatives, one of which has to match.
    patterns: Vec<Pattern>,
    /// False for stop words.
    counts: bool,
}

impl Query {
    /// Query parsed from typed text. A quotation mark that is not closed holds to the end. Stop
    /// words are dropped, unless they belong to a synonym or there is nothing else.
    pub fn new(typed: &str, rules: &Rules) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        for (number, piece) in typed.split(is_quotation_mark).enumerate() {
            let quoted = number % 2 == 1;
            for (at, word) in tokens(piece, rules.spell).into_iter().enumerate() {
                match parts.last_mut() {
                    Some(part) if at > 0 && (quoted || word.glued) => part.words.push(word),
                    _ => parts.push(Part {
                        words: vec![word],
                        quoted,
                        patterns: Vec::new(),
                        counts: true,
                    }),
                }
            }
        }
        for part in &mut parts {
            let joined: Vec<&str> = part.words.iter().map(|word| word.folded.as_str()).collect();
            let is_stop_word = !part.quoted && rules.stop_words.contains(&joined.concat());
            let capitals = is_stop_word && part.words[0].capitals;
            part.counts = !is_stop_word;
            part.patterns.push(rules.pattern(&part.words, capitals));
            if joined.len() > 1 {
                part.patterns.push(Pattern {
                    words: vec![rules.forms(&joined.concat())],
                    capitals: false,
                });
            }
        }
        add_synonyms(&mut parts, rules);
        if parts.iter().any(|part| part.counts) {
            parts.retain(|part| part.counts);
        }
        Query { parts }
    }

    /// Whether the query has no parts.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether a text matches all parts.
    pub fn all(&self, rules: &Rules, text: &[Token]) -> bool {
        self.parts.iter().all(|part| part.is_in(rules, text))
    }

    /// Score of a text, for partial matches: 2 for each part that matches, 1 for each part whose
    /// words the text has only in other places or with a typing error.
    pub fn some(&self, rules: &Rules, text: &[Token]) -> usize {
        let value = |part: &Part| match part.is_in(rules, text) {
            true => 2,
            false => usize::from(part.is_nearly_in(rules, text)),
        };
        self.parts.iter().map(value).sum()
    }

    /// Byte ranges (start, end) of a text that match, in order, without overlaps. With `near`,
    /// typing errors are accepted in parts that do not match otherwise.
    pub fn hits(&self, rules: &Rules, text: &[Token], near: bool) -> Vec<(usize, usize)> {
        let mut hits: Vec<(usize, usize)> = Vec::new();
        for at in 0..text.len() {
            let ends = self.parts.iter().filter_map(|part| {
                let ends = part.patterns.iter();
                let end = ends
                    .filter_map(|pattern| rules.run(pattern, text, at))
                    .max();
                end.or_else(|| {
                    let close = |word: &Token| rules.is_close(word, &text[at]);
                    (near && !part.is_in(rules, text) && part.words.iter().any(close))
                        .then_some(at + 1)
                })
            });
            let Some(end) = ends.max() else { continue };
            let (start, end) = (text[at].start, text[end - 1].end);
            match hits.last_mut() {
                Some(before) if before.1 >= start => before.1 = before.1.max(end),
                _ => hits.push((start, end)),
            }
        }
        hits
    }
}

impl Part {
    /// Whether the part matches anywhere in a text.
    fn is_in(&self, rules: &Rules, text: &[Token]) -> bool {
        self.patterns
            .iter()
            .any(|pattern| (0..text.len()).any(|at| rules.run(pattern, text, at).is_some()))
    }

    /// Whether a text has all words of the part, in any place, each with at most one typing error.
    fn is_nearly_in(&self, rules: &Rules, text: &[Token]) -> bool {
        self.words
            .iter()
            .all(|word| text.iter().any(|token| rules.is_close(word, token)))
    }
}

impl Rules {
    /// Whether a word of a text begins like the typed one, with at most one letter missing, added,
    /// replaced or swapped with its neighbour.
    fn is_close(&self, typed: &Token, token: &Token) -> bool {
        let mut forms = self.forms(&typed.folded).into_iter();
        let text = std::slice::from_ref(token);
        if forms.any(|form| self.ends(&form, false, text).is_some()) {
            return true;
        }
        let typed: Vec<char> = typed.folded.chars().collect();
        let there: Vec<char> = token.folded.chars().collect();
        typed.len() >= LONG && is_one_off(&typed, &there)
    }
}

/// Whether `there` begins like `typed`, with at most one letter missing, added, replaced or swapped
/// with its neighbour.
fn is_one_off(typed: &[char], there: &[char]) -> bool {
    let letters = typed.iter().zip(there);
    let same = letters.take_while(|(one, other)| one == other).count();
    match (&typed[same..], &there[same..]) {
        ([], _) => true,
        ([_, after @ ..], []) => after.is_empty(),
        (typed @ [one, after @ ..], there @ [other, next @ ..]) => {
            let swapped = match (after, next) {
                ([second, after @ ..], [first, next @ ..]) => {
                    second == other && first == one && next.starts_with(after)
                }
                _ => false,
            };
            swapped
                || next.starts_with(after)
                || next.starts_with(typed)
                || there.starts_with(after)
        }
    }
}

/// Adds to the parts the patterns of their synonyms.
fn add_synonyms(parts: &mut [Part], rules: &Rules) {
    for first in 0..parts.len() {
        let mut words: Vec<Token> = Vec::new();
        for last in first..parts.len() {
            if parts[last].quoted {
                break;
            }
            words.extend(parts[last].words.iter().cloned());
            // A stop word in lower case among other words does not mean an abbreviation.
            let is_plain = first == last && !parts[last].counts && !words[0].capitals;
            if is_plain && parts.len() > 1 {
                continue;
            }
            let mut joined = words[..1].to_vec();
            joined[0].folded = words.iter().map(|word| word.folded.as_str()).collect();
            let is_entry = |entry: &&Vec<Token>| {
                rules.is_entry(entry, &words) || first == last && rules.is_entry(entry, &joined)
            };
            for group in &rules.synonyms {
                let Some(own) = group.iter().find(is_entry) else {
                    continue;
                };
                let capitals = is_abbreviation(own) && words[0].capitals;
                for part in &mut parts[first..=last] {
                    part.counts = true;
                    part.patterns[0].capitals |= capitals;
                    let entries = group.iter();
                    part.patterns
                        .extend(entries.map(|entry| rules.pattern(entry, is_abbreviation(entry))));
                }
            }
        }
    }
}

/// Whether an entry is an abbreviation in capitals: `WHO` is not `who`.
fn is_abbreviation(entry: &[Token]) -> bool {
    matches!(entry, [word] if word.capitals)
}

/// Whether a word has at least this number of letters.
fn is_at_least(word: &str, letters: usize) -> bool {
    word.chars().nth(letters - 1).is_some()
}

/// Whether a character is a quotation mark: straight, typographic, Arabic and French, Chinese and
/// Japanese.
fn is_quotation_mark(character: char) -> bool {
    "\"“”„‟«»‹›″「」『』＂〝〞".contains(character)
}
