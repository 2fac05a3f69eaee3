//! Words that people look for, by rules like those of a campaign in two languages.

use super::{list, spelled};
use content::Search;
use search::Finder;

/// Name and text of what can be found. A text may have lines with its speaker and its source.
type Texts = &'static [(&'static str, &'static str)];

fn english() -> Search {
    Search {
        stop_words: list(&[
            "a", "the", "and", "of", "on", "in", "to", "who", "it", "they",
        ]),
        synonyms: vec![
            list(&["AI", "artificial intelligence"]),
            list(&["cyberattack", "cyber attack", "hacking"]),
            list(&["hospital", "health", "healthcare", "health care", "clinic"]),
            list(&["girl", "woman", "women", "female"]),
            list(&["UN", "United Nations"]),
            list(&["WHO", "World Health Organization"]),
            list(&["organization", "organisation"]),
        ],
        endings: list(&["s"]),
        ..Search::default()
    }
}

const ENGLISH: Texts = &[
    (
        "in words",
        "We need one approach to artificial intelligence.",
    ),
    ("in letters", "What AI can do must serve all."),
    (
        "aims",
        "It aims to sustain training and is available again.",
    ),
    (
        "short name",
        "The UN’s anniversary brings everyone together.",
    ),
    ("whole name", "The United Nations offers a platform."),
    (
        "uneven",
        "Under-served communities face an unprecedented, uneven divide.",
    ),
    ("together", "Human rights apply online as they do offline."),
    ("apart", "Every human has rights."),
    (
        "speech",
        "Technology offers hope.\nAntónio Guterres\nPress release, June 2020",
    ),
    (
        "year",
        "Everyone shall have safe and affordable internet by 2030.",
    ),
    ("hospitals", "Cyber-attacks on hospitals cost lives."),
    ("healthcare", "Cyberattacks on healthcare grew this year."),
    ("women", "Women are left behind."),
    ("who", "Those who are not connected wait."),
    ("regional", "Regional organizations meet."),
];

fn arabic() -> Search {
    Search {
        stop_words: list(&["في", "من", "على", "إلى", "هذه", "أن"]),
        synonyms: vec![
            list(&["خريطة", "خارطة"]),
            list(&["ذكاء اصطناعي", "ذكاء صناعي", "AI"]),
            list(&["هجوم سيبراني", "هجمات سيبرانية", "هجمات إلكترونية", "قرصنة"]),
            list(&["هجوم", "هجمات"]),
            list(&["مستشفى", "مستشفيات", "رعاية صحية", "صحة", "صحي", "عيادة"]),
            list(&["فتاة", "فتيات", "بنت", "بنات", "نساء", "امرأة", "المرأة"]),
            list(&["منظمة الصحة العالمية", "WHO"]),
            list(&["غوتيريش", "جوتيريش"]),
        ],
        endings: list(&["ة"]),
        articles: list(&["ال", "وال", "بال", "كال", "فال", "لل", "ولل", "وبال"]),
        prefixes: list(&["و", "ب", "ل", "ول", "وب"]),
    }
}

const ARABIC: Texts = &[
    ("intelligence", "التعاون بشأن الذكاء الاصطناعي ضروري."),
    ("together", "تنطبق حقوق الإنسان على الإنترنت."),
    ("apart", "لكل إنسان حقوق."),
    (
        "attacks",
        "شهدنا الهجمات السيبرانية على المستشفيات وعلى منظمة الصحة العالمية.",
    ),
    ("women", "النساء والفتيات متخلفات عن الركب."),
    ("one word", "هذه خريطة الطريق للتعاون الرقمي."),
    ("other word", "اقرأوا خارطة الطريق."),
    (
        "speech",
        "تقدم التكنولوجيا الأمل.\nأنطونيو غوتيريش\nالبيان الصحفي، حزيران/يونيه 2020",
    ),
    ("year", "بحلول عام ٢٠٣٠ لكل شخص إنترنت."),
];

/// Names of the texts that have all that was typed.
fn found(rules: &Search, texts: Texts, typed: &str) -> Vec<&'static str> {
    let finder = Finder::new(
        rules,
        texts.iter().map(|(_, text)| (*text).to_owned()),
        spelled,
    );
    let found = finder.find(&finder.query(typed), vec![true; texts.len()]);
    let shown = texts.iter().zip(found.shown);
    shown
        .filter(|(_, shown)| *shown && !found.near)
        .map(|((name, _), _)| *name)
        .collect()
}

#[track_caller]
fn assert_english(all_typed: &[&str], names: &[&str]) {
    for typed in all_typed {
        assert_eq!(found(&english(), ENGLISH, typed), names, "“{typed}”");
    }
}

#[track_caller]
fn assert_arabic(all_typed: &[&str], names: &[&str]) {
    for typed in all_typed {
        assert_eq!(found(&arabic(), ARABIC, typed), names, "“{typed}”");
    }
}

#[test]
fn ai_finds_what_is_about_artificial_intelligence_and_nothing_else() {
    assert_english(
        &[
            "AI",
            "ai",
            "artificial intelligence",
            "Artificial-Intelligence",
            "ＡＩ",
        ],
        &["in words", "in letters"],
    );
    assert_arabic(
        &["ذكاء اصطناعي", "الذكاء الاصطناعى", "ذكاء صناعي", "AI"],
        &["intelligence"],
    );
}

#[test]
fn un_finds_the_organization_and_no_other_word() {
    assert_english(
        &["UN", "un", "United Nations", "U.N."],
        &["short name", "whole name"],
    );
}

#[test]
fn who_in_capitals_is_no_one_who_is_meant_otherwise() {
    assert_english(&["WHO", "World Health Organization"], &[]);
    assert_english(&["who"], &["who"]);
    assert_arabic(&["WHO", "منظمة الصحة العالمية"], &["attacks"]);
}

#[test]
fn a_phrase_in_quotation_marks_finds_what_has_it() {
    assert_english(
        &[
            "\"human rights\"",
            "“human rights”",
            "«Human Rights»",
            "\"human rights",
        ],
        &["together"],
    );
    assert_english(&["human rights", "rights human"], &["together", "apart"]);
    assert_arabic(&["\"حقوق الإنسان\"", "«حقوق الانسان»"], &["together"]);
    assert_arabic(&["حقوق الإنسان"], &["together", "apart"]);
}

#[test]
fn a_speaker_is_found_with_and_without_the_accent() {
    assert_english(
        &["Antonio Guterres", "ANTÓNIO GUTERRES", "guterres antonio"],
        &["speech"],
    );
    assert_arabic(
        &["أنطونيو غوتيريش", "انطونيو غوتيريش", "جوتيريش"],
        &["speech"],
    );
}

#[test]
fn a_source_is_found_by_its_name() {
    assert_english(&["press release", "Press-Release 2020"], &["speech"]);
    assert_arabic(&["البيان الصحفي", "بيان صحفي"], &["speech"]);
}

#[test]
fn numbers_are_found_in_any_digits() {
    let typed = ["2030", "٢٠٣٠", "۲۰۳۰", "２０３０", "२०३०"];
    assert_english(&typed, &["year"]);
    assert_arabic(&typed, &["year"]);
}

#[test]
fn attacks_on_hospitals_are_found_however_they_are_written() {
    assert_english(
        &[
            "cyber attacks on hospitals",
            "cyberattacks on hospitals",
            "cyber-attack",
            "cyberattack",
            "cyber attack",
            "Cyber-Attacks",
            "cyber‑attack",
            "hacking",
            "hospital",
            "hospitals",
            "health care",
            "healthcare",
            "clinic",
        ],
        &["hospitals", "healthcare"],
    );
    assert_arabic(
        &[
            "هجوم سيبراني",
            "الهجمات السيبرانية",
            "هجمات إلكترونية على المستشفيات",
            "قرصنة",
            "مستشفى",
            "المستشفيات",
            "الصحة",
        ],
        &["attacks"],
    );
}

#[test]
fn girls_are_found_among_women() {
    assert_english(&["girls", "girl", "women", "woman", "female"], &["women"]);
    assert_arabic(&["الفتيات", "بنات", "النساء", "المرأة"], &["women"]);
}

#[test]
fn a_word_that_two_spell_in_two_ways_is_one() {
    assert_english(&["organisations", "organization"], &["regional"]);
    assert_arabic(
        &[
            "خريطة الطريق",
            "خارطة الطريق",
            "خارطه الطريق",
            "خريطه الطريق",
            "خارطة طريق",
        ],
        &["one word", "other word"],
    );
}
