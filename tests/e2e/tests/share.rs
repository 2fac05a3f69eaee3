//! Someone shares: picks a message, changes it, sees where it fits, takes it along.

use roadmap_journeys::builder::{COMPOSER, WORDING, switch};
use roadmap_journeys::campaign::{entry, published_at, shareable, speaks_of, text, word};
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use roadmap_journeys::wire::decoded;
use serde_json::json;

fn used(browser: &Session, network: &str) -> usize {
    let used = browser.attribute(&format!("[data-channel='{network}']"), "data-used");
    used.parse()
        .unwrap_or_else(|_| panic!("{network} has used {used:?}"))
}

/// Fails where a network's count is not, in the end, the one expected.
#[track_caller]
fn assert_used(browser: &Session, expected: &[(&str, usize)]) {
    for (network, count) in expected {
        browser.until(
            &format!("{network} to count {count}, not {}", used(browser, network)),
            || (used(browser, network) == *count).then_some(()),
        );
    }
}

/// The messages that the list shows.
fn listed(browser: &Session) -> Vec<String> {
    browser.unfold_picker();
    browser.shown(".pick [data-message]", "data-message")
}

#[track_caller]
fn until_listed(browser: &Session, expected: &[String]) {
    assert!(
        !expected.is_empty(),
        "a filter that leaves nothing proves nothing"
    );
    browser.until(&format!("{} messages to be listed", expected.len()), || {
        (listed(browser) == expected).then_some(())
    });
}

#[test]
fn a_message_is_found_by_pillar_by_section_and_by_search() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.unfold_picker();
    until_listed(&browser, &shareable(|_| true));
    let pillar = |id: &str| format!(".filters [name='pillar'][value='{id}']");
    let section = ".filters select:has([value='why-now'])";
    browser.click(&pillar("protect"));
    until_listed(
        &browser,
        &shareable(|message| speaks_of(message, "protect")),
    );
    browser.click(".filters summary");
    browser.choose(section, "why-now");
    until_listed(
        &browser,
        &shareable(|message| {
            speaks_of(message, "protect") && message["facts"]["section"] == "why-now"
        }),
    );
    browser.click(&pillar(""));
    until_listed(
        &browser,
        &shareable(|message| message["facts"]["section"] == "why-now"),
    );
    browser.choose(section, "");
    let search = ".filters input[type='search']";
    browser.type_into(search, "ONLINE rights");
    until_listed(
        &browser,
        &shareable(|message| {
            let text = text(&message["words"]["text"]).to_lowercase();
            text.contains("online") && text.contains("rights")
        }),
    );
    browser.clear(search);
    browser.type_into(search, "zzz");
    browser.until("no message to be listed", || {
        listed(&browser).is_empty().then_some(())
    });
    let nothing = word("en", "nothing-found");
    assert!(
        browser.visible_texts().contains(&nothing),
        "nobody says “{nothing}”"
    );
    browser.assert_no_faults();
}

/// T4 has 163 characters, all of them ASCII.
///
/// The typed blank, é, 漢 and ☕ are, by each network's own rule:
/// X 1 + 1 + 2 + 2 (ideographs and emoji count two); Bluesky and Mastodon 4 graphemes; Threads
/// 1 + 1 + 1 + 3 (emoji in bytes); WhatsApp 4 code units; a mail 3 + 6 + 9 + 9 (three characters
/// for each byte of UTF-8). A text message takes 153 of the GSM alphabet in each of several
/// parts, so 163 are two; é is of that alphabet, but 漢 is not, and 167 characters at 67 are three.
#[test]
fn an_edited_message_says_so_and_is_counted_anew_everywhere() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("T4");
    let exact = text(&entry("en/messages.json", "T4")["words"]["text"]);
    for line in ["source", "link"] {
        assert!(
            browser.is_checked(&switch(line)),
            "{line} is on to begin with"
        );
        browser.click(&switch(line));
    }
    browser.until("the bare message", || {
        (browser.value(COMPOSER) == exact).then_some(())
    });
    assert_eq!(browser.attribute(WORDING, "data-wording"), "exact");
    assert_eq!(browser.text(WORDING), word("en", "exact-wording"));
    assert_used(
        &browser,
        &[
            ("x", 163),
            ("bluesky", 163),
            ("mastodon", 163),
            ("threads", 163),
            ("whatsapp", 163),
            ("sms", 2),
        ],
    );
    let mail = used(&browser, "email");

    browser.type_into(COMPOSER, " é漢☕");
    browser.until_attribute(WORDING, "data-wording", "edited");
    assert_eq!(browser.text(WORDING), word("en", "edited"));
    assert_used(
        &browser,
        &[
            ("x", 169),
            ("bluesky", 167),
            ("mastodon", 167),
            ("threads", 169),
            ("whatsapp", 167),
            ("sms", 3),
            ("email", mail + 27),
        ],
    );

    // The link line: two line breaks before it; 23 for any address on X and Mastodon; Bluesky
    // leaves out the scheme; Threads and WhatsApp count every character.
    let link = format!("{}/en/m/T4/", published_at());
    let bare = link.trim_start_matches("https://").len();
    browser.click(&switch("link"));
    let body = format!("{exact} é漢☕");
    browser.until("the link line", || {
        (browser.value(COMPOSER) == format!("{body}\n\n{link}")).then_some(())
    });
    assert_used(
        &browser,
        &[
            ("x", 194),
            ("mastodon", 192),
            ("bluesky", 169 + bare),
            ("threads", 171 + link.len()),
            ("whatsapp", 169 + link.len()),
        ],
    );

    // The hashtag line: one more line break, `#` and the tag; the source line comes first.
    let tag = word("en", "hashtag");
    browser.click(&switch("hashtag"));
    assert_used(
        &browser,
        &[("x", 196 + tag.len()), ("mastodon", 194 + tag.len())],
    );
    let document = text(&entry("en/documents.json", "key-messages")["words"]["cited"]);
    // Edited words are based on their source, and do not quote it.
    let source = word("en", "based-line").replace("{document}", &document);
    browser.click(&switch("source"));
    let whole = format!("{body}\n\n{source}\n{link}\n#{tag}");
    browser.until("all lines in their order", || {
        (browser.value(COMPOSER) == whole).then_some(())
    });

    // 281 is one too many for X, and words say so.
    browser.clear(COMPOSER);
    browser.type_into(COMPOSER, &"a".repeat(281));
    browser.until_attribute("[data-channel='x']", "data-fits", "false");
    assert!(
        browser
            .text("[data-channel='x'] .fit")
            .contains(&word("en", "too-long").replace("{n}", "1"))
    );
    assert_eq!(
        browser.attribute("[data-channel='bluesky']", "data-fits"),
        "true"
    );

    browser.click(".panel button.link");
    browser.until_attribute(WORDING, "data-wording", "exact");
    assert!(browser.value(COMPOSER).starts_with(&exact));
    browser.assert_no_faults();
}

#[test]
fn the_copied_text_is_the_text_in_the_composer() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("PIL-P");
    browser.type_into(COMPOSER, " ✔");
    let text = browser.value(COMPOSER);
    assert!(text.ends_with(" ✔"), "{text}");
    browser.click("[data-copy]");
    browser.until_text("[data-copy] ~ [role='status']", &word("en", "copied"));
    browser.until_pasted(COMPOSER, &text);
    browser.assert_no_faults();
}

#[test]
fn each_network_opens_with_the_text_of_the_composer() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("T4");
    browser.type_into(COMPOSER, "\n100% & more? #a+b é漢");
    let text = browser.value(COMPOSER);
    browser.until_attribute(WORDING, "data-wording", "edited");
    let subject = word("en", "site-name").replace(' ', "%20");
    for (network, start) in [
        ("x", "https://x.com/intent/post?text=".to_owned()),
        (
            "bluesky",
            "https://bsky.app/intent/compose?text=".to_owned(),
        ),
        ("mastodon", "https://mastodon.social/share?text=".to_owned()),
        (
            "threads",
            "https://www.threads.com/intent/post?text=".to_owned(),
        ),
        ("whatsapp", "https://wa.me/?text=".to_owned()),
        ("email", format!("mailto:?subject={subject}&body=")),
        ("sms", "sms:?body=".to_owned()),
    ] {
        let link = format!("[data-channel='{network}'] a[data-intent]");
        let href = browser.attribute(&link, "href");
        let carried = href
            .strip_prefix(&start)
            .unwrap_or_else(|| panic!("{network}: {href}"));
        let unsafe_here = |c: char| !c.is_ascii_alphanumeric() && !"%-_.~!*'()".contains(c);
        assert!(!carried.contains(unsafe_here), "{network}: {carried}");
        assert_eq!(decoded(carried).replace("\r\n", "\n"), text, "{network}");
        let rel = browser.attribute(&link, "rel");
        assert!(
            rel.contains("noopener") && rel.contains("noreferrer"),
            "{network}: {rel}"
        );
    }
    browser.assert_no_faults();
}

#[test]
fn the_text_goes_along_to_the_clipboard_when_a_network_is_opened() {
    let browser = Session::start();
    for language in languages(browser.engine) {
        browser.visit(&format!("/{language}/share/"));
        browser.pick("T4");
        browser.type_into(COMPOSER, " ✔");
        let text = browser.value(COMPOSER);
        // Where it leads is asserted elsewhere; it is never gone to.
        browser.run(
            "addEventListener('click', (event) => {
                if (event.target.closest('[data-intent]')) event.preventDefault();
            })",
            json!([]),
        );
        for network in ["linkedin", "facebook"] {
            let said = browser.text(&format!("[data-channel='{network}'] .alone"));
            assert_eq!(said, word(language, "link-only"));
            let href = browser.attribute(&format!("[data-channel='{network}'] a"), "href");
            let page = format!("{}/{language}/m/T4/", published_at());
            assert!(decoded(&href).ends_with(&format!("={page}")), "{href}");
        }
        browser.click("[data-channel='linkedin'] a[data-intent]");
        // It is said in the row.
        browser.until_text(
            "[data-channel='linkedin'] [data-left]",
            &word(language, "intent-copied"),
        );
        browser.until_pasted(COMPOSER, &text);
    }
    browser.assert_no_faults();
}

#[test]
fn sharing_works_from_right_to_left_in_arabic() {
    let browser = Session::start();
    browser.visit("/ar/share/");
    assert_eq!(browser.attribute("html", "dir"), "rtl");
    assert_eq!(browser.text("main h1"), word("ar", "share-title"));
    browser.pick("T4");
    let message = text(&entry("ar/messages.json", "T4")["words"]["text"]);
    browser.until("the Arabic text", || {
        browser.value(COMPOSER).starts_with(&message).then_some(())
    });
    assert!(browser.value(COMPOSER).ends_with("/ar/m/T4/"));
    assert_eq!(browser.text(WORDING), word("ar", "exact-wording"));
    // Arabic letters are one each on X, and one code unit on WhatsApp. The source line would go.
    browser.click(&switch("source"));
    browser.until("no source line", || {
        (!browser.is_checked(&switch("source"))).then_some(())
    });
    let before = used(&browser, "x");
    browser.type_into(COMPOSER, " سلام");
    browser.until_attribute(WORDING, "data-wording", "edited");
    assert_eq!(browser.text(WORDING), word("ar", "edited"));
    assert_used(&browser, &[("x", before + 5)]);
    browser.click("[data-copy]");
    browser.until_text("[data-copy] ~ [role='status']", &word("ar", "copied"));
    browser.assert_no_faults();
}
