//! An editor's minute: forms that fit, a text of its own for a network, one's own server, links
//! that keep the choice, and browsers that refuse.

use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::engine::Engine;
use roadmap_journeys::engine::Visit;
use roadmap_journeys::files::{catch_files, saved};
use roadmap_journeys::picture::Picture;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use roadmap_journeys::wire::decoded;
use serde_json::json;

const COMPOSER: &str = "[data-composer]";
const TARGET: &str = "[data-target]";
const TAKEN: &str = "[data-taken]";
const SERVER: &str = ".server";

/// A message whose full text fits neither X nor Mastodon: it has a long and a short form.
const LONG: &str = "N4";

fn form(language: &str, id: &str, form: &str) -> String {
    text(&entry(&format!("{language}/messages.json"), id)["words"][form])
}

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

/// Chooses a network, or no longer.
fn choose(browser: &Session, network: &str) {
    browser.click(&format!("[data-channel='{network}'] label"));
}

#[track_caller]
fn until_begins(browser: &Session, start: &str) {
    let found = || browser.value(COMPOSER);
    browser.until(&format!("the text to begin with “{start}”"), || {
        found().starts_with(start).then_some(())
    });
}

/// The address of a network's composer, as it carries the text.
fn carried(browser: &Session, network: &str) -> String {
    let href = browser.attribute(&format!("[data-channel='{network}'] [data-intent]"), "href");
    let (_, text) = href.split_once("text=").expect("a text in the address");
    decoded(text)
}

/// Keeps every click on a way out here: where it leads is asserted, never gone to.
fn stay(browser: &Session) {
    browser.run(
        "addEventListener('click', (event) => {
            if (event.target.closest('[data-intent], [data-webmail]')) event.preventDefault();
        })",
        json!([]),
    );
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
    assert_eq!(carried(&browser, "mastodon"), common);
    let own = word("en", "own-text");
    for (network, has_own) in [("x", true), ("bluesky", true), ("mastodon", false)] {
        let said = browser.text(&format!("[data-channel='{network}'] .fit"));
        assert_eq!(said.contains(&own), has_own, "{network}: {said}");
    }

    // Copied and opened is what stands there for each.
    stay(&browser);
    browser.click("[data-copy]");
    browser.until_text("[data-copy] ~ [role='status']", &word("en", "copied"));
    browser.click("[data-channel='x'] [data-intent]");
    browser.until_text("[data-left]", &word("en", "intent-copied"));

    // The card: in exact words whatever was typed.
    browser.click("[data-image] summary");
    browser.click("[data-image] [value='1080x1080']");
    browser.until_true(
        "the card",
        "return document.querySelector('[data-image] canvas').width === 1080
            && !document.querySelector('[data-image] [data-make=png]').disabled",
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
    assert!(browser.is_checked(&format!("[data-message='{LONG}'] input")));
    browser.assert_no_faults();
}

#[test]
fn the_longest_form_that_fits_the_chosen_networks_is_taken_and_named() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick(LONG);
    let [full, long, short] = ["text", "long", "short"].map(|name| form("en", LONG, name));
    assert!(full.len() > long.len() && long.len() > short.len());
    let named = |form: &str| browser.text(TAKEN).ends_with(&word("en", form));
    until_begins(&browser, &short);
    browser.until("the short form to be named", || {
        named("form-short").then_some(())
    });
    for network in ["X", "Bluesky", "Mastodon", "Threads"] {
        assert!(
            browser.text(TAKEN).contains(network),
            "{}",
            browser.text(TAKEN)
        );
    }

    choose(&browser, "x");
    choose(&browser, "bluesky");
    until_begins(&browser, &long);
    browser.until("the long form to be named", || {
        named("form-long").then_some(())
    });
    choose(&browser, "mastodon");
    choose(&browser, "threads");
    choose(&browser, "whatsapp");
    until_begins(&browser, &full);
    browser.until("the full text to be named", || {
        named("form-full").then_some(())
    });
    assert_eq!(browser.attribute("[data-wording]", "data-wording"), "exact");

    // Asked for by name it stays, and what it is too long for is said.
    choose(&browser, "x");
    until_begins(&browser, &short);
    browser.choose("[data-form]", "full");
    until_begins(&browser, &full);
    let too_long = word("en", "form-too-long");
    let (before, _) = too_long
        .split_once("{networks}")
        .expect("a place for names");
    browser.until("the network that it is too long for", || {
        browser
            .text(TAKEN)
            .starts_with(&format!("{before}X"))
            .then_some(())
    });
    let link = browser.attribute("[data-permalink]", "href");
    assert_eq!(link, format!("/en/share/#v1.{LONG}.sl.full.xw"));
    browser.visit("/en/about/");
    browser.visit(&link);
    until_begins(&browser, &full);
    assert!(browser.is_checked("[data-channel='whatsapp'] label input"));
    assert!(!browser.is_checked("[data-channel='bluesky'] label input"));
    browser.assert_no_faults();
}

#[test]
fn nothing_typed_is_lost_by_a_button_or_by_another_message() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("T4");
    let exact = browser.value(COMPOSER);
    let bare = without_source("en", &exact);
    let until_value = |expected: String| {
        browser.until(&format!("“{expected}”"), || {
            (browser.value(COMPOSER) == expected).then_some(())
        });
    };
    let press = |name: &str| {
        let label = word("en", name);
        browser.run(
            "const button = [...document.querySelectorAll('button')]
                .find((button) => button.textContent === arguments[0] && button.checkVisibility());
             button.click();",
            json!([label]),
        );
    };
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
fn ones_own_server_is_used_kept_and_forgotten() {
    let browser = Session::start();
    browser.visit("/en/share/");
    let [host, software, limit] =
        ["host", "software", "limit"].map(|name| format!("{SERVER} [name='{name}']"));
    let use_it = format!("{SERVER} form .button");
    let said = format!("{SERVER} [role='status']");
    let starts = |start: &str| {
        let href = browser.attribute("[data-channel='mastodon'] [data-intent]", "href");
        href.starts_with(start).then_some(())
    };
    browser.click(&format!("{SERVER} summary"));
    // What is wrong stands by its field, which has the focus then.
    for (typed, wrong) in [
        ("https://foo bar@@", "server-host-wrong"),
        ("social.example:3000", "server-port-wrong"),
    ] {
        browser.clear(&host);
        browser.type_into(&host, typed);
        browser.click(&use_it);
        browser.until_text("[data-wrong='host']", &word("en", wrong));
        browser.until_attribute(&host, "aria-invalid", "true");
        assert_eq!(
            browser.attribute(&host, "aria-describedby"),
            "server-host-wrong"
        );
        browser.until_focused(&host);
        assert_eq!(browser.value(&host), typed, "what was typed stays");
        assert!(
            starts("https://mastodon.social/share?text=").is_some(),
            "as before"
        );
    }

    // An address bar gives more than the host, and capitals beyond ASCII are the browser's matter.
    for (typed, at) in [
        ("https://mastodon.example/home", "mastodon.example"),
        ("@me@social.example", "social.example"),
        ("MÜNCHEN.social/", "xn--mnchen-3ya.social"),
        ("ｅxample.com", "example.com"),
    ] {
        browser.clear(&host);
        browser.type_into(&host, typed);
        browser.click(&use_it);
        browser.until(&format!("{at} to be used"), || {
            starts(&format!("https://{at}/share?text="))
        });
        browser.until_text("[data-wrong='host']", "");
        assert_eq!(browser.attribute(&host, "aria-invalid"), "");
        assert_eq!(browser.value(&host), at, "as it was understood");
    }

    browser.clear(&host);
    browser.type_into(&host, " Bücher.Example ");
    browser.choose(&software, "misskey");
    browser.until("the limit of the software", || {
        (browser.value(&limit) == "3000").then_some(())
    });
    browser.clear(&limit);
    browser.type_into(&limit, "many");
    browser.click(&use_it);
    browser.until_text("[data-wrong='limit']", &word("en", "server-limit-wrong"));
    browser.until_focused(&limit);
    browser.clear(&limit);
    browser.type_into(&limit, "1,234");
    browser.click(&use_it);
    browser.until_text(&said, &word("en", "server-saved"));
    browser.until_attribute("[data-channel='mastodon']", "data-limit", "1234");
    browser.until("the own server", || {
        starts("https://xn--bcher-kva.example/share?text=")
    });

    // On other pages, too, and after a reload; then never again.
    browser.visit("/en/m/T4/");
    browser.until_attribute("[data-channel='mastodon']", "data-limit", "1234");
    browser.click(&format!("{SERVER} summary"));
    browser.until("the host in the form", || {
        (browser.value(&host) == "xn--bcher-kva.example").then_some(())
    });
    browser.click(&format!("{SERVER} button.link"));
    browser.until_text(&said, &word("en", "server-forgotten"));
    browser.until_attribute("[data-channel='mastodon']", "data-limit", "500");
    let kept = browser.run("return localStorage.length", json!([]));
    assert_eq!(kept, json!(0));
    browser.visit("/en/share/");
    browser.until("the first server", || {
        starts("https://mastodon.social/share?text=")
    });
    browser.assert_no_faults();
}

#[test]
fn a_browser_that_keeps_nothing_uses_the_server_and_says_so() {
    let browser = Session::start();
    browser.visit("/ar/share/");
    browser.run(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        json!([]),
    );
    browser.click(&format!("{SERVER} summary"));
    browser.type_into(&format!("{SERVER} [name='host']"), "social.example");
    browser.click(&format!("{SERVER} form .button"));
    browser.until_text(
        &format!("{SERVER} [role='status']"),
        &word("ar", "server-not-kept"),
    );
    browser.until("the server in the address", || {
        browser
            .attribute("[data-channel='mastodon'] [data-intent]", "href")
            .starts_with("https://social.example/share?text=")
            .then_some(())
    });
    browser.assert_no_faults();
}

#[test]
fn a_mail_that_is_too_long_can_be_written_on_the_web() {
    let browser = Session::start();
    browser.visit("/en/share/");
    let webmail = "[data-channel='email'] [data-webmail]";
    let visible = || {
        browser.run(
            "return document.querySelector(arguments[0]).checkVisibility()",
            json!([webmail]),
        )
    };
    assert_eq!(visible(), json!(false));
    browser.run(
        "const field = document.querySelector(arguments[0]);
         field.value = 'a b '.repeat(600);
         field.dispatchEvent(new Event('input', { bubbles: true }));",
        json!([COMPOSER]),
    );
    browser.until("the other ways", || {
        (visible() == json!(true)).then_some(())
    });
    let href = browser.attribute(webmail, "href");
    let start = "https://mail.google.com/mail/?view=cm&fs=1&su=";
    assert!(
        href.starts_with(start) && href.contains("&body=a%20b%20a%20b"),
        "{href}"
    );
    assert_eq!(browser.count(webmail), 2);
    browser.assert_no_faults();
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

#[test]
fn the_share_sheet_is_offered_where_there_is_one_and_loses_nothing_where_it_refuses() {
    let browser = Session::start_for(Visit::SlowLine);
    // Before the page looks for a sheet.
    browser.meddle(|path, answer| {
        if path == "/first.js" {
            let sheet =
                "navigator.share = (data) => { window.sent = data; return window.answer(); }";
            answer.replace("text/javascript", sheet);
        } else if answer.is_page() {
            let script = "<script src=\"/first.js\"></script><script defer";
            answer.change("<script defer", script);
        }
    });
    browser.visit("/en/messages/");
    let sheet = "[data-share-sheet]";
    for (answer, said) in [
        ("Promise.resolve()", None),
        ("Promise.reject(new DOMException('no', 'AbortError'))", None),
        (
            "Promise.reject(new DOMException('no', 'NotAllowedError'))",
            Some("share-refused"),
        ),
    ] {
        browser.run(&format!("window.answer = () => {answer};"), json!([]));
        browser.click("a[href='/en/m/T4/']");
        browser.until_at("/en/m/T4/");
        browser.until_true(
            "the share button",
            "return document.querySelector(arguments[0])?.checkVisibility()",
            json!([sheet]),
        );
        browser.click(sheet);
        browser.until_true("the sheet to be asked", "return !!window.sent", json!([]));
        let sent = browser.run(
            "const sent = window.sent; delete window.sent; return sent",
            json!([]),
        );
        let post = text(&sent["text"]);
        assert!(post.starts_with(&form("en", "T4", "text")), "{post}");
        assert!(
            post.ends_with(&format!("{}/en/m/T4/", published_at())),
            "{post}"
        );
        let expected = said.map(|name| word("en", name)).unwrap_or_default();
        browser.until_text("[data-copy] ~ [role='status']", &expected);
        assert!(
            browser
                .text("[data-post]")
                .starts_with(&form("en", "T4", "text"))
        );
        browser.back();
        browser.until_at("/en/messages/");
    }
    browser.assert_no_faults();
}

#[test]
fn without_a_share_sheet_there_is_no_button_and_without_popups_the_links_are_links() {
    let browser = Session::start();
    browser.visit("/en/share/");
    if browser.run("return 'share' in navigator", json!([])) == json!(false) {
        let hidden = "return !document.querySelector('[data-share-sheet]').checkVisibility()";
        assert_eq!(browser.run(hidden, json!([])), json!(true));
    } else {
        browser.skip(
            &[Engine::Webkit],
            "it has a share sheet: its absence is tested in the others",
        );
    }
    browser.pick("T4");
    browser.type_into(COMPOSER, " mine");
    let mine = browser.value(COMPOSER);
    browser.run(
        "window.open = () => { throw new Error('blocked') }",
        json!([]),
    );
    stay(&browser);
    browser.click("[data-channel='x'] [data-intent]");
    browser.until_text("[data-left]", &word("en", "intent-copied"));
    assert_eq!(browser.value(COMPOSER), mine);
    assert_eq!(carried(&browser, "x"), mine);
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
    assert_eq!(
        browser.count(".preview img"),
        0,
        "nothing is loaded before it is asked for"
    );
    browser.click(".preview summary");
    browser.until_text(
        ".preview summary",
        &word("ar", "preview-title").replace("{network}", "X"),
    );
    browser.until("the post", || {
        (browser.text(".preview .post") == browser.value(COMPOSER)).then_some(())
    });
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
