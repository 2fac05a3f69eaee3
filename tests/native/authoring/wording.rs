//! Words and numbers that are not the documents'.

use super::copy::Copy;
use serde_json::json;

#[test]
fn an_altered_message_is_refused() {
    let content = Copy::new();
    content.replace(
        "en/messages.json",
        "connect all people by 2030;",
        "connect all people by 2031;",
    );
    content.refused(
        "en/messages.json",
        "[3] \"T4\" › words › text",
        "by 2031;",
        [
            "key-messages#t4-1: \"…",
            "2031; respect",
            "restore the document's wording, or correct the receipt",
        ],
    );
    assert!(content.error().expected.contains("2030; respect"));
}

#[test]
fn a_part_of_a_sentence_must_be_whole_words_of_it() {
    let content = Copy::new();
    content.replace(
        "en/messages.json",
        "\"To fully reap its benefits",
        "\"o fully reap its benefits",
    );
    let error = content.error();
    assert_eq!(
        error.line,
        content.line("en/messages.json", "\"o fully reap")
    );
    assert!(error.path.ends_with("\"QA\" › words › text"), "{error}");
    assert!(
        error.expected.contains("To fully reap its benefits"),
        "{error}"
    );
}

#[test]
fn an_altered_quotation_is_refused_wherever_one_stands() {
    let altered = [
        (
            "en/quiz.json",
            "to CONNECT, RESPECT, and PROTECT people",
            "to CONNECT and PROTECT people",
        ),
        (
            "en/pillars.json",
            "at the center of digital",
            "at the centre of digital",
        ),
        (
            "en/areas.json",
            "to create a more equitable",
            "to make a more equitable",
        ),
        (
            "en/figures.json",
            "with only 48% connected",
            "with just 48% connected",
        ),
        (
            "en/messages.json",
            "António Guterres, Secretary",
            "A. Guterres, Secretary",
        ),
    ];
    for (file, from, to) in altered {
        let content = Copy::new();
        content.replace(file, from, to);
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(error.line, content.line(file, to), "{error}");
        assert!(
            error.what_to_do.contains("restore the document's wording"),
            "{error}"
        );
    }
}

#[test]
fn a_title_must_be_the_text_of_record_s_and_begin_where_it_does() {
    for (title, expected) in [
        (
            "Achieving connectivity by 2030",
            "exact words from press-release#a1-1",
        ),
        (
            "universal connectivity by 2030",
            "the first words of press-release#a1-1",
        ),
    ] {
        let content = Copy::new();
        content.change("en/areas.json", |list| {
            list[0]["words"]["title"] = json!(title)
        });
        let error = content.error();
        assert_eq!(
            error.line,
            content.line("en/areas.json", &format!("\"title\": \"{title}\""))
        );
        assert!(error.path.ends_with("› words › title") && error.expected.contains(expected));
    }
}

#[test]
fn a_document_that_is_not_its_transcript_is_refused_at_the_sentence() {
    let content = Copy::new();
    content.replace(
        "en/documents.json",
        "threaten human rights, privacy, and",
        "threaten privacy and",
    );
    let errors = content.errors();
    let error = errors
        .iter()
        .find(|error| error.file.ends_with("documents.json"))
        .unwrap();
    assert_eq!(
        error.line,
        content.line("en/documents.json", "threaten privacy and"),
        "{error}"
    );
    assert!(
        error
            .path
            .starts_with("[1] \"press-release\" › facts › blocks["),
        "{error}"
    );
    assert!(error.path.ends_with("› text"), "{error}");
    assert!(
        error.expected.contains("threaten human rights, pri"),
        "{error}"
    );
    assert!(error.found.contains("threaten privacy and"), "{error}");
    assert!(error.what_to_do.contains("corrections"), "{error}");
}

#[test]
fn an_altered_transcript_is_refused() {
    let content = Copy::new();
    content.replace(
        "sources/key-messages.txt",
        "Digital cooperation must keep pace",
        "Cooperation must keep pace",
    );
    let error = content.error();
    assert_eq!(
        error.line,
        content.line(
            "en/documents.json",
            "\"text\": \"Digital cooperation must keep"
        )
    );
    assert!(error.expected.contains("key-messages.txt"), "{error}");
}

#[test]
fn a_correction_that_corrects_nothing_is_refused() {
    let content = Copy::new();
    content.change("en/documents.json", |list| {
        let corrections = list[0]["facts"]["corrections"].as_array_mut().unwrap();
        corrections.push(json!({ "shows": "no such words", "reads": "others" }));
    });
    let error = content.error();
    assert_eq!(
        error.line,
        content.line("en/documents.json", "no such words")
    );
    assert!(error.path.ends_with("› shows") && error.what_to_do.contains("take this entry out"));
}

#[test]
fn a_figure_must_be_a_number_that_its_quotation_says() {
    for (percent, expected) in [
        ("46.5", "its quotation says"),
        ("46,4", "a plain decimal"),
        ("46", "its quotation says"),
    ] {
        let content = Copy::new();
        content.change("en/figures.json", |list| {
            list[0]["facts"]["percent"] = json!(percent)
        });
        let line = format!("\"percent\": \"{percent}\"");
        content.refused(
            "en/figures.json",
            "[0] \"not-connected\" › facts › percent",
            &line,
            [expected, percent, ""],
        );
    }
}
