//! Which files there are, and what those beside the pages say.

use crate::common::built::{all, assert_none, made_up_site, named_addresses, site, tested};
use crate::pages::pictures::waits;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use content::Word;
use routes::{Kind, Page, Part, address, pages};
use scraper::Html;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use support::{editions, original};

/// The addresses of all pages in all languages.
fn listed() -> BTreeSet<String> {
    editions()
        .iter()
        .flat_map(|content| pages(content).into_iter().map(|at| address(content, at)))
        .collect()
}

#[test]
fn the_pages_that_are_listed_are_the_pages_that_are_written() {
    let written: BTreeSet<String> = site()
        .files
        .keys()
        .filter(|name| name.ends_with(".html"))
        .cloned()
        .collect();
    let mut expected: BTreeSet<String> = listed()
        .into_iter()
        .map(|address| format!("{address}index.html"))
        .collect();
    expected.extend(["/index.html", "/404.html"].map(String::from));
    // The page of all components is for people who change the look: no list has it.
    let languages = editions().iter().map(|content| &content.language.code);
    expected.extend(languages.map(|code| format!("/{code}/about/style/index.html")));
    assert_eq!(written, expected);
}

#[test]
fn nothing_else_is_written_than_what_is_meant_to_be() {
    let known = [
        "/sitemap.xml",
        "/robots.txt",
        "/site.webmanifest",
        "/_headers",
        "/_nginx.conf",
        "/_caddyfile",
        "/favicon.ico",
        "/icon.svg",
    ];
    for name in site().files.keys() {
        let expected = known.contains(&name.as_str())
            || name.ends_with(".html")
            || name.starts_with("/assets/")
            || name.starts_with("/content/")
            || name.starts_with("/kit/");
        assert!(expected, "{name}");
    }
}

/// The files whose names hold a hash: name, hash.
fn hashed() -> Vec<(&'static str, &'static str)> {
    let is_hash =
        |part: &&str| [16, 64].contains(&part.len()) && part.chars().all(|c| c.is_ascii_hexdigit());
    site()
        .files
        .keys()
        .filter_map(|name| Some((name.as_str(), name.split('.').find(is_hash)?)))
        .collect()
}

#[test]
fn a_hash_in_a_name_is_that_of_the_files_bytes() {
    let hashed = hashed();
    // Boot script, a program of two files, a style sheet for each kind of page, what pages say in
    // each language (all of them; messages, sharing, the quiz, a room, about the site), and a
    // preview of each page and of the chooser.
    let previews = listed().len() + 1;
    let said = 6 * editions().len();
    assert_eq!(hashed.len(), 1 + 2 + Kind::ALL.len() + said + previews);
    for (name, hash) in hashed {
        let digest = Sha256::digest(&site().files[name]);
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex[..hash.len()], *hash, "{name}");
    }
}

#[test]
fn every_page_loads_files_that_are_there_and_unchanged() {
    for written in tested() {
        let language = &written.content.language.code;
        let beginnings: &[&str] = match written.page {
            // Documents and no more: they have no app.
            Page::Answers | Page::Source(_) | Page::Languages(_) | Page::Kit => &[],
            Page::About => &["", "about-"],
            page => match page.part() {
                Part::Reading => &[""],
                Part::Messages => &["", "messages-"],
                Part::Share => &["", "messages-", "share-"],
                Part::Quiz => &["", "quiz-"],
                Part::Room => &["", "quiz-", "room-"],
            },
        };
        if beginnings.is_empty() {
            let told = ["[data-content]", "[data-app]", "[data-use]"];
            assert!(told.iter().all(|told| written.all(told).is_empty()));
            continue;
        }
        let files = written.only("html", "data-content");
        assert_eq!(files.split(' ').count(), beginnings.len(), "{files}");
        for (file, beginning) in files.split(' ').zip(beginnings) {
            assert!(
                file.starts_with(&format!("/content/{beginning}{language}.")),
                "{file}"
            );
            assert_checked(file);
        }
        assert_eq!(
            written.only("html", "data-app"),
            written.page.part().name(),
            "{}",
            written.address
        );
        let boot = written.only("script", "src");
        let digest = STANDARD.encode(Sha256::digest(&site().files[&boot]));
        assert_eq!(
            written.only("script", "integrity"),
            format!("sha256-{digest}")
        );
        for link in written.all("head > link[rel=icon], head > link[rel=manifest]") {
            let file = link.attr("href").unwrap();
            assert!(site().files.contains_key(file), "{file}");
        }
    }
}

/// A file that is refused where it has been altered on its way: its name holds its whole hash.
fn assert_checked(file: &str) {
    let bytes = site().files.get(file);
    let bytes = bytes.unwrap_or_else(|| panic!("{file} is not there"));
    let digest: String = Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert!(file.contains(&format!(".{digest}.")), "{file}");
}

#[test]
fn the_program_s_script_names_what_an_app_loads_when_it_goes_on() {
    let script = site()
        .files
        .keys()
        .find(|name| name.starts_with("/assets/app."));
    let script = site().text(script.unwrap());
    let named = |name: &str| {
        let (_, rest) = script.split_once(&format!("'{name}': '")).unwrap();
        rest.split_once('\'').unwrap().0
    };
    for content in editions() {
        let code = &content.language.code;
        for name in ["content", "quiz", "room"] {
            assert_checked(named(&format!("{name}-{code}")));
        }
    }
    for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Components) {
        let file = named(&format!("style-{}", kind.name()));
        assert!(site().files.contains_key(file), "{file}");
    }
}

#[test]
fn the_boot_script_names_the_program() {
    let boot = site()
        .files
        .keys()
        .find(|name| name.starts_with("/assets/boot."));
    let boot = site().text(boot.unwrap());
    for (beginning, ending) in [("'/assets/app.", ".js'"), ("'/assets/base.", ".wasm'")] {
        let (_, rest) = boot.split_once(beginning).unwrap();
        let (hash, _) = rest.split_once(ending).unwrap();
        assert_checked(&[beginning, hash, ending].concat().replace('\'', ""));
    }
}

#[test]
fn the_site_map_lists_every_page_with_its_other_languages() {
    let origin = &original().campaign.address;
    let text = site().text("/sitemap.xml");
    let xml = roxmltree::Document::parse(text).unwrap();
    let root = xml.root_element();
    let space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert!(root.has_tag_name((space, "urlset")));
    let mut found = BTreeSet::new();
    for url in root.children().filter(roxmltree::Node::is_element) {
        assert!(url.has_tag_name((space, "url")));
        let loc = url
            .children()
            .find(|node| node.has_tag_name((space, "loc")));
        let loc = loc.and_then(|node| node.text()).unwrap();
        let path = loc.strip_prefix(origin.as_str()).unwrap().to_owned();
        let alternates: BTreeSet<(String, String)> = url
            .children()
            .filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "link")))
            .map(|link| {
                assert_eq!(link.attribute("rel"), Some("alternate"));
                let code = link.attribute("hreflang").unwrap().to_owned();
                (code, link.attribute("href").unwrap().to_owned())
            })
            .collect();
        let rest = path.split_once('/').unwrap().1.split_once('/').unwrap().1;
        let expected: BTreeSet<(String, String)> = editions()
            .iter()
            .map(|content| {
                let code = &content.language.code;
                (code.clone(), format!("{origin}/{code}/{rest}"))
            })
            .collect();
        assert_eq!(alternates, expected, "{path}");
        assert!(found.insert(path), "{loc} twice");
    }
    assert_eq!(found, listed());
}

#[test]
fn robots_may_read_everything_and_are_told_of_the_site_map() {
    assert_eq!(
        made_up_site().text("/robots.txt"),
        "User-agent: *\nAllow: /\nSitemap: https://jardin.example/sitemap.xml\n"
    );
}

#[test]
fn the_manifest_is_json_and_names_what_is_there() {
    let site = made_up_site();
    let manifest: serde_json::Value = serde_json::from_str(site.text("/site.webmanifest")).unwrap();
    assert_eq!(manifest["name"], "Le jardin partagé");
    assert_eq!(manifest["lang"], "fr");
    assert_eq!(manifest["dir"], "ltr");
    assert_eq!(manifest["start_url"], "/");
    assert_eq!(manifest["scope"], "/");
    let short = manifest["short_name"].as_str().unwrap();
    assert!(!short.is_empty() && short.len() <= 12);
    let icons = manifest["icons"].as_array().unwrap();
    assert_eq!(icons.len(), 1);
    for icon in icons {
        assert!(site.files.contains_key(icon["src"].as_str().unwrap()));
    }
}

#[test]
fn the_manifest_is_in_the_campaign_s_original_language() {
    let manifest: serde_json::Value =
        serde_json::from_str(site().text("/site.webmanifest")).unwrap();
    let language = &original().language;
    assert_eq!(manifest["name"], original().word(Word::SiteName));
    assert_eq!(manifest["lang"], *language.code);
    assert_eq!(manifest["dir"], language.direction.code());
}

#[test]
fn there_is_no_mail_address_and_no_contact_of_2020_in_any_file() {
    let mut wrong = Vec::new();
    // What is in the archives stands beside them, and pictures say what pages say: their bytes may
    // look like anything.
    let readable = |name: &str| !name.ends_with(".zip") && !name.ends_with(".png");
    let named = named_addresses(original());
    // Pages with the United Nations' own translations.
    let translations: BTreeSet<&String> = editions()
        .iter()
        .flat_map(|content| {
            let messages = content.messages.iter().map(|it| &it.words.official);
            let areas = content.areas.iter().map(|it| &it.words.official);
            messages.chain(areas).flatten()
        })
        .collect();
    for (name, bytes) in site().files.iter().filter(|(name, _)| readable(name)) {
        let text = String::from_utf8_lossy(bytes);
        // What the content names as the publisher's or an original's is not what was left out.
        let text = named.iter().fold(text.into_owned(), |text, address| {
            let bare = address.split_once(':').unwrap().1.trim_matches('/');
            text.replace(address, "").replace(bare, "")
        });
        let text = translations
            .iter()
            .fold(text, |text, page| text.replace(page.as_str(), ""));
        let lower = text.to_lowercase();
        for word in [
            "@un.org",
            "@wfp.org",
            "un.org",
            "press contact:",
            "for more information, contact",
        ] {
            // Terms name the pages that have them.
            let is_source = word == "un.org" && name.ends_with("/terms.json");
            if lower.contains(word) && !is_source {
                wrong.push(format!("{name}: {word}"));
            }
        }
        for (at, _) in lower.match_indices("mailto:") {
            if !lower[at..].starts_with("mailto:?") {
                wrong.push(format!("{name}: a link to a mail address"));
            }
        }
        for (at, _) in lower.match_indices("tel:") {
            if lower[..at].ends_with('"') {
                wrong.push(format!("{name}: a telephone number"));
            }
        }
        // A mail address: letters, the sign, letters, a stop, letters.
        for (at, _) in lower.match_indices('@') {
            let before = lower[..at].chars().next_back();
            let domain =
                lower[at + 1..].split(|c: char| !c.is_ascii_alphanumeric() && !".-".contains(c));
            let domain = domain
                .into_iter()
                .next()
                .unwrap_or_default()
                .trim_end_matches('.');
            if before.is_some_and(|c| c.is_ascii_alphanumeric()) && domain.contains('.') {
                wrong.push(format!("{name}: an address at {domain}"));
            }
        }
    }
    assert_none(&wrong);
    // A transcript names whom to ask under such a heading: nothing follows it but a note in
    // brackets that says what is left out.
    let transcripts = site().files.keys();
    for name in transcripts.filter(|name| name.starts_with("/content/sources/")) {
        let lines = site().text(name).lines();
        let mut after = lines.skip_while(|line| line.trim_start_matches(['#', ' ']) != "CONTACT");
        if after.next().is_some() {
            let rest: Vec<&str> = after.filter(|line| !line.trim().is_empty()).collect();
            let is_note = |line: &str| line.starts_with('[') && line.ends_with(']');
            assert!(rest.len() == 1 && is_note(rest[0]), "{name}: {rest:?}");
        }
    }
}

#[test]
fn the_head_and_the_scripts_load_nothing_from_elsewhere() {
    let mut wrong = Vec::new();
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let html = Html::parse_document(site().text(name));
        for element in all(
            &html,
            "[src], [srcset], link[rel=stylesheet], iframe, object, embed",
        ) {
            let source = element.attr("src").unwrap_or_default();
            let own = element.value().name() == "script" && source.starts_with("/assets/");
            if !own && !waits(&element) {
                wrong.push(format!("{name}: {}", element.html()));
            }
        }
        let style = &site().text(name);
        for word in ["@import", "url(http", "url(//"] {
            if style.contains(word) {
                wrong.push(format!("{name}: {word}"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_page_of_all_components_is_found_by_nobody_who_does_not_look_for_it() {
    let site = site();
    for content in editions() {
        let address = format!("/{}/about/style/", content.language.code);
        let html = &site.files[&format!("{address}index.html")];
        let html = String::from_utf8_lossy(html);
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(!html.contains("data-content="), "it would start the app");
        for (name, bytes) in &site.files {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(&address), "{name} leads to {address}");
        }
    }
}

#[test]
fn every_page_tells_what_it_weighs_on_the_way_to_its_reader() {
    let site = site();
    for address in listed() {
        let html = &site.files[&format!("{address}index.html")];
        let text = String::from_utf8_lossy(html);
        let said = text.split("<p data-weight>").nth(1).expect("a weight");
        let digits = said.chars().skip_while(|c| !c.is_ascii_digit());
        let digits: String = digits.take_while(char::is_ascii_digit).collect();
        let said: f64 = digits.parse().expect("whole kilobytes");
        let sent = compression::brotli(html).expect("brotli").len();
        let kilobytes = sent as f64 / 1000.0;
        assert!(
            said >= kilobytes && said < kilobytes + 1.1,
            "{address} says {said} kB and is sent with {kilobytes} kB"
        );
    }
}
