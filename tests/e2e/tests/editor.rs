//! An editor at work, in Arabic, on a phone and at a desk: picks, adjusts, reloads, goes away and
//! comes back, changes the language, opens networks, takes the card along. Nothing made is lost,
//! nothing edited claims to be a quotation, and what is counted is what is sent.

use roadmap_journeys::builder::{COMPOSER, WORDING, carried, picked, press, until_value};
use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::session::Session;
use serde_json::json;

const BEFORE: &str = "[data-before]";
const FIT: &str = "#said-fit";
const SOURCE: &str = ".switches label:nth-of-type(1) input";

/// A message whose full text is too long for the feeds.
const LONG: &str = "N4";

fn line(language: &str, name: &str) -> String {
    let document =
        text(&entry(&format!("{language}/documents.json"), "key-messages")["words"]["cited"]);
    word(language, name).replace("{document}", &document)
}

/// Puts the cursor at a place of the field, in UTF-16.
fn put_cursor(browser: &Session, at: usize) {
    browser.run(
        "const field = document.querySelector(arguments[0]);
         field.focus();
         field.setSelectionRange(arguments[1], arguments[1]);",
        json!([COMPOSER, at]),
    );
}

fn cursor(browser: &Session) -> String {
    let places = browser.run(
        "const field = document.querySelector(arguments[0]);
         return [field.selectionStart, field.selectionEnd]",
        json!([COMPOSER]),
    );
    places.to_string()
}

/// Writes a text as whoever pastes it does.
fn write(browser: &Session, text: &str) {
    browser.run(
        "const field = document.querySelector(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        json!([COMPOSER, text]),
    );
}

#[test]
fn an_editor_s_work_in_arabic_survives_on_a_phone_and_at_a_desk() {
    let browser = Session::start();
    for width in [390, 1440] {
        browser.visit("/ar/");
        browser.set_width(width);
        browser.run("sessionStorage.clear()", json!([]));
        browser.click("header a[href='/ar/share/']");
        browser.until_at("/ar/share/");
        browser.pick("T4");
        let exact = browser.value(COMPOSER);
        let source = line("ar", "source-line");
        assert!(exact.contains(&source), "{exact}");

        // Typed in the midst of the words: the source line goes below, the cursor stays.
        put_cursor(&browser, 4);
        for key in "نعم".chars() {
            browser.press(key);
        }
        browser.until_attribute(WORDING, "data-wording", "edited");
        let letters: Vec<char> = exact.chars().collect();
        let [before, after] =
            [&letters[..4], &letters[4..]].map(|part| part.iter().collect::<String>());
        let own = [&before, "نعم", &after]
            .concat()
            .replace(&[&source, "\n"].concat(), "");
        until_value(&browser, &own);
        assert_eq!(cursor(&browser), "[7,7]");
        assert_eq!(browser.text("[data-dropped]"), word("ar", "source-dropped"));
        assert!(!browser.is_checked(SOURCE));

        // The field's own undo goes all the way back, and the source is claimed again.
        browser.until("the field to be as it was", || {
            browser.undo();
            (browser.value(COMPOSER) == exact).then_some(())
        });
        browser.until_attribute(WORDING, "data-wording", "exact");
        put_cursor(&browser, 4);
        for key in "نعم".chars() {
            browser.press(key);
        }
        until_value(&browser, &own);
        press(&browser, "ar", "restore-exact");
        until_value(&browser, &exact);
        press(&browser, "ar", "undo");
        until_value(&browser, &own);
        browser.click(SOURCE);
        let link = format!("{}/ar/m/T4/", published_at());
        let based = own.replace(&link, &format!("{}\n{link}", line("ar", "based-line")));
        until_value(&browser, &based);
        assert_eq!(browser.attribute(WORDING, "data-wording"), "edited");

        // A network's own text, too.
        browser.choose("[data-target]", "bluesky");
        browser.type_into(COMPOSER, " é漢");
        browser.until("Bluesky's own text", || {
            carried(&browser, "bluesky").ends_with(" é漢").then_some(())
        });
        let bluesky = carried(&browser, "bluesky");

        // Reload; another page and Back; the other language and back.
        let is_back = |language: &str| {
            browser.until_text(&format!("{BEFORE} p"), &word(language, "draft-back"));
            until_value(&browser, &based);
            assert_eq!(picked(&browser), "T4");
            assert_eq!(browser.attribute(WORDING, "data-wording"), "edited");
            browser.until("Bluesky's own text", || {
                (carried(&browser, "bluesky") == bluesky).then_some(())
            });
        };
        browser.reload();
        browser.until_ready();
        is_back("ar");
        browser.click("header a[href='/ar/quiz/']");
        browser.until_at("/ar/quiz/");
        browser.back();
        browser.until_true(
            "the builder",
            "return location.pathname === '/ar/share/'",
            json!([]),
        );
        is_back("ar");
        browser.change_language("en");
        browser.until_true(
            "the English page",
            "return location.pathname === '/en/share/' && document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
        is_back("en");
        assert!(
            browser.is_checked(SOURCE),
            "the Arabic lines are known here"
        );
        press(&browser, "en", "draft-discard");
        browser.until_text(&format!("{BEFORE} p"), &word("en", "draft-discarded"));
        browser.until("the English wording", || {
            let english = text(&entry("en/messages.json", "T4")["words"]["text"]);
            browser.value(COMPOSER).starts_with(&english).then_some(())
        });
        browser.until("no text of Bluesky's own", || {
            (carried(&browser, "bluesky") != bluesky).then_some(())
        });
        browser.run(
            "[...document.querySelectorAll('[data-before] button')]
                .find((button) => button.checkVisibility()).click()",
            json!([]),
        );
        is_back("en");
        browser.change_language("ar");
        browser.until_true(
            "the Arabic page",
            "return location.pathname === '/ar/share/' && document.documentElement.dataset.ready === 'true'",
            json!([]),
        );
        is_back("ar");

        // A link for another message shows that; the text waits, and is there at a button.
        browser.visit("/ar/about/");
        browser.visit(&format!("/ar/share/#v1.{LONG}.sl"));
        browser.until_text(&format!("{BEFORE} p"), &word("ar", "draft-waits"));
        assert_eq!(picked(&browser), LONG);
        assert_eq!(browser.attribute(WORDING, "data-wording"), "exact");
        press(&browser, "ar", "draft-restore");
        until_value(&browser, &based);
        assert_eq!(picked(&browser), "T4");

        // What goes out is what stands there; no single letter of Arabic is to blame.
        assert_eq!(carried(&browser, "x"), based);
        assert_eq!(carried(&browser, "whatsapp"), based);
        assert_eq!(carried(&browser, "sms"), based);
        let sms = browser.text("[data-channel='sms'] .fit");
        let (costly, _) = word("ar", "costly")
            .split_once('{')
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .expect("a letter");
        assert!(!sms.contains(&costly), "{sms}");

        // The card with its alternative text, whatever a machine makes of the page.
        browser.click("[data-image] summary");
        browser.until_true(
            "the card",
            "return document.querySelector('[data-image] [data-make=png]')?.disabled === false",
            json!([]),
        );
        let alt = browser.text("#alt");
        browser.run(
            "document.querySelector('#alt').textContent = 'a machine’s words'",
            json!([]),
        );
        browser.click("[data-image] [data-copy]");
        browser.until_text(
            "[data-image] [data-copy] ~ [role='status']",
            &word("ar", "copied"),
        );
        browser.until_pasted(COMPOSER, &alt);
        browser.assert_no_faults();
    }
}

#[test]
fn what_begins_to_be_too_long_is_said_once_and_the_field_is_described_by_it() {
    let browser = Session::start();
    browser.visit("/en/share/");
    let described = browser.attribute(COMPOSER, "aria-describedby");
    assert!(described.contains("said-fit"), "{described}");
    browser.clear(COMPOSER);
    browser.type_into(COMPOSER, &"a".repeat(278));
    let verdict = |name: &str, networks: &str| word("en", name).replace("{networks}", networks);
    let all = word("en", "all-networks");
    browser.until_text(FIT, &verdict("text-fits", &all));
    browser.run(
        "window.said = [];
         new MutationObserver(() => said.push(document.querySelector('#said-fit').textContent))
             .observe(document.querySelector('#said-fit'), { childList: true, subtree: true, characterData: true });",
        json!([]),
    );
    browser.type_into(COMPOSER, "aaaaaa");
    browser.until_attribute("[data-channel='x']", "data-used", "284");
    browser.until_text(FIT, &verdict("text-does-not-fit", "X"));
    put_cursor(&browser, 284);
    for _ in 0..5 {
        browser.press('\u{e003}');
    }
    browser.until_attribute("[data-channel='x']", "data-used", "279");
    browser.until_text(FIT, &verdict("text-fits", &all));
    let said = browser.run("return said.filter((text) => text).length", json!([]));
    assert_eq!(said, json!(2), "once too long, once fitting again");
    browser.assert_no_faults();
}

#[test]
fn what_is_counted_is_what_is_sent_and_what_cannot_be_seen_is_named() {
    let browser = Session::start();
    browser.visit("/en/share/");
    let sms = "[data-channel='sms']";
    // 100 letters of two code points each: composed they are in the cheap alphabet, one part.
    write(&browser, &"e\u{301}".repeat(100));
    browser.until_attribute(sms, "data-used", "1");
    let composed = "é".repeat(100);
    for network in ["x", "bluesky", "mastodon", "threads", "whatsapp", "sms"] {
        assert_eq!(carried(&browser, network), composed, "{network}");
    }
    assert_eq!(browser.attribute("[data-channel='x']", "data-used"), "100");
    assert_eq!(
        browser.value(COMPOSER),
        "e\u{301}".repeat(100),
        "the field is left alone"
    );
    browser.click("[data-copy]");
    browser.until_text("[data-copy] ~ [role='status']", &word("en", "copied"));
    browser.until_pasted(COMPOSER, &composed);

    for (character, name) in [
        ('\u{200B}', "unseen-character"),
        ('\u{A0}', "no-break-space"),
        ('\u{202F}', "no-break-space"),
        ('\u{AD}', "soft-hyphen"),
        ('\u{2066}', "direction-mark"),
        ('\t', "tab"),
    ] {
        write(&browser, &format!("Connect{character}all people"));
        let code = format!("U+{:04X}", character as u32);
        let named = format!("{} ({code})", word("en", name));
        browser.until(&format!("{named} to be named"), || {
            browser
                .text(&format!("{sms} .fit"))
                .contains(&named)
                .then_some(())
        });
        browser.click(&format!("{sms} [data-swap]"));
        browser.until(&format!("{code} to go"), || {
            (!carried(&browser, "sms").contains(character)).then_some(())
        });
        browser.run(
            "[...document.querySelectorAll('button')]
                .find((button) => button.textContent === arguments[0] && button.checkVisibility()).click()",
            json!([word("en", "undo")]),
        );
        browser.until("the common text again", || {
            carried(&browser, "sms").contains(character).then_some(())
        });
    }
    // X refuses a byte order mark: that is named, and can go.
    write(&browser, "Connect\u{FEFF}all");
    browser.until("the mark to be named", || {
        let said = browser.text("[data-channel='x'] .fit");
        said.contains("U+FEFF").then_some(())
    });
    browser.click("[data-channel='x'] [data-swap]");
    browser.until_attribute("[data-channel='x']", "data-fits", "true");
    assert_eq!(carried(&browser, "x"), "Connectall");
    browser.assert_no_faults();
}

#[test]
fn a_link_that_a_program_rewrote_is_read_and_one_that_it_broke_is_told() {
    let browser = Session::start();
    let shown = "[data-shared] blockquote";
    let notice = "main .notice[role='status']";
    for (fragment, text, told) in [
        ("v1.T4.sl%7E11%7EOur%20words%2e%21", "Our words.!", ""),
        ("v1%2ET4%2Esl~9~Our%20words", "Our words", ""),
        ("v1.T4.sl~8~caf%c3%a9%20me", "café me", ""),
        ("v1.T4.sl~Our%20words", "Our words", ""),
        ("v1.T4.sl~30~Our%20words", "", "shared-damaged"),
        ("v1.T4.sl~9~Our%2520words", "", "shared-damaged"),
        ("v1.T4.sl~Our%2520words", "", "shared-damaged"),
        ("v1.T4.sl~caf%C3", "", "shared-damaged"),
        ("v1.T4.sl~%E2%80%8B%E3%85%A4", "", "shared-empty"),
        ("v1%252ET4%252Esl", "", "link-damaged"),
    ] {
        browser.visit("/en/about/");
        browser.visit(&format!("/en/share/#{fragment}"));
        let expected = match told {
            "" => String::new(),
            told => word("en", told),
        };
        browser.until_text(notice, &expected);
        browser.until_text(shown, text);
    }
    let long = format!("/en/share/#v1.T4.sl~{}", "a".repeat(1001));
    browser.visit("/en/about/");
    browser.visit(&long);
    browser.until_text(notice, &word("en", "shared-too-long"));
    browser.assert_no_faults();
}

#[test]
fn a_tab_that_keeps_nothing_works_as_ever_and_says_so() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.run(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        json!([]),
    );
    browser.type_into(COMPOSER, " mine");
    let said = word("en", "draft-not-kept");
    browser.until("that to be said", || {
        browser.visible_texts().contains(&said).then_some(())
    });
    browser.until("the text in its address", || {
        carried(&browser, "x").ends_with(" mine").then_some(())
    });
    browser.assert_no_faults();

    // Garbage is nothing.
    for garbage in [
        "null",
        "2 v1.T4.s",
        "1 v1.NOPE.s\nv1.T4.- - a b",
        "\u{0}",
        "1 v1.T4.s\nx\n\n",
    ] {
        browser.visit("/en/about/");
        browser.run(
            "sessionStorage.setItem('draft', arguments[0])",
            json!([garbage]),
        );
        browser.visit("/en/share/");
        browser.until_attribute(WORDING, "data-wording", "exact");
        assert_eq!(browser.text(&format!("{BEFORE} p")), "", "{garbage:?}");
        browser.assert_no_faults();
    }
}
