//! Whether questions test what people know, in each language's own words: the rules of writing
//! choice questions (T. Haladyna, S. Downing and M. Rodriguez, *A Review of Multiple-Choice
//! Item-Writing Guidelines*, Applied Measurement in Education 15, 2002).

use super::quoted;
use crate::content::place::{ContentError, Placed};
use crate::content::{Language, Question, QuestionFacts, QuestionKind, QuestionWords};

/// A question as one language's file has it.
pub struct Asked<'a> {
    /// Its position in the file.
    pub at: usize,
    /// What holds in every language.
    pub facts: &'a QuestionFacts,
    /// How many options it has in the original language.
    pub options: usize,
    /// This language's words.
    pub words: &'a QuestionWords,
}

/// Fewer questions than this say nothing about where their right options stand.
const ENOUGH: usize = 8;

/// Checks a language's questions; `placed` is its `quiz.json`.
pub fn check(
    placed: &Placed,
    language: &Language,
    questions: &[Asked],
    errors: &mut Vec<ContentError>,
) {
    for asked in questions {
        misconceptions(placed, asked, errors);
        catch_all(placed, language, asked, errors);
        negative(placed, language, asked, errors);
    }
    let choices: Vec<&Asked> = questions
        .iter()
        .filter(|asked| has_one_right_option(asked.facts.kind))
        .filter(|asked| asked.facts.key.len() == 1)
        .filter(|asked| usize::from(asked.facts.key[0]) < asked.words.options.len())
        .collect();
    longest(placed, &choices, errors);
    same_place(placed, &choices, errors);
}

/// Kinds whose options are written for the question: true and false are not.
fn has_one_right_option(kind: QuestionKind) -> bool {
    matches!(kind, QuestionKind::Single | QuestionKind::WhoSaidIt)
}

/// Every wrong option has its mistake, and no right one.
fn misconceptions(placed: &Placed, asked: &Asked, errors: &mut Vec<ContentError>) {
    let Asked {
        at, facts, words, ..
    } = asked;
    if words.options.len() != asked.options
        || facts
            .key
            .iter()
            .any(|key| usize::from(*key) >= asked.options)
    {
        return; // That is told already, and mended first.
    }
    let pointer = format!("/{at}/words/misconceptions");
    let chosen = matches!(
        facts.kind,
        QuestionKind::Single
            | QuestionKind::Multiple
            | QuestionKind::TrueFalse
            | QuestionKind::WhoSaidIt
    );
    let wanted = if chosen { words.options.len() } else { 0 };
    if words.misconceptions.len() != wanted {
        let (expected, what_to_do) = match wanted {
            0 => (
                "no misconceptions: nothing is chosen among options".to_string(),
                "take the list out",
            ),
            _ => (
                format!("{wanted} texts or nulls, one for each option"),
                "write for each wrong option the mistake that whoever chooses it makes, and for \
                 each right one null",
            ),
        };
        let found = words.misconceptions.len().to_string();
        errors.push(placed.error(&pointer, expected, found, what_to_do));
        return;
    }
    for (option, text) in words.misconceptions.iter().enumerate() {
        let right = facts.key.iter().any(|key| usize::from(*key) == option);
        let (expected, what_to_do) = match (right, text.is_none()) {
            (true, false) => (
                "null: this option is right",
                "write null, or correct the key",
            ),
            (false, true) => (
                "the mistake that whoever chooses this option makes",
                "write in one sentence what is mixed up; an option that stands for no mistake is \
                 chosen by nobody and better replaced",
            ),
            _ => continue,
        };
        let pointer = format!("{pointer}/{option}");
        let found = text.as_deref().map_or("null".to_string(), quoted);
        errors.push(placed.error(&pointer, expected, found, what_to_do));
    }
}

/// No "all of the above": who sees that two options are right needs not look at the third.
fn catch_all(placed: &Placed, language: &Language, asked: &Asked, errors: &mut Vec<ContentError>) {
    for (option, text) in asked.words.options.iter().enumerate() {
        let said = spoken(text);
        let all = language.catch_all_options.iter();
        if let Some(phrase) = all.map(|one| spoken(one)).find(|one| said.contains(one)) {
            errors.push(placed.error(
                &format!("/{}/words/options/{option}", asked.at),
                "an option that says something by itself",
                format!("{}, which has \"{}\"", quoted(text), phrase.trim()),
                "write another option, or leave it out and ask for several",
            ));
        }
    }
}

/// A question that is turned round by a "not" is misread; where it has to be, the facts say why.
fn negative(placed: &Placed, language: &Language, asked: &Asked, errors: &mut Vec<ContentError>) {
    let stem = spoken(&without_quotations(&asked.words.prompt));
    let all = language.negations.iter().map(|word| spoken(word));
    let found = all.into_iter().find(|word| stem.contains(word));
    if let Some(word) = found
        && asked.facts.negative_because.trim().is_empty()
    {
        errors.push(placed.error(
            &format!("/{}/words/prompt", asked.at),
            "a question that asks for what is so",
            format!("\"{}\" in {}", word.trim(), quoted(&asked.words.prompt)),
            "ask the other way round; where that cannot be, say why in \"negative_because\" of \
             its facts",
        ));
    }
}

/// Only if it stood out by chance alone in at most one bank of forty would so many right options
/// be the longest: two standard deviations above what chance gives.
fn longest(placed: &Placed, choices: &[&Asked], errors: &mut Vec<ContentError>) {
    let letters = |text: &str| text.chars().count();
    let stands_out = |asked: &&&Asked| {
        let right = usize::from(asked.facts.key[0]);
        let options = asked.words.options.iter().enumerate();
        let mut others = options.filter(|(at, _)| *at != right);
        others.all(|(_, other)| letters(other) < letters(&asked.words.options[right]))
    };
    let found = choices.iter().filter(stands_out).count();
    let most = by_chance(choices.iter().map(|asked| asked.words.options.len()));
    if choices.len() >= ENOUGH && found > most {
        errors.push(placed.error(
            "",
            format!(
                "at most {most} of {} right options longest, as chance has it",
                choices.len()
            ),
            format!("{found}: who knows nothing gets far by choosing the longest"),
            "write some of the wrong options as fully as the right one, or the right one shorter",
        ));
    }
}

/// Likewise for the place at which right options stand in the file, which paper keeps.
fn same_place(placed: &Placed, choices: &[&Asked], errors: &mut Vec<ContentError>) {
    let places = choices.iter().map(|asked| asked.words.options.len());
    for place in 0..places.clone().max().unwrap_or_default() {
        let found = choices
            .iter()
            .filter(|asked| usize::from(asked.facts.key[0]) == place)
            .count();
        let most = by_chance(places.clone().filter(|options| *options > place));
        if choices.len() >= ENOUGH && found > most {
            errors.push(placed.error(
                "",
                format!(
                    "at most {most} of {} right options at place {place}",
                    choices.len()
                ),
                format!("{found}: who knows nothing gets far by choosing that place"),
                "put the options of some questions in another order, and correct their keys",
            ));
        }
    }
}

/// The most hits that chance leaves believable: the expected number and two standard deviations,
/// rounded down. `options`: how many there are to choose from, question by question.
fn by_chance(options: impl Iterator<Item = usize>) -> usize {
    let (mut expected, mut variance) = (0.0, 0.0);
    for options in options {
        let hit = 1.0 / options as f64;
        expected += hit;
        variance += hit * (1.0 - hit);
    }
    (expected + 2.0 * f64::sqrt(variance)) as usize
}

/// The text's words in small letters with one blank around each: phrases are found as whole words.
fn spoken(text: &str) -> String {
    let mut said = String::from(" ");
    let lower = text.to_lowercase().replace('\'', "’");
    for word in lower.split(|c: char| !(c.is_alphanumeric() || c == '’')) {
        if !word.is_empty() {
            said.push_str(word);
            said.push(' ');
        }
    }
    said
}

/// The text without what stands in quotation marks: those words are a document's.
fn without_quotations(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|letter| {
            match letter {
                '“' | '«' => depth += 1,
                '”' | '»' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0
        })
        .collect()
}

/// The questions of the original's file.
pub fn of_original(entries: &[(usize, Question)]) -> Vec<Asked<'_>> {
    entries
        .iter()
        .map(|(at, question)| Asked {
            at: *at,
            facts: &question.facts,
            options: question.words.options.len(),
            words: &question.words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{by_chance, spoken, without_quotations};

    #[test]
    fn chance_is_the_mean_and_two_deviations() {
        // Eleven questions of four options: 2.75 ± 1.436, so 5.62.
        assert_eq!(by_chance([4; 11].into_iter()), 5);
        // Four of two: 2 ± 1.
        assert_eq!(by_chance([2; 4].into_iter()), 4);
        assert_eq!(by_chance([].into_iter()), 0);
    }

    #[test]
    fn words_are_whole_and_quotations_are_not_the_questions() {
        assert_eq!(spoken("Isn't it NOT so?"), " isn’t it not so ");
        assert!(!spoken("What is notable?").contains(&spoken("not")));
        assert_eq!(without_quotations("Who said “no «not» one”?"), "Who said ?");
    }
}
