//! Where lines may end, by examples of Unicode Standard Annex 14.

use share_image::breaks::pieces;

/// The pieces with a bar where a line may end.
fn parted(text: &str) -> String {
    let pieces = pieces(text);
    let texts: Vec<&str> = pieces.iter().map(|p| &text[p.start..p.end]).collect();
    texts.join("|")
}

#[test]
fn lines_end_at_spaces_and_not_at_those_that_do_not_break() {
    assert_eq!(parted("to be  or"), "to|be|or");
    assert_eq!(
        parted("2030\u{202F}? «\u{A0}oui\u{A0}»"),
        "2030\u{202F}?|«\u{A0}oui\u{A0}»"
    );
    assert_eq!(parted("في العصر الرقمي"), "في|العصر|الرقمي");
    assert_eq!(parted(" a "), "a");
    assert_eq!(parted(""), "");
}

#[test]
fn words_with_a_hyphen_stay_whole_and_a_dash_ends_a_line() {
    assert_eq!(parted("multi-stakeholder"), "multi-stakeholder");
    assert_eq!(parted("COVID-19"), "COVID-19");
    assert_eq!(parted("كوفيد-19"), "كوفيد-19");
    assert_eq!(parted("now—and here"), "now—|and|here");
}

#[test]
fn chinese_breaks_between_characters_but_not_before_closing_nor_after_opening_marks() {
    assert_eq!(parted("数字合作"), "数|字|合|作");
    assert_eq!(parted("安全、可负担。"), "安|全、|可|负|担。");
    assert_eq!(
        parted("《新闻稿》，（见“二”）"),
        "《新|闻|稿》，|（见|“二”）"
    );
    assert_eq!(parted("到2030年，46.4%的人"), "到|2030|年，|46.4%|的|人");
    assert_eq!(parted("人人——所有人"), "人|人|——|所|有|人");
    assert_eq!(parted("等等……好"), "等|等……|好");
}

#[test]
fn a_line_break_ends_a_line() {
    let pieces = pieces("one two\nthree");
    assert_eq!(
        pieces.iter().map(|p| p.last).collect::<Vec<_>>(),
        [false, true, false]
    );
}
