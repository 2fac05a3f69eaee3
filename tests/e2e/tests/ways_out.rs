//! Ways out of the builder: one's own server, mail written on the web, the share sheet, links, and
//! browsers that refuse.

use roadmap_journeys::builder::{COMPOSER, carried, form, stay};
use roadmap_journeys::campaign::{published_at, text, word};
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::session::Session;
use serde_json::json;

const SERVER: &str = ".server";

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
