//! Links to a choice in the builder: they keep the choice and nothing that was typed, unless it is
//! asked for; those that name nothing are refused in words.

use roadmap_journeys::builder::{COMPOSER, SWITCHES, WORDING, form, picked, switch, until_begins};
use roadmap_journeys::campaign::word;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

#[test]
fn a_link_to_a_choice_opens_the_same_choice() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("A7");
    browser.click(&switch("source"));
    browser.click(&switch("hashtag"));
    browser.until_attribute("[data-permalink]", "href", "/en/share/#v1.A7.lh");
    browser.until_at("/en/share/#v1.A7.lh");
    let text = browser.value(COMPOSER);

    browser.visit("/en/about/");
    browser.visit("/en/share/#v1.A7.lh");
    browser.until("the same text", || {
        (browser.value(COMPOSER) == text).then_some(())
    });
    assert_eq!(picked(&browser), "A7");
    assert_eq!(
        SWITCHES.map(|line| browser.is_checked(&switch(line))),
        [false, true, true]
    );
    browser.assert_no_faults();
}

#[test]
fn what_was_typed_is_never_in_the_address_and_kept_in_its_tab_alone() {
    let browser = Session::start();
    browser.visit("/en/share/#v1.T4.-");
    let kept = |place: &str| {
        let kept = browser.run(&format!("return JSON.stringify({place})"), json!([]));
        kept.to_string()
    };
    assert_eq!(
        browser.run("return sessionStorage.length", json!([])),
        json!(0)
    );
    browser.type_into(COMPOSER, " secret");
    browser.until_attribute(WORDING, "data-wording", "edited");
    assert!(!browser.at().contains("secret"), "{}", browser.at());
    for place in ["localStorage", "history.state"] {
        assert!(!kept(place).contains("secret"), "{place}: {}", kept(place));
    }
    assert!(kept("sessionStorage").contains("secret"));
    assert_eq!(
        browser.run("return sessionStorage.length", json!([])),
        json!(1)
    );
}

#[test]
fn an_edit_in_a_link_is_shown_as_somebodys_and_taken_by_nobody_but_the_reader() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("T4");
    let offered = "return document.querySelector('[data-permalink-edited]').checkVisibility()";
    assert_eq!(browser.run(offered, json!([])), json!(false));
    browser.type_into(COMPOSER, " <b>é漢</b> & more");
    let edited = browser.value(COMPOSER);
    browser.until("the link with the text", || {
        let href = browser.attribute("[data-permalink-edited]", "href");
        href.starts_with("/en/share/#v1.T4.-~").then_some(())
    });
    let link = browser.attribute("[data-permalink-edited]", "href");

    for language in languages(browser.engine) {
        browser.visit("/en/about/");
        browser.visit(&link.replace("/en/", &format!("/{language}/")));
        let box_ = "[data-shared]";
        browser.until_text(&format!("{box_} p"), &word(language, "shared-title"));
        assert_eq!(browser.text(&format!("{box_} blockquote")), edited);
        assert_eq!(
            browser.count(&format!("{box_} blockquote *")),
            0,
            "text, not markup"
        );
        // Untouched until somebody asks: the composer has the documents' words.
        assert_eq!(browser.attribute("[data-wording]", "data-wording"), "exact");
        assert!(
            browser
                .value(COMPOSER)
                .starts_with(&form(language, "T4", "text"))
        );
        assert!(browser.at().contains('~'), "a reload shows it again");
        browser.click(&format!("{box_} .button"));
        browser.until("the edit in the composer", || {
            (browser.value(COMPOSER) == edited).then_some(())
        });
        assert_eq!(
            browser.attribute("[data-wording]", "data-wording"),
            "edited"
        );
        assert!(!browser.at().contains('~'), "{}", browser.at());
        browser.assert_no_faults();
    }
}

#[test]
fn an_address_that_names_no_choice_is_refused_in_words_and_not_repeated() {
    let browser = Session::start();
    for nonsense in [
        "v1.NOPE.s",
        "v9.T4.s",
        "%00<script>",
        "v1.T4.ss",
        "v1.T4.<b>x</b>",
    ] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/share/#{nonsense}"));
        browser.until_text("main .notice[role='status']", &word("en", "link-refused"));
        let told = browser.visible_texts().join("\n");
        assert!(
            told.contains(&word("en", "link-refused")),
            "{nonsense}: nobody can see it"
        );
        for echo in ["NOPE", "v9", "<script>", "<b>"] {
            assert!(!told.contains(echo), "{nonsense} is repeated");
        }
        assert_eq!(browser.count("main script, main b b"), 0, "{nonsense}");
        // The builder works nonetheless, and a pick ends the notice.
        browser.pick("T1");
        browser.until_text("main .notice[role='status']", "");
        browser.assert_no_faults();
    }
}

#[test]
fn an_address_of_no_message_helps_on() {
    let browser = Session::start();
    browser.visit("/en/m/NOPE/");
    let told = browser.visible_texts().join("\n");
    assert!(told.contains(&word("en", "not-found-title")), "{told}");
    assert!(!told.contains("NOPE"), "{told}");
    browser.click("a[href='/en/messages/']");
    browser.until_at("/en/messages/");
    browser.until_text("main h1", &word("en", "key-messages"));
}

#[test]
fn hostile_links_show_a_working_page_and_nothing_of_themselves() {
    let browser = Session::start();
    for (fragment, shown) in [
        (
            "v1.T4.sl~%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AEtext",
            Some("<script>alert(1)</script>text"),
        ),
        ("v1.NOPE.sl~ECHO%20ME", None),
        ("v1.T4.sl~%FF%FE", None),
        ("v9.T4.sl~ECHO%20ME", None),
    ] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/share/#{fragment}"));
        let box_ = "[data-shared] blockquote";
        match shown {
            Some(text) => browser.until_text(box_, text),
            None => assert_eq!(browser.text(box_), "", "{fragment}"),
        }
        let told = browser.visible_texts().join("\n");
        assert!(!told.contains("ECHO"), "{fragment} is repeated");
        assert_eq!(browser.count("main script"), 0);
        browser.pick("T1");
        until_begins(&browser, &form("en", "T1", "text"));
        browser.assert_no_faults();
    }
}
