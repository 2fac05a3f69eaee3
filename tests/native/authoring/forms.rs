//! Shorter forms of messages: where one must be, what it is made of, and links by accident.

use authoring::load::load;
use serde_json::{Value, json};
use support::copy::{Copy, entry, shown};
use support::made_up_in;

/// The source lines of the copies, in letters beside the document: 24, 9 and 13. The charter has 35,
/// 38 and 44 letters, the letter 32, 36 and 40.
const LINES: [(&str, &str); 3] = [
    ("fr", "Source : {document}. Site d’essai."),
    ("ar", "المصدر: {document}."),
    ("qaa", "Soôuûrcee : {document}."),
];

/// A copy with [`LINES`] and an address that all networks know for one. Beside a text and its source
/// line a post has three line breaks and the link: 23 on X and Mastodon; on Bluesky 20, in `qaa` 21;
/// on Threads 28.
fn copy() -> Copy {
    let content = Copy::new();
    content.change("campaign.json", |campaign| {
        campaign["address"] = json!("https://example.org");
    });
    for (language, line) in LINES {
        set_line(&content, language, line);
    }
    content
}

/// Gives an edition another source line.
fn set_line(content: &Copy, language: &str, line: &str) {
    content.change(&format!("{language}/words.json"), |words| {
        words["source-line"] = json!(line);
    });
}

/// The place of a message in its list.
fn at(list: &Value, id: &str) -> usize {
    let list = list.as_array().unwrap();
    list.iter().position(|entry| entry["id"] == id).unwrap()
}

/// A copy in which one field of a message's words is another, or gone.
fn with(file: &str, id: &str, field: &str, value: Value) -> (Copy, String) {
    let content = copy();
    let mut path = String::new();
    content.change(file, |list| {
        path = format!("[{}] \"{id}\" › words › {field}", at(list, id));
        let words = entry(list, id)["words"].as_object_mut().unwrap();
        match value {
            Value::Null => words.remove(field),
            value => words.insert(field.to_owned(), value),
        };
    });
    (content, path)
}

#[test]
fn the_copies_with_other_source_lines_are_right() {
    let content = copy();
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

#[test]
fn a_message_that_fits_nowhere_small_needs_a_short_form() {
    for (language, id, line, used) in [
        // 219 letters, 59 of source line.
        (
            "fr",
            "J3",
            LINES[0].1,
            "304 of 280 on x, 301 of 300 on bluesky",
        ),
        // The line has 45: Bluesky takes it with 287.
        ("fr", "J3", "Source : {document}.", "290 of 280 on x"),
        // 262 letters, 20 of the speaker, 45 of source line.
        (
            "ar",
            "J5",
            LINES[1].1,
            "353 of 280 on x, 350 of 300 on bluesky",
        ),
        // 295 letters, 57 of source line.
        (
            "qaa",
            "J3",
            LINES[2].1,
            "378 of 280 on x, 376 of 300 on bluesky",
        ),
    ] {
        let file = &format!("{language}/messages.json");
        let (content, path) = with(file, id, "short", Value::Null);
        set_line(&content, language, line);
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(error.path, path);
        assert!(error.expected.contains("fits X and Bluesky"), "{error}");
        assert_eq!(error.found, format!("no such form; the text has {used}"));
        assert!(error.what_to_do.contains("add \"short\""), "{error}");
        // A field that is not there is placed at what should hold it.
        let entry = content.line(file, &format!("\"id\": \"{id}\""));
        let text = content.text(file);
        let words = text.lines().skip(entry);
        let words = words.take_while(|line| !line.contains("\"words\"")).count();
        assert_eq!(error.line, entry + words + 1);
    }
}

#[test]
fn a_message_that_is_too_long_for_mastodon_needs_a_long_form() {
    let file = "fr/messages.json";
    let (content, path) = with(file, "J5", "long", Value::Null);
    let error = content.error();
    assert_eq!(error.path, path);
    assert!(
        error.expected.contains("fits Mastodon and Threads"),
        "{error}"
    );
    // 407 letters, 25 of the speaker, 56 of source line.
    let long = "514 of 500 on mastodon, 519 of 500 on threads";
    assert_eq!(error.found, format!("no such form; the text has {long}"));
    assert!(error.what_to_do.contains("add \"long\""), "{error}");
}

#[test]
fn a_form_that_is_not_needed_or_does_not_fit_is_refused() {
    let file = "fr/messages.json";
    let (content, path) = with(file, "J1", "short", json!("Semons avant mai"));
    content.refused(
        file,
        &path,
        "\"short\": \"Semons avant mai",
        ["no form", "\"short\"", "take the form out"],
    );
    // The whole message but for its last words, 23 of its 219 letters: one letter too many.
    let form = "Partager, c’est poser sur la grande table ce que le jardin a donné. Celui qui a \
        trop porte son panier chez celui qui a peu, et nul ne demande qui a le plus bêché, le \
        plus arrosé ou le plus attendu";
    let (content, path) = with(file, "J3", "short", json!(form));
    content.refused(
        file,
        &path,
        "\"short\": \"Partager, c’est poser",
        ["fits X and Bluesky", "281 of 280 on x", "leave out more"],
    );
}

/// The text has 127 letters, its document 36 or 38. With two line breaks and a source line of 42
/// letters beside the document it is no text message any more: three parts take 201.
#[test]
fn a_short_form_may_stand_where_the_text_is_no_text_message() {
    let file = "ar/messages.json";
    let form = "التقاسم هو أن نضع على المائدة الكبيرة ما أعطته الحديقة.";
    let (content, path) = with(file, "J3", "short", json!(form));
    content.refused(
        file,
        &path,
        &format!("\"short\": \"{form}"),
        ["no form", "\"short\"", "take the form out"],
    );
    content.change("ar/words.json", |words| {
        words["source-line-sms"] = json!("المصدر الذي تقتبس منه هذه الرسالة النصية: {document}");
    });
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

#[test]
fn a_form_of_other_words_than_the_message_s_is_refused_in_every_language() {
    for (file, id, form, says) in [
        // A word that is not there; a sentence left out without a mark.
        (
            "fr/messages.json",
            "J5",
            "Venez avec une courge.",
            ["whole words of the message", "une courge", "as they are"],
        ),
        (
            "fr/messages.json",
            "J5",
            "Venez avec une graine, une seule suffit. Ce printemps, la rue Haute sème",
            ["\"[…]\"", "suffit. Ce printemps", "as they are"],
        ),
        (
            "fr/messages.json",
            "J5",
            "une seule suffit.",
            ["a capital letter", "une seule", "where a sentence"],
        ),
        (
            "ar/messages.json",
            "J5",
            "تعالوا بسلة.",
            ["whole words", "بسلة", "as they are"],
        ),
        (
            "qaa/messages.json",
            "J3",
            "Paartaageer suûr laa taablee.",
            ["whole words", "laa taablee", "as they are"],
        ),
    ] {
        let (content, path) = with(file, id, "short", json!(form));
        content.refused(file, &path, &format!("\"short\": \"{form}"), says);
    }
}

#[test]
fn a_short_form_is_shorter_than_the_long_one() {
    let file = "fr/messages.json";
    let (content, _) = with(file, "J5", "long", json!("Venez avec une graine"));
    let error = content.error();
    assert!(error.path.ends_with("\"J5\" › words › short"), "{error}");
    assert!(
        error
            .expected
            .contains("shorter than \"long\": fewer than 21"),
        "{error}"
    );
    assert!(error.found.contains("40 characters"), "{error}");
}

#[test]
fn messages_that_are_not_shared_need_no_forms() {
    let content = copy();
    content.change_each("messages.json", |list| {
        let words = entry(list, "J5")["words"].as_object_mut().unwrap();
        words.remove("long");
        words.remove("short");
    });
    let errors = content.errors();
    // Both forms in the original; Arabic and the longer language have errors of their own, told in
    // the same run.
    for language in ["ar", "fr", "qaa"] {
        let file = content.path(&format!("{language}/messages.json"));
        let file = file.display().to_string();
        assert!(errors.iter().any(|error| error.file == file), "{language}");
    }
    let needed = |path: &str| path.starts_with("[4] \"J5\" › words › ");
    assert!(
        errors.iter().all(|error| needed(&error.path)),
        "{}",
        shown(&errors)
    );
    content.change("fr/messages.json", |list| {
        entry(list, "J5")["facts"]["shareable"] = json!(false);
    });
    // What is not shared is not set large either.
    content.change("fr/pillars.json", |list| {
        entry(list, "semer")["facts"]["pulled"] = json!(["J2"]);
    });
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
}

#[test]
fn what_is_not_translated_is_held_to_the_edition_s_own_lines() {
    let content = copy();
    content.change("ar/messages.json", |list| {
        entry(list, "J3")["words"] = Value::Null;
    });
    // The source line is the document's name alone.
    set_line(&content, "fr", "{document}");
    assert!(load(&content.folder).is_ok(), "its French form fits");
    // In French nobody misses it, since the text just fits: 219 + 35 + 26 are 280. The Arabic line
    // has 47.
    content.change("fr/messages.json", |list| {
        let words = entry(list, "J3")["words"].as_object_mut().unwrap();
        words.remove("short");
    });
    let error = content.error();
    let file = content.path("ar/messages.json").display().to_string();
    assert_eq!(error.file, file);
    assert_eq!(error.path, "[2] \"J3\" › words");
    assert_eq!(error.found, "no such form; the text has 292 of 280 on x");
    assert!(
        error.what_to_do.contains("translate the message")
            && error.what_to_do.contains("fr/messages.json, add \"short\""),
        "{error}"
    );
}

#[test]
fn a_longer_source_line_is_told_with_every_message_that_no_longer_fits() {
    let content = copy();
    // A post of 280 has room for 207 letters beside 47 of source line and 26; the speaker's line is
    // longer by 18.
    let letters = |count: usize| "ن".repeat(count);
    content.change("ar/messages.json", |list| {
        entry(list, "J1")["words"]["text"] = json!(letters(204));
        entry(list, "J2")["words"]["text"] = json!(letters(203));
        let words = &mut entry(list, "J5")["words"];
        words["text"] = json!(format!("{} {}", letters(186), letters(100)));
        words["short"] = json!(letters(186));
        // It is not shared.
        entry(list, "J6")["words"]["text"] = json!(letters(300));
    });
    load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    // Four letters more: 204 letters and a form of 186 no longer fit.
    set_line(&content, "ar", "المصدر: {document} هنا.");
    let errors = content.errors();
    let found: Vec<(&str, &str)> = errors
        .iter()
        .map(|error| (error.path.as_str(), error.found.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "[0] \"J1\" › words › short",
                "no such form; the text has 281 of 280 on x"
            ),
            ("[4] \"J5\" › words › short", "281 of 280 on x"),
        ],
        "{}",
        shown(&errors)
    );
}

#[test]
fn a_text_that_networks_would_make_a_link_of_is_refused_wherever_a_post_has_it() {
    for (file, pointer, path, text) in [
        (
            "ar/messages.json",
            "/1/words/text",
            "[1] \"J2\" › words › text",
            "حديقة jardin.Global",
        ),
        (
            "ar/messages.json",
            "/4/words/speaker",
            "[4] \"J5\" › words › speaker",
            "un.org",
        ),
        (
            "fr/words.json",
            "/source-line",
            "source-line",
            "Source : un.org, {document}.",
        ),
        ("ar/words.json", "/hashtag", "hashtag", "jardin.example.org"),
        (
            "ar/documents.json",
            "/0/words/cited",
            "[0] \"charte\" › words › cited",
            "un.org 2031",
        ),
    ] {
        let content = copy();
        content.change(file, |value| {
            *value.pointer_mut(pointer).unwrap() = json!(text);
        });
        let error = content.error();
        assert_eq!(error.file, content.path(file).display().to_string());
        assert_eq!(error.path, path, "{error}");
        assert!(
            error.expected.contains("no network finds a link"),
            "{error}"
        );
        assert!(error.what_to_do.contains("space"), "{error}");
    }
}

#[test]
fn a_link_that_arises_only_where_two_texts_meet_is_refused() {
    let content = copy();
    set_line(&content, "fr", "Source : {document}.Global");
    let error = content.error();
    assert_eq!(error.path, "source-line");
    assert!(error.found.contains("2031.Global"), "{error}");
}

#[test]
fn forms_stand_beside_their_texts_in_each_language() {
    // How many there are, so that one that gets lost is missed.
    for (language, short, long) in [("ar", 1, 0), ("fr", 2, 1), ("qaa", 2, 1)] {
        let messages = &made_up_in(language).messages;
        let words = || messages.iter().map(|message| &message.words);
        let shorts = words().filter(|words| words.short.is_some()).count();
        let longs = words().filter(|words| words.long.is_some()).count();
        assert_eq!((shorts, longs), (short, long), "{language}");
    }
}
