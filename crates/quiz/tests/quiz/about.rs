//! Who reads about a pillar or an area is asked about that, by what the question's answer quotes.

use content::{Question, Quote};
use quiz::{about_pillar, about_quotes};
use support::edition;

fn bank() -> &'static [Question] {
    &edition("en").quiz
}

/// Id of the question about these sentences of a document.
fn about(document: &str, sentences: &[&str]) -> Option<String> {
    let quote = Quote {
        document: document.to_owned(),
        sentences: sentences.iter().map(|id| (*id).to_owned()).collect(),
        text: String::new(),
    };
    about_quotes(bank(), &[quote]).map(|at| bank()[at].id.clone())
}

#[test]
fn an_area_has_the_question_that_says_most_about_it() {
    // Q11 quotes nothing but area 5; Q24 quotes it among four.
    assert_eq!(about("press-release", &["a5-1"]).as_deref(), Some("Q11"));
    assert_eq!(about("press-release", &["a6-1"]).as_deref(), Some("Q20"));
    assert_eq!(about("key-messages", &["a8-1"]).as_deref(), Some("Q13"));
}

#[test]
fn every_area_has_a_question() {
    // Area 1 stands in Q24 only, which asks for an order; area 2 in Q14 and Q15.
    assert_eq!(about("press-release", &["a1-1"]).as_deref(), Some("Q24"));
    assert_eq!(about("press-release", &["a2-1"]).as_deref(), Some("Q14"));
}

#[test]
fn sentences_of_another_document_are_others() {
    assert_eq!(about("key-messages", &["qb-3"]), None);
    assert_eq!(about("press-release", &["nope"]), None);
    assert_eq!(about("press-release", &[]), None);
}

#[test]
fn a_pillar_has_a_question_that_is_counted_under_it() {
    let of = |pillar: &str| about_pillar(bank(), pillar).map(|at| bank()[at].id.as_str());
    assert_eq!(of("connect"), Some("Q03"));
    assert_eq!(of("respect"), Some("Q11"));
    assert_eq!(of("protect"), Some("Q17"));
    assert_eq!(of("nope"), None);
}
