//! Statistics of right options: whether they stand out more often than by chance.

use super::WordedQuestion;
use crate::place::{ContentError, Placed};

/// Smallest number of questions to which these checks apply; fewer say nothing.
const ENOUGH: usize = 8;

/// Refuses a bank in which the right option is the only longest one too often: more than two
/// standard deviations above the expected number, which chance reaches in at most one bank of
/// forty.
pub fn longest(placed: &Placed, choices: &[&WordedQuestion], errors: &mut Vec<ContentError>) {
    let letters = |text: &str| text.chars().count();
    let stands_out = |asked: &&&WordedQuestion| {
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

/// Refuses a bank in which the right option is too often at one position in the file, by the same
/// limit. The printed quiz keeps the order of the file.
pub fn same_place(placed: &Placed, choices: &[&WordedQuestion], errors: &mut Vec<ContentError>) {
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

/// Largest number of hits accepted as chance: the expected number and two standard deviations,
/// rounded down. `options` gives the number of options of each question.
fn by_chance(options: impl Iterator<Item = usize>) -> usize {
    let (mut expected, mut variance) = (0.0, 0.0);
    for options in options {
        let hit = 1.0 / options as f64;
        expected += hit;
        variance += hit * (1.0 - hit);
    }
    (expected + 2.0 * f64::sqrt(variance)) as usize
}

#[cfg(test)]
mod tests {
    use super::by_chance;

    #[test]
    fn chance_is_the_mean_and_two_deviations() {
        // Eleven questions with four options: 2.75 + 2 × 1.436 is 5.62.
        assert_eq!(by_chance([4; 11].into_iter()), 5);
        // Four questions with two options: 2 + 2 × 1.
        assert_eq!(by_chance([2; 4].into_iter()), 4);
        assert_eq!(by_chance([].into_iter()), 0);
    }
}
