//! Spellings that are one word: case, accents, digits, what cannot be seen, Arabic letters.

use super::{assert_finds, assert_passes_over, finds, spelled};
use search::letters::folded;
use unicode_normalization::char::is_combining_mark;

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
        ("oeuvre", "mise en œuvre"),
        ("ŒUVRE", "oeuvre"),
        ("ускорение", "ускорёние"),
        ("ещё", "еще"),
        // Spaniards who type without a tilde find what has one.
        ("espana", "España"),
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
        "𖄰𖄱𖄲𖄳𖄴𖄵𖄶𖄷𖄸𖄹",
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
