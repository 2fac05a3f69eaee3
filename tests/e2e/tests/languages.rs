//! Someone takes a message along in a language that the page is not in.

use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::all_languages;
use serde_json::json;

const PAGE: &str = "/en/m/D4/languages/";
const ARABIC: &str = "article[lang='ar']";

/// The Arabic post of the message D4, whose full text is too long for X.
fn arabic_post() -> String {
    let message = text(&entry("ar/messages.json", "D4")["words"]["short"]);
    let document = entry("ar/documents.json", "key-messages");
    let cited = text(&document["words"]["cited"]);
    let source = word("ar", "source-line").replace("{document}", &cited);
    format!("{message}\n\n{source}\n{}/ar/m/D4/", published_at())
}

#[test]
fn a_post_in_another_language_is_copied_by_one_click() {
    let browser = Session::start();
    browser.visit("/en/m/D4/");
    browser.run("window.before = true", json!([]));
    browser.click(&format!("main a[href='{PAGE}']"));
    browser.until_at(PAGE);
    browser.until_ready();
    let loaded = browser.run("return window.before === undefined", json!([]));
    assert_eq!(
        loaded,
        json!(true),
        "the page is loaded, not made by the app"
    );
    let post = arabic_post();
    assert_eq!(browser.text(&format!("{ARABIC} [data-post]")), post);
    assert_eq!(browser.attribute(ARABIC, "dir"), "rtl");
    let status = format!("{ARABIC} [role='status']");
    browser.click(&format!("{ARABIC} [data-copy]"));
    browser.until_text(&status, &word("en", "copied"));
    // No other post says so.
    let said: String = browser.texts(".editions [role='status']").concat();
    assert_eq!(said, word("en", "copied"));
    browser.assert_no_faults();
    browser.visit("/en/share/");
    browser.until_pasted("[data-composer]", &post);
}

#[test]
fn who_comes_back_to_the_page_finds_the_posts_again() {
    let browser = Session::start();
    browser.visit(PAGE);
    browser.click("main .row a[href='/en/m/D4/']");
    browser.until_at("/en/m/D4/");
    browser.back();
    browser.until_at(PAGE);
    let all = all_languages().len();
    browser.until("the posts in all languages", || {
        (browser.count("article [data-post]") == all).then_some(())
    });
    browser.until_ready();
    assert_eq!(
        browser.text(&format!("{ARABIC} [data-post]")),
        arabic_post()
    );
    browser.assert_as_sent(false);
    browser.assert_no_faults();
}

#[test]
fn without_scripts_every_post_can_be_read_and_no_button_pretends() {
    let browser = Session::start_for(Visit::WithoutScript);
    browser.open("/en/m/D4/");
    browser.click(&format!("main a[href='{PAGE}']"));
    browser.until_at(PAGE);
    let drawn = browser.drawn_text(&format!("{ARABIC} [data-post]"));
    for line in arabic_post().lines() {
        assert!(drawn.contains(line), "{line:?} is not drawn: {drawn}");
    }
    assert_eq!(browser.count(".editions button"), all_languages().len());
    assert_eq!(browser.drawn_text(".editions button"), "");
    browser.click(&format!("{ARABIC} a"));
    browser.until_at("/ar/m/D4/");
}

#[test]
fn the_page_of_languages_proposes_the_browsers_own_and_remembers_what_was_chosen() {
    let browser = Session::start();
    browser.visit("/en/about/");
    if browser.engine == Engine::Chromium {
        let agent = browser.run("return navigator.userAgent", json!([]));
        let own = json!({ "userAgent": agent, "acceptLanguage": "pt-BR,ar-EG,en" });
        browser.devtools("Emulation.setUserAgentOverride", own);
    }
    browser.visit("/");
    let asked = browser.run("return navigator.languages", json!([]));
    let asked = asked.as_array().expect("a list").iter().map(text);
    // WebKit's own list here is that of the machine, which may have no language.
    let best: Vec<String> = asked
        .map(|tag| tag.split('-').next().unwrap_or_default().to_owned())
        .find(|code| all_languages().contains(code))
        .into_iter()
        .collect();
    if browser.engine == Engine::Chromium {
        assert_eq!(best, ["ar"], "of what it asks for, the first that is there");
    }
    assert_eq!(browser.shown(".chooser li[data-best]", "lang"), best);
    let wanted = best.first().map_or("en", String::as_str);
    let other = if wanted == "ar" { "en" } else { "ar" };
    browser.click(&format!(".chooser a[hreflang='{other}']"));
    browser.until_at(&format!("/{other}/"));
    browser.open("/");
    browser.until_at(&format!("/{other}/"));
    // It is no trap: each page leads to the other languages.
    browser.until_ready();
    browser.change_language(wanted);
    browser.until_at(&format!("/{wanted}/"));
    browser.open("/");
    browser.until_at(&format!("/{wanted}/"));
}
