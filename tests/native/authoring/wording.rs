//! Words and numbers that are not the documents'.

use serde_json::json;
use support::copy::{Copy, entry, shown};

#[test]
fn an_altered_message_is_refused() {
    let content = Copy::new();
    content.replace(
        "fr/messages.json",
        "par famille et par saison.",
        "par famille et par mois.",
    );
    content.refused(
        "fr/messages.json",
        "[1] \"J2\" › words › text",
        "par mois.",
        [
            "charte#p2: \"…",
            "mille et par mois.",
            "restore the document's wording, or correct the receipt",
        ],
    );
    assert!(content.error().expected.contains("mille et par saison."));
}

#[test]
fn a_part_of_a_sentence_must_be_whole_words_of_it() {
    let content = Copy::new();
    content.change("fr/messages.json", |list| {
        let words = entry(list, "J5")["words"].as_object_mut().unwrap();
        let cut = words["text"].as_str().unwrap().strip_prefix('V').unwrap();
        words["text"] = json!(cut);
        // Forms of the message have its words; here are none of them.
        words.remove("long");
        words.remove("short");
    });
    let error = content.error();
    assert_eq!(
        error.line,
        content.line("fr/messages.json", "\"enez avec une graine")
    );
    assert!(error.path.ends_with("\"J5\" › words › text"), "{error}");
    assert!(
        error.expected.contains("Venez avec une graine, une seule"),
        "{error}"
    );
}

#[test]
fn an_altered_quotation_is_refused_wherever_one_stands() {
    let altered = [
        (
            "fr/quiz.json",
            "une graine par famille et par saison",
            "une graine par foyer et par saison",
        ),
        (
            "fr/pillars.json",
            "sur la grande table",
            "sur la petite table",
        ),
        ("fr/areas.json", "car rien ne pousse", "car rien ne vient"),
        (
            "fr/figures.json",
            "62,5 pour cent des familles",
            "62,5 pour cent des foyers",
        ),
        (
            "fr/messages.json",
            "La jardinière en chef",
            "Le jardinier en chef",
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
        ("Nourrir le sol", "exact words from charte#a1"),
        ("la terre", "the first words of charte#a1"),
    ] {
        let content = Copy::new();
        content.change("fr/areas.json", |list| {
            list[0]["words"]["title"] = json!(title)
        });
        let error = content.error();
        assert_eq!(
            error.line,
            content.line("fr/areas.json", &format!("\"title\": \"{title}\""))
        );
        assert!(error.path.ends_with("› words › title") && error.expected.contains(expected));
    }
}

#[test]
fn a_document_that_is_not_its_transcript_is_refused_at_the_sentence() {
    let content = Copy::new();
    content.replace(
        "fr/documents.json",
        "Celui qui a trop porte son panier chez",
        "Celui qui a trop donne à",
    );
    let errors = content.errors();
    let error = errors
        .iter()
        .find(|error| error.file.ends_with("documents.json"))
        .unwrap();
    assert_eq!(
        error.line,
        content.line("fr/documents.json", "Celui qui a trop donne à"),
        "{error}"
    );
    // The fourth paragraph's second sentence.
    let path = "[0] \"charte\" › facts › blocks[3] › sentences[1] \"p4\" › text";
    assert_eq!(error.path, path);
    assert!(
        error.expected.contains("Celui qui a trop porte son panier"),
        "{error}"
    );
    assert!(
        error.found.contains("Celui qui a trop donne à celui"),
        "{error}"
    );
    assert!(error.what_to_do.contains("corrections"), "{error}");
}

#[test]
fn an_altered_transcript_is_refused() {
    let content = Copy::new();
    content.replace(
        "sources/charte.md",
        "Celui qui a trop porte",
        "Qui a trop porte",
    );
    let errors = content.errors();
    let [digest, text] = &errors[..] else {
        panic!("{}", shown(&errors))
    };
    assert_eq!(digest.path, "[0] \"charte\" › facts › digest");
    assert_eq!(
        text.line,
        content.line("fr/documents.json", "\"text\": \"Celui qui a trop porte")
    );
    assert!(text.expected.contains("charte.md"), "{text}");
}

#[test]
fn a_correction_that_corrects_nothing_is_refused() {
    let content = Copy::new();
    content.change("fr/documents.json", |list| {
        let corrections = list[0]["facts"]["corrections"].as_array_mut().unwrap();
        corrections.push(json!({ "shows": "aucun mot", "reads": "autre chose" }));
    });
    let error = content.error();
    assert_eq!(error.line, content.line("fr/documents.json", "aucun mot"));
    assert!(error.path.ends_with("› shows") && error.what_to_do.contains("take this entry out"));
}

#[test]
fn a_figure_must_be_a_number_that_its_quotation_says() {
    for (percent, expected) in [
        ("62.6", "its quotation says"),
        ("62,5", "a plain decimal"),
        ("62", "its quotation says"),
    ] {
        let content = Copy::new();
        content.change("fr/figures.json", |list| {
            list[0]["facts"]["percent"] = json!(percent)
        });
        let line = format!("\"percent\": \"{percent}\"");
        content.refused(
            "fr/figures.json",
            "[0] \"balcon\" › facts › percent",
            &line,
            [expected, percent, ""],
        );
    }
}
