//! Messages are found by what people type and by what they speak of.

mod campaign;
mod findable;

use content::{Search, Strength, Tie};
use search::letters::{folded, tokens};
use search::{Finder, Found, speaks_of};
use support::Random;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a browser's `normalize`, `toLowerCase` and `toUpperCase` make of a text.
fn spelled(text: &str) -> String {
    let decomposed: String = text.nfkd().collect();
    decomposed.to_lowercase().to_uppercase().to_lowercase()
}

fn list(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| String::from(*word)).collect()
}

/// A language with a little of everything.
fn rules() -> Search {
    Search {
        stop_words: list(&["the", "of", "on", "who", "it", "في", "إلى"]),
        synonyms: vec![
            list(&["AI", "artificial intelligence"]),
            list(&["WHO", "World Health Organization"]),
            list(&["hospital", "health care", "healthcare"]),
            list(&["cyberattack", "cyber attack"]),
            list(&["SDG", "SDGs", "Sustainable Development Goal"]),
            list(&["خريطة", "خارطة"]),
            list(&["هجوم سيبراني", "هجمات سيبرانية"]),
        ],
        endings: list(&["s", "ة"]),
        articles: list(&["ال", "وال", "بال", "لل"]),
        prefixes: list(&["و", "ب", "ل"]),
    }
}

fn finder(texts: &[&str]) -> Finder {
    Finder::new(&rules(), list(texts).into_iter(), spelled)
}

fn found(texts: &[&str], typed: &str) -> Found {
    let finder = finder(texts);
    finder.find(&finder.query(typed), vec![true; texts.len()])
}

/// Whether a text has all that was typed.
fn finds(text: &str, typed: &str) -> bool {
    let found = found(&[text], typed);
    found.shown == [true] && !found.near
}

/// The parts of a text that were asked for.
fn hits<'t>(text: &'t str, typed: &str, near: bool) -> Vec<&'t str> {
    let finder = finder(&[]);
    let hits = finder.hits(&finder.query(typed), text, near);
    hits.iter()
        .map(|(start, end)| &text[*start..*end])
        .collect()
}

#[track_caller]
fn assert_finds(pairs: &[(&str, &str)]) {
    for (typed, text) in pairs {
        assert!(finds(text, typed), "“{typed}” does not find “{text}”");
    }
}

#[track_caller]
fn assert_passes_over(pairs: &[(&str, &str)]) {
    for (typed, text) in pairs {
        assert!(!finds(text, typed), "“{typed}” finds “{text}”");
    }
}

#[test]
fn a_word_is_found_from_its_start_and_never_inside_another() {
    assert_finds(&[
        ("attack", "Attacks are on the rise"),
        ("tech off", "Digital technologies offer safety"),
        ("vaccines", "vaccine research"),
        ("", "anything"),
        (" \t\u{A0} ", "anything"),
        ("!?", "anything"),
    ]);
    assert_passes_over(&[
        ("able", "sustainable"),
        ("age", "engage"),
        ("net", "internet"),
        ("cyberattacks", "cyber risks"),
        ("digitals", "digitally"),
        ("news", "newly announced"),
        ("technologiesoffer", "technologies offer"),
    ]);
}

#[test]
fn a_word_of_two_letters_is_found_whole() {
    assert_finds(&[
        ("UN", "The UN’s anniversary"),
        ("un", "all UN member states"),
        ("ai", "what AI can do"),
        ("up", "scale-up"),
    ]);
    assert_passes_over(&[
        ("UN", "under-served, unprecedented, community"),
        ("ai", "aims against sustainable training"),
        ("e", "everyone"),
    ]);
}

#[test]
fn every_word_must_be_there_in_any_order() {
    let text = "Digital technologies offer safety, relief, and hope to many";
    for typed in ["hope digital", "digital hope", "  relief\u{A0}safety\t"] {
        assert!(finds(text, typed), "{typed:?}");
    }
    for typed in ["hope despair", "hope despairs digital"] {
        assert!(!finds(text, typed), "{typed:?}");
    }
}

#[test]
fn words_in_quotation_marks_stand_side_by_side() {
    let (apart, together) = ("rights of every human", "Human rights, online");
    let marks = [
        ("\"", "\""),
        ("“", "”"),
        ("„", "“"),
        ("‟", "”"),
        ("«", "»"),
        ("«\u{A0}", "\u{A0}»"),
        ("‹", "›"),
        ("「", "」"),
        ("＂", "＂"),
    ];
    for (open, close) in marks {
        let typed = format!("{open}human rights{close}");
        assert!(finds(together, &typed), "{typed}");
        assert!(!finds(apart, &typed), "{typed}");
        assert!(finds(together, &format!("online {typed}")));
        assert!(!finds(together, &format!("offline {typed}")));
    }
    assert_finds(&[
        ("human rights", apart),
        // While it is being typed.
        ("\"human rig", together),
        ("online \"", together),
        ("\"\" online", together),
        ("online\" rights", together),
        ("\"the digital\"", "in the digital age"),
        ("\"cyber-attack\"", "Cyberattacks threaten"),
        ("\"حقوق الإنسان\"", "واحترام حقوق الإنسان"),
        ("«حقوق الإنسان»", "وحقوق الإنسان"),
    ]);
    assert_passes_over(&[
        ("\"the digital\"", "a digital age"),
        ("\"hum rights\"", together),
        ("«الإنسان حقوق»", "واحترام حقوق الإنسان"),
    ]);
}

#[test]
fn hyphens_apostrophes_and_points_join_words_or_part_them() {
    let spellings = [
        "cyber-attack",
        "cyberattack",
        "cyber attack",
        "cyber‐attack",
        "Cyber‑Attack",
    ];
    for typed in spellings {
        for text in spellings {
            assert!(finds(text, typed), "{typed} {text}");
            assert!(finds(&format!("{text}s on"), typed), "{typed} {text}");
        }
    }
    assert_finds(&[
        ("e-commerce", "remote work, e-commerce"),
        ("ecommerce", "remote work, e-commerce"),
        ("commerce", "remote work, e-commerce"),
        ("organization's", "the organization’s approach"),
        ("organizations", "the organization’s approach"),
        ("organization`s", "the organization's approach"),
        ("have-nots", "haves and have‑nots"),
        ("U.N.", "the UN"),
        ("46.4", "46.4 percent"),
        ("2030-everyone", "by 2030—everyone"),
        ("COVID-19", "the COVID-19 pandemic"),
        ("covid19", "the COVID-19 pandemic"),
        ("(human), rights!", "human rights"),
    ]);
    assert_passes_over(&[
        ("areas", "for a reason"),
        ("another", "an other"),
        ("have-nots", "have or not"),
    ]);
}

#[test]
fn case_accents_ligatures_and_composition_do_not_matter() {
    assert_finds(&[
        ("united nations", "United NATIONS"),
        ("Antonio", "António"),
        ("António", "Antonio"),
        ("anto\u{301}nio", "Ant\u{F3}nio"),
        ("СЕТЬ", "сеть"),
        ("ΟΔΌΣ", "οδός"),
        ("strasse", "Straße"),
        ("istanbul", "İstanbul"),
        ("ＡＩ", "AI"),
        ("office", "oﬃce"),
        ("2", "²"),
        ("หนังสือ", "ซื้อหนังสือใหม่"),
        ("合作", "数字合作路线图"),
        ("ﻻﺭ", "لار"),
    ]);
    assert_passes_over(&[("divides", "divided"), ("作合", "数字合作路线图")]);
}

/// Digits from zero to nine of scripts in use, from Unicode's charts.
#[test]
fn digits_of_any_script_are_digits() {
    for digits in [
        "٠١٢٣٤٥٦٧٨٩",
        "۰۱۲۳۴۵۶۷۸۹",
        "०१२३४५६७८९",
        "০১২৩৪৫৬৭৮৯",
        "੦੧੨੩੪੫੬੭੮੯",
        "૦૧૨૩૪૫૬૭૮૯",
        "୦୧୨୩୪୫୬୭୮୯",
        "௦௧௨௩௪௫௬௭௮௯",
        "౦౧౨౩౪౫౬౭౮౯",
        "೦೧೨೩೪೫೬೭೮೯",
        "൦൧൨൩൪൫൬൭൮൯",
        "๐๑๒๓๔๕๖๗๘๙",
        "໐໑໒໓໔໕໖໗໘໙",
        "༠༡༢༣༤༥༦༧༨༩",
        "၀၁၂၃၄၅၆၇၈၉",
        "០១២៣៤៥៦៧៨៩",
        "᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙",
        "߀߁߂߃߄߅߆߇߈߉",
        "０１２３４５６７８９",
        "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
        "𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙",
        "𑁦𑁧𑁨𑁩𑁪𑁫𑁬𑁭𑁮𑁯",
    ] {
        assert_eq!(folded(digits, spelled), "0123456789", "{digits}");
    }
    assert_finds(&[
        ("٢٠٣٠", "by 2030"),
        ("۲۰۳۰", "بحلول عام 2030"),
        ("2030", "بحلول عام ٢٠٣٠"),
        ("２０３０", "by 2030"),
    ]);
}

/// Format characters are those of Unicode's category Cf that text is likely to hold.
#[test]
fn what_cannot_be_seen_does_not_matter() {
    for hidden in [
        '\u{AD}',
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{202A}',
        '\u{202E}',
        '\u{2060}',
        '\u{2066}',
        '\u{2069}',
        '\u{61C}',
        '\u{FEFF}',
        '\u{FE0F}',
        '\u{E0041}',
    ] {
        let within = format!("digi{hidden}tal");
        let around = format!("{hidden}digital{hidden}");
        for (typed, text) in [("digital", &within), ("digital", &around)] {
            assert!(finds(text, typed), "U+{:04X}", hidden as u32);
            assert!(finds("digital", text), "U+{:04X}", hidden as u32);
        }
        assert!(finds(&format!("cyber{hidden}-attack"), "cyberattack"));
    }
}

#[test]
fn a_mark_on_a_letter_is_not_searched_for() {
    // Where marks are letters of their own no blanks part the words.
    let has_blanks = |c: char| !('\u{E00}'..'\u{1100}').contains(&c) && c < '\u{1700}';
    // Its capital is a letter: α with an iota below is Α and Ι.
    let is_letter = |c: char| c == '\u{345}';
    let marks = ('\u{300}'..'\u{1700}').filter(|c| is_combining_mark(*c) && has_blanks(*c));
    for mark in marks.filter(|c| !is_letter(*c)) {
        assert_eq!(
            folded(&format!("a{mark}b"), spelled),
            "ab",
            "U+{:04X}",
            mark as u32
        );
    }
}

#[test]
fn arabic_is_found_in_the_spellings_that_people_use() {
    for (typed, stands) in [
        ("الانترنت", "الإنترنت"),
        ("الامن", "الأمن"),
        ("الان", "الآن"),
        ("ٱلله", "الله"),
        ("فجوه", "فجوة"),
        ("علي", "على"),
        ("علی", "علي"),
        ("كورونا", "کورونا"),
        ("سؤال", "سوال"),
        ("مسيول", "مسئول"),
        ("رقمي", "رَقْمِيّ"),
        ("رقميا", "رقميًّا"),
        ("الرحمن", "الرحمٰن"),
        ("رقمي", "رقـــمي"),
        ("ﺭﻗﻤﻲ", "رقمي"),
        ("نمی‌خواهم", "نمیخواهم"),
    ] {
        assert_eq!(
            folded(typed, spelled),
            folded(stands, spelled),
            "{typed} {stands}"
        );
        assert!(
            finds(stands, typed) && finds(typed, stands),
            "{typed} {stands}"
        );
    }
    // Letters that only look alike stay apart.
    assert_passes_over(&[("حال", "خال"), ("بار", "نار"), ("صحي", "ضحي")]);
}

#[test]
fn what_arabic_attaches_to_a_word_is_taken_off() {
    let bare = "تعاون";
    for text in [
        "التعاون",
        "والتعاون",
        "بالتعاون",
        "للتعاون",
        "وتعاون",
        "بتعاون",
        "لتعاون",
    ] {
        assert!(finds(text, bare), "{text}");
        assert!(finds(text, "التعاون"), "{text}");
    }
    assert_finds(&[
        ("التعاون", "تعاون دولي"),
        ("والتعاون", "تعاون دولي"),
        ("الرقمية", "العالم الرقمي"),
        ("الفجوة الرقمية", "فجوة رقمية متنامية"),
        ("خارطة الطريق", "وخريطة الطريق"),
        ("الهجوم السيبراني", "شهدنا الهجمات السيبرانية"),
    ]);
    assert_passes_over(&[
        // Too little would be left.
        ("الان", "أن"),
        ("تعاون", "متعاون"),
        ("امل", "كامل"),
    ]);
}

#[test]
fn words_that_say_little_are_left_out_where_others_remain() {
    assert_finds(&[
        ("attacks on the hospital", "hospital attacks"),
        ("the", "the end"),
        ("الوصول إلى الإنترنت", "الوصول السريع للإنترنت"),
    ]);
    assert_passes_over(&[
        ("the", "an end"),
        ("\"attacks on\"", "attacks against"),
        ("IT", "what it is"),
    ]);
    assert!(finds("IT for all", "IT"));
    assert_eq!(hits("the end of the day", "end of the", false), ["end"]);
}

#[test]
fn what_stands_for_the_same_is_found() {
    assert_finds(&[
        ("AI", "on Artificial Intelligence that"),
        ("ai", "on Artificial Intelligence that"),
        ("artificial intelligence", "what AI can do"),
        ("hospitals", "healthcare services"),
        ("Health-Care", "every hospital"),
        (
            "cyber attacks on hospitals",
            "cyberattacks on healthcare services",
        ),
        ("SDG", "the Sustainable Development Goals"),
        ("SDGs", "the Sustainable Development Goals"),
        ("sustainable development goals", "the SDGs"),
        ("health care workers", "hospital workers"),
        ("workers health care", "hospital workers"),
        ("who", "the World Health Organization"),
        ("world health organization", "against the WHO"),
    ]);
    assert_passes_over(&[
        ("artificial", "what AI can do"),
        ("\"AI\"", "artificial intelligence"),
        ("hospitality", "healthcare"),
        // In capitals it is no other word.
        ("WHO", "people who are connected"),
        ("world health organization", "people who are connected"),
        ("people who work", "people at the World Health Organization"),
        ("SDG", "sdg"),
    ]);
    // Each word by itself is found as before.
    assert!(finds("attacks in cyber space", "cyber attack"));
}

#[test]
fn where_nothing_has_all_the_nearest_is_offered() {
    let texts = [
        "digital divide",
        "digital age",
        "the age of plastic",
        "the end",
    ];
    let near = |typed: &str, shown: &[usize]| {
        let found = found(&texts, typed);
        let at: Vec<usize> = (0..texts.len()).filter(|at| found.shown[*at]).collect();
        assert_eq!(at, shown, "{typed}");
        assert_eq!(found.near, !shown.is_empty(), "{typed}");
    };
    // The one with most of the words.
    near("digital age plastic", &[1, 2]);
    near("digital divide zebra", &[0]);
    near("zebra age", &[1, 2]);
    // One letter missing, too many, another, two in each other's place; not more.
    for typed in [
        "divde", "divvide", "devide", "dividde", "idvide", "divdie", "ddivide",
    ] {
        near(typed, &[0]);
    }
    near("dvde", &[]);
    near("zzz", &[]);
    near("ned", &[]);
    // A word that is there weighs more than one that may be meant.
    near("digital divde", &[0]);
    near("\"age digital\"", &[1]);
    // What is not allowed is not offered.
    let finder = finder(&texts);
    let allowed = vec![false, true, true, true];
    let found = finder.find(&finder.query("divde"), allowed.clone());
    assert_eq!((found.shown, found.near), (vec![false; 4], false));
    let found = finder.find(&finder.query("digital divide"), allowed);
    assert_eq!(
        (found.shown, found.near),
        (vec![false, true, false, false], true)
    );
}

#[test]
fn what_was_asked_for_is_marked_in_the_text_as_it_stands() {
    for (text, typed, marked) in [
        (
            "Cyber attacks, cyberattacks.",
            "attack",
            &["attacks"] as &[&str],
        ),
        (
            "On Artificial Intelligence",
            "AI",
            &["Artificial Intelligence"],
        ),
        (
            "Human rights; human and rights",
            "\"human rights\"",
            &["Human rights"],
        ),
        ("The UN’s role", "UN", &["UN"]),
        ("e-commerce", "ecommerce", &["e-commerce"]),
        ("Anto\u{301}nio Guterres", "antonio", &["Anto\u{301}nio"]),
        ("oﬃces — ①", "office 1", &["oﬃces", "①"]),
        ("di\u{AD}gi\u{AD}tal", "digital", &["di\u{AD}gi\u{AD}tal"]),
        ("رَقْمِيّ و«الأمن»", "امن رقمي", &["رَقْمِيّ", "الأمن"]),
        ("数字合作路线图", "合作", &["合作"]),
        ("🌍 digital 🌍", "digital", &["digital"]),
        ("a b c", "", &[]),
    ] {
        assert_eq!(hits(text, typed, false), marked, "{typed}");
    }
    assert_eq!(hits("digital divide", "divde", false), [""; 0]);
    assert_eq!(hits("digital divide", "divde", true), ["divide"]);
    assert_eq!(hits("digital divide", "digital", true), ["digital"]);
}

#[test]
fn no_text_and_no_query_brings_the_search_down() {
    let mut random = Random::new();
    let pieces = [
        "AI",
        "who",
        "cyber",
        "-",
        "’",
        "\"",
        "«",
        " ",
        "a\u{301}",
        "ال",
        "خريطة",
        "ﷺ",
        "ß",
        "İ",
        "\u{200B}",
        "合",
        "٢",
        "Σ",
        ".",
        "\n",
        "🌍",
        "ﬃ",
        "ة",
        "\u{640}",
    ];
    for _ in 0..3_000 {
        let (text, typed) = (random.text(&pieces, 12), random.text(&pieces, 6));
        let finder = finder(&[&text]);
        let query = finder.query(&typed);
        let found = finder.find(&query, vec![true]);
        let mut from = 0;
        for (start, end) in finder.hits(&query, &text, found.near) {
            assert!(from <= start && start < end, "{typed:?} in {text:?}");
            assert!(text.get(start..end).is_some(), "{typed:?} in {text:?}");
            from = end;
        }
        let has_hits = from > 0;
        assert_eq!(
            has_hits,
            found.shown == [true] && !query.is_empty(),
            "{typed:?} in {text:?}"
        );
        // What is found is found by itself, and folded again it stays as it is.
        for token in tokens(&text, spelled) {
            let again: String = tokens(&token.folded, spelled)
                .into_iter()
                .map(|token| token.folded)
                .collect();
            assert_eq!(again, token.folded, "{text:?}");
        }
    }
}

#[test]
fn a_weak_tie_is_not_shown() {
    let tie = |strength| {
        vec![Tie {
            to: String::from("connect"),
            strength,
        }]
    };
    assert!(speaks_of(&tie(Strength::Stated), "connect"));
    assert!(speaks_of(&tie(Strength::Textual), "connect"));
    assert!(!speaks_of(&tie(Strength::Weak), "connect"));
    assert!(!speaks_of(&tie(Strength::Stated), "respect"));
    assert!(!speaks_of(&[], "connect"));
}
