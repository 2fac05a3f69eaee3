//! An editor's minute: forms that fit, a text of its own for a network, a preview, and signs that
//! make text messages cost more.

use roadmap_journeys::builder::{
    COMPOSER, carried, form, picked, press, stay, switch, until_begins, until_value,
};
use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::files::{catch_files, saved};
use roadmap_journeys::picture::Picture;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use roadmap_journeys::wire::decoded;
use serde_json::json;

const TARGET: &str = "[data-target]";
const TAKEN: &str = "[data-taken]";

/// A message whose full text fits neither X nor Mastodon: it has a long and a short form.
const LONG: &str = "N4";

/// A text without its source line, which goes where the words are edited.
fn without_source(language: &str, text: &str) -> String {
    let line = word(language, "source-line");
    let (start, _) = line
        .split_once("{document}")
        .expect("a place for the document");
    let lines: Vec<&str> = text
        .split('\n')
        .filter(|line| !line.starts_with(start))
        .collect();
    assert_eq!(
        lines.len() + 1,
        text.split('\n').count(),
        "one source line in {text}"
    );
    lines.join("\n")
}

#[test]
fn a_message_goes_out_in_two_versions_with_a_card_and_comes_back_from_its_link() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick(LONG);
    let short = form("en", LONG, "short");
    until_begins(&browser, &short);

    // Two networks get texts of their own; the others keep the common one.
    let common = browser.value(COMPOSER);
    browser.choose(TARGET, "x");
    browser.type_into(COMPOSER, " For X ✔");
    browser.choose(TARGET, "bluesky");
    browser.until("the common text for Bluesky", || {
        (browser.value(COMPOSER) == common).then_some(())
    });
    browser.type_into(COMPOSER, " For Bluesky é漢");
    let bare = without_source("en", &common);
    browser.until("Bluesky's own text in its address", || {
        (carried(&browser, "bluesky") == format!("{bare} For Bluesky é漢")).then_some(())
    });
    assert_eq!(carried(&browser, "x"), format!("{bare} For X ✔"));
    // The others have the message as it fits them.
    let long = form("en", LONG, "long");
    assert!(carried(&browser, "mastodon").starts_with(&long));
    let own = word("en", "own-text");
    for (network, has_own) in [("x", true), ("bluesky", true), ("mastodon", false)] {
        let said = browser.text(&format!("[data-channel='{network}'] .fit"));
        assert_eq!(said.contains(&own), has_own, "{network}: {said}");
    }

    // Copied and opened is what stands there for each.
    stay(&browser);
    browser.click("[data-copy]");
    browser.until_text(".actions [role='status']", &word("en", "copied"));
    browser.click("[data-channel='x'] [data-intent]");
    browser.until_text("[data-left]", &word("en", "intent-copied"));

    // The card: in exact words whatever was typed.
    browser.click("[data-image] summary");
    browser.click("[data-image] [value='1080x1080']");
    browser.until_true(
        "the card",
        "return document.querySelector('[data-image] canvas')?.width === 1080
            && document.querySelector('[data-image] [data-make=png]')?.disabled === false",
        json!([]),
    );
    catch_files(&browser);
    browser.click("[data-image] [data-make='png']");
    let card = Picture::from_png(&saved(&browser).bytes).expect("a PNG");
    assert_eq!((card.width, card.height), (1080, 1080));
    let ink = card
        .pixels
        .iter()
        .filter(|pixel| **pixel == [0x12, 0x20, 0x3a]);
    assert!(ink.count() > 5000, "a card with words on it");

    // The link has the choice, and nothing that was typed.
    let link = browser.attribute("[data-permalink]", "href");
    assert_eq!(link, format!("/en/share/#v1.{LONG}.sl"));
    browser.visit("/en/about/");
    // As somebody else opens it, in a tab without a text of its own.
    browser.run("sessionStorage.clear()", json!([]));
    browser.visit(&link);
    browser.until("the same text", || {
        (browser.value(COMPOSER) == common).then_some(())
    });
    assert_eq!(picked(&browser), LONG);
    browser.assert_no_faults();
}

#[test]
fn each_network_has_the_longest_form_that_fits_and_its_row_says_so() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick(LONG);
    let [full, long, short] = ["text", "long", "short"].map(|name| form("en", LONG, name));
    assert!(full.len() > long.len() && long.len() > short.len());
    // The text that all have in common fits every network, and its form is named.
    until_begins(&browser, &short);
    let fits = word("en", "text-fits").replace("{networks}", &word("en", "all-networks"));
    browser.until("the short form to be named", || {
        let said = browser.text(TAKEN);
        (said.starts_with(&fits) && said.contains(&word("en", "form-short"))).then_some(())
    });
    for (network, form, said) in [
        ("x", &short, "shortened"),
        ("bluesky", &short, "shortened"),
        ("mastodon", &long, "shortened"),
        ("threads", &long, "shortened"),
        ("whatsapp", &full, "fits"),
        ("telegram", &full, "fits"),
    ] {
        let row = format!("[data-channel='{network}']");
        let carried = carried(&browser, network);
        assert!(carried.contains(form.as_str()), "{network}: {carried}");
        assert_eq!(browser.attribute(&row, "data-fits"), "true", "{network}");
        assert_eq!(
            browser.text(&format!("{row} .fit")),
            word("en", said),
            "{network}"
        );
    }
    // In its own view a network's text stands in the field, without having become its own.
    browser.choose(TARGET, "mastodon");
    until_begins(&browser, &long);
    assert_eq!(browser.attribute("[data-wording]", "data-wording"), "exact");
    browser.choose(TARGET, "");
    until_begins(&browser, &short);
    browser.assert_no_faults();
}

#[test]
fn what_is_too_long_is_said_and_made_to_fit_and_that_is_taken_back() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick(LONG);
    let [full, short] = ["text", "short"].map(|name| form("en", LONG, name));
    until_begins(&browser, &short);
    // Asked for by name a form goes everywhere, and what it is too long for is said.
    browser.choose("[data-form]", "full");
    until_begins(&browser, &full);
    let too_long = word("en", "text-does-not-fit");
    let (before, _) = too_long
        .split_once("{networks}")
        .expect("a place for names");
    browser.until("the network that it is too long for", || {
        browser
            .text(TAKEN)
            .starts_with(&format!("{before}X"))
            .then_some(())
    });
    let x = "[data-channel='x']";
    browser.until_attribute(x, "data-fits", "false");
    let fit = format!("{x} [data-swap]");
    assert_eq!(browser.text(&fit), word("en", "make-it-fit"));
    browser.click(&fit);
    browser.until_attribute(x, "data-fits", "true");
    assert!(carried(&browser, "x").starts_with(&short));
    assert!(carried(&browser, "bluesky").starts_with(&full));
    browser.until_text(&fit, &word("en", "undo"));
    browser.click(&fit);
    browser.until_attribute(x, "data-fits", "false");
    assert!(carried(&browser, "x").starts_with(&full));

    // The link keeps the form; links of earlier versions name networks, too.
    let link = browser.attribute("[data-permalink]", "href");
    assert_eq!(link, format!("/en/share/#v1.{LONG}.sl.full"));
    for link in [link.clone(), format!("{link}.xw")] {
        browser.visit("/en/about/");
        browser.run("sessionStorage.clear()", json!([]));
        browser.visit(&link);
        until_begins(&browser, &full);
    }

    // Of an edited text only the lines can go: here the link, which has 23 on X.
    browser.choose("[data-form]", "");
    browser.clear(COMPOSER);
    browser.type_into(COMPOSER, &"a".repeat(270));
    browser.click(&switch("link"));
    browser.until_attribute(x, "data-used", "295");
    browser.click(&fit);
    browser.until_attribute(x, "data-used", "270");
    assert_eq!(carried(&browser, "x"), "a".repeat(270));
    assert!(carried(&browser, "mastodon").contains("/en/m/"));
    browser.assert_no_faults();
}

#[test]
fn a_figure_of_its_time_is_warned_of_and_the_source_line_has_its_date() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.open("/en/about/");
        browser.run("sessionStorage.clear()", json!([]));
        browser.visit(&format!("/{language}/share/"));
        let dated = "[data-dated]";
        assert!(browser.shown(dated, "class").is_empty(), "no figure in T4");
        browser.pick("P3b");
        let figure = entry(&format!("{language}/figures.json"), "not-connected");
        let date = text(&figure["words"]["dated"]);
        browser.until_text(
            dated,
            &word(language, "old-figure").replace("{dated}", &date),
        );
        assert!(!browser.shown(dated, "class").is_empty());
        assert!(browser.value(COMPOSER).contains("2020"));
        browser.click(&switch("source"));
        browser.until("a text without a date", || {
            (!browser.value(COMPOSER).contains("2020")).then_some(())
        });
        browser.click(&switch("source"));
        browser.until("the date", || {
            browser.value(COMPOSER).contains("2020").then_some(())
        });
    }
    browser.assert_no_faults();
}

#[test]
fn nothing_typed_is_lost_by_a_button_or_by_another_message() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("T4");
    let exact = browser.value(COMPOSER);
    let bare = without_source("en", &exact);
    let until_value = |expected: String| until_value(&browser, &expected);
    let press = |name: &str| press(&browser, "en", name);
    browser.type_into(COMPOSER, " mine");
    press("restore-exact");
    until_value(exact.clone());
    press("undo");
    until_value(format!("{bare} mine"));

    browser.choose(TARGET, "threads");
    browser.type_into(COMPOSER, " threaded");
    press("same-for-all");
    browser.choose(TARGET, "");
    until_value(format!("{bare} mine threaded"));
    press("undo");
    until_value(format!("{bare} mine"));
    browser.choose(TARGET, "threads");
    until_value(format!("{bare} mine threaded"));

    // Away and back: both texts are there again.
    browser.pick("A7");
    browser.until("another text", || {
        (!browser.value(COMPOSER).contains("mine")).then_some(())
    });
    browser.pick("T4");
    until_value(format!("{bare} mine"));
    browser.choose(TARGET, "threads");
    until_value(format!("{bare} mine threaded"));
    press("reset-text");
    until_value(format!("{bare} mine"));
    browser.assert_no_faults();
}

#[test]
fn signs_that_make_text_messages_cost_more_are_swapped_on_demand() {
    let browser = Session::start();
    browser.visit("/en/share/");
    let parts = || browser.attribute("[data-channel='sms']", "data-used");
    browser.clear(COMPOSER);
    // 80 letters in the cheap alphabet are one part; with one ’ they are 81 of UCS-2, two parts.
    browser.type_into(COMPOSER, &"a".repeat(80));
    browser.until("one part", || (parts() == "1").then_some(()));
    browser.type_into(COMPOSER, "’");
    browser.until("two parts", || (parts() == "2").then_some(()));
    browser.click("[data-channel='sms'] [data-swap]");
    browser.until("one part again", || (parts() == "1").then_some(()));
    let href = browser.attribute("[data-channel='sms'] [data-intent]", "href");
    assert!(
        decoded(&href).ends_with(&format!("{}'", "a".repeat(80))),
        "{href}"
    );
    assert!(
        browser.value(COMPOSER).ends_with('’'),
        "only text messages have the plain sign"
    );
    browser.assert_no_faults();
}

#[test]
fn a_preview_shows_what_a_network_makes_of_the_post() {
    let browser = Session::start();
    browser.visit("/ar/share/");
    browser.pick("T4");
    browser.until_text(
        ".preview h2",
        &word("ar", "preview-title").replace("{network}", "X"),
    );
    browser.until("the post", || {
        (browser.text(".preview .post") == browser.value(COMPOSER)).then_some(())
    });
    browser.bring_into_view(".preview img");
    browser.until_true(
        "the picture of the page",
        "const picture = document.querySelector('.preview img');
         return picture.complete && picture.naturalWidth === 1200",
        json!([]),
    );
    let direction = browser.run(
        "return getComputedStyle(document.querySelector('.preview .post')).direction",
        json!([]),
    );
    assert_eq!(direction, json!("rtl"));
    // LinkedIn takes the link alone; Telegram puts it first.
    browser.choose(TARGET, "linkedin");
    browser.until("no text", || {
        (browser.count(".preview .post") == 0).then_some(())
    });
    assert_eq!(browser.count(".preview .link-card"), 1);
    browser.choose(TARGET, "telegram");
    let link = format!("{}/ar/m/T4/", published_at());
    browser.until("the link before the text", || {
        (browser.count(".preview .post") == 1 && browser.text(".preview .post").starts_with(&link))
            .then_some(())
    });
    browser.assert_no_faults();
}
