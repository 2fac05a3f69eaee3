//! Who reads about a pillar or an area is asked about that, by what the question's answer quotes.

use content::{Content, Question, Quote};
use quiz::{about_pillar, about_quotes, asked};
use support::{editions, made_up_in};

fn bank() -> &'static [Question] {
    &made_up_in("fr").quiz
}

fn quotes(document: &str, sentences: &[&str]) -> [Quote; 1] {
    [Quote {
        document: document.to_owned(),
        sentences: sentences.iter().map(|id| (*id).to_owned()).collect(),
        text: String::new(),
    }]
}

/// Id of the question about these sentences of a document.
fn about(document: &str, sentences: &[&str]) -> Option<&'static str> {
    about_quotes(bank(), &quotes(document, sentences)).map(|at| bank()[at].id.as_str())
}

#[test]
fn a_sentence_has_the_question_that_says_most_about_it() {
    // G1 quotes nothing but p2; G5 quotes it and p3. G2 quotes q3 alone, G6 among others.
    assert_eq!(about("charte", &["p2"]), Some("G1"));
    assert_eq!(about("lettre", &["q3"]), Some("G2"));
    let mut reversed = bank().to_vec();
    reversed.reverse();
    let at = about_quotes(&reversed, &quotes("charte", &["p2"])).expect("a question");
    assert_eq!(reversed[at].id, "G1");
}

#[test]
fn a_question_that_quotes_more_is_asked_where_no_other_is() {
    assert_eq!(about("charte", &["p3"]), Some("G5"));
    assert_eq!(about("lettre", &["q4"]), Some("G6"));
    assert_eq!(about("lettre", &["w1", "l1"]), Some("G7"));
}

#[test]
fn sentences_of_another_document_are_others() {
    assert_eq!(about("lettre", &["p2"]), None);
    assert_eq!(about("charte", &["q3"]), None);
    assert_eq!(about("charte", &["nope"]), None);
    assert_eq!(about("charte", &[]), None);
}

#[test]
fn a_pillar_has_the_first_question_that_is_counted_under_it() {
    let of = |pillar: &str| about_pillar(bank(), pillar).map(|at| bank()[at].id.as_str());
    assert_eq!(of("semer"), Some("G1"));
    assert_eq!(of("partager"), Some("G7"));
    assert_eq!(of("nope"), None);
}

#[test]
fn pillars_and_areas_are_told_their_questions_in_their_order() {
    let told = asked(made_up_in("ar"));
    let pillars: Vec<_> = told.pillars.iter().map(Option::as_deref).collect();
    assert_eq!(pillars, [Some("G1"), Some("G7")]);
    // No question quotes a sentence of an area.
    assert_eq!(told.areas, [None, None, None, None, None]);
}

#[test]
fn the_home_page_is_told_the_question_that_the_campaign_names() {
    for language in ["fr", "ar"] {
        let content = made_up_in(language);
        let told = asked(content).home.expect("a question");
        let question = content.quiz.iter().find(|one| one.id == "G1").expect("it");
        assert_eq!(told.id, "G1");
        assert_eq!(told.prompt, question.words.prompt);
        assert_eq!(told.options, question.words.options);
        assert_eq!(told.in_original, question.in_original);
    }
    let mut other = made_up_in("fr").clone();
    other.campaign.question = "nope".into();
    assert_eq!(asked(&other).home, None);
}

#[test]
fn an_area_of_the_campaign_has_a_question_wherever_one_quotes_it() {
    for content in editions() {
        let areas = content.areas.iter();
        for (area, id) in areas.zip(asked(content).areas) {
            let fewest = quoting(content, &area.facts.wordings)
                .map(|question| question.facts.quotes.len())
                .min();
            let told = id.map(|id| content.quiz.iter().find(|one| one.id == id).expect("it"));
            assert_eq!(
                told.map(|one| one.facts.quotes.len()),
                fewest,
                "{}",
                area.id
            );
            let mut quoting = quoting(content, &area.facts.wordings);
            assert!(told.is_none_or(|told| quoting.any(|one| one.id == told.id)));
        }
    }
}

/// The questions that quote a sentence of these quotations.
fn quoting<'a>(content: &'a Content, quotes: &'a [Quote]) -> impl Iterator<Item = &'a Question> {
    let sentences = |quote: &Quote| -> Vec<(String, String)> {
        let ids = quote.sentences.iter();
        ids.map(|id| (quote.document.clone(), id.clone())).collect()
    };
    let wanted: Vec<_> = quotes.iter().flat_map(sentences).collect();
    content.quiz.iter().filter(move |question| {
        let mut own = question.facts.quotes.iter().flat_map(sentences);
        own.any(|sentence| wanted.contains(&sentence))
    })
}
