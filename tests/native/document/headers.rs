//! The response headers: the security policy fits the pages, and what is kept never changes.

use crate::common::built::{all, site};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use routes::Kind;
use scraper::Html;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use support::editions;

/// The table: for each pattern its headers.
fn table() -> BTreeMap<&'static str, Vec<(&'static str, &'static str)>> {
    let mut table: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    let mut pattern = "";
    for line in site().text("/_headers").lines() {
        match line.strip_prefix("  ") {
            None => {
                assert!(line.starts_with('/'), "{line}");
                pattern = line;
            }
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                table.entry(pattern).or_default().push((name, value));
            }
        }
    }
    table
}

fn header(pattern: &str, name: &str) -> &'static str {
    let table = table();
    let found: Vec<&str> = table[pattern]
        .iter()
        .filter(|(known, _)| *known == name)
        .map(|(_, value)| *value)
        .collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

/// The policy's directives with their sources.
fn policy() -> BTreeMap<&'static str, Vec<&'static str>> {
    header("/*", "Content-Security-Policy")
        .split("; ")
        .map(|directive| {
            let mut words = directive.split(' ');
            (words.next().unwrap(), words.collect())
        })
        .collect()
}

#[test]
fn the_policy_lets_in_the_style_block_of_every_page_by_its_hash_and_no_other() {
    let mut found = BTreeSet::new();
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let html = Html::parse_document(site().text(name));
        let styles = all(&html, "style");
        assert_eq!(styles.len(), 1, "{name}");
        let block: String = styles[0].text().collect();
        let hash = STANDARD.encode(Sha256::digest(block));
        found.insert(format!("'sha256-{hash}'"));
    }
    let policy = policy();
    let (own, hashes) = policy["style-src"].split_first().unwrap();
    assert_eq!(*own, "'self'");
    assert_eq!(hashes.len(), found.len());
    assert!(hashes.iter().all(|hash| found.contains(*hash)));
}

#[test]
fn the_policy_lets_in_nothing_else() {
    let policy = policy();
    assert_eq!(policy["default-src"], ["'none'"]);
    assert_eq!(policy["script-src"], ["'self'", "'wasm-unsafe-eval'"]);
    assert_eq!(policy["base-uri"], ["'none'"]);
    assert_eq!(policy["frame-ancestors"], ["'none'"]);
    assert_eq!(policy["require-trusted-types-for"], ["'script'"]);
    for name in ["img-src", "connect-src", "manifest-src", "form-action"] {
        assert_eq!(policy[name], ["'self'"], "{name}");
    }
    let whole = site().text("/_headers");
    for word in [
        "unsafe-inline",
        "'unsafe-eval'",
        "http:",
        "data:",
        "blob:",
        " * ",
    ] {
        assert!(!whole.contains(word), "{word}");
    }
}

#[test]
fn every_answer_has_the_security_headers() {
    assert_eq!(header("/*", "X-Content-Type-Options"), "nosniff");
    assert_eq!(header("/*", "Referrer-Policy"), "no-referrer");
    assert_eq!(header("/*", "Cross-Origin-Opener-Policy"), "same-origin");
    assert_eq!(header("/*", "Cross-Origin-Embedder-Policy"), "require-corp");
    assert_eq!(header("/*", "Cross-Origin-Resource-Policy"), "same-origin");
    let transport = header("/*", "Strict-Transport-Security");
    // What holds for hosts below this one is for their owner to say.
    assert_eq!(transport, "max-age=31536000");
    let permissions = header("/*", "Permissions-Policy");
    // A room's result codes are scanned with the camera; no frame and no other origin has it.
    for feature in ["camera=(self)", "geolocation=()", "microphone=()"] {
        assert!(
            permissions.split(", ").any(|one| one == feature),
            "{feature}"
        );
    }
    // The site copies texts: that must stay allowed.
    assert!(!permissions.contains("clipboard"));
}

#[test]
fn what_is_kept_for_ever_has_its_hash_in_its_name() {
    let table = table();
    let forever: Vec<&&str> = table
        .iter()
        .filter(|(_, headers)| headers.iter().any(|(_, value)| value.contains("immutable")))
        .map(|(pattern, _)| pattern)
        .collect();
    let is_hash =
        |part: &str| [16, 64].contains(&part.len()) && part.chars().all(|c| c.is_ascii_hexdigit());
    for name in &forever {
        // By its whole name: for a pattern, the answer that a file is missing would be kept, too.
        assert!(site().files.contains_key(**name), "{name}");
        assert!(name.split('.').any(is_hash), "{name} can change");
    }
    // The boot script, a program of two files, a style sheet for each kind of page, and of each
    // language the six files of what pages say.
    assert_eq!(
        forever.len(),
        1 + 2 + Kind::ALL.len() + 6 * editions().len()
    );
}

/// How browsers are told to keep what is at an address: the values of all matching patterns.
fn kept(address: &str) -> Vec<&'static str> {
    let matching = |pattern: &str| match pattern.strip_suffix('*') {
        Some(start) => address.starts_with(start),
        None => address == pattern,
    };
    table()
        .into_iter()
        .filter(|(pattern, _)| matching(pattern))
        .flat_map(|(_, headers)| headers)
        .filter(|(name, _)| *name == "Cache-Control")
        .map(|(_, value)| value)
        .collect()
}

#[test]
fn every_file_says_once_how_it_is_kept_and_pages_are_asked_for_anew() {
    for name in site().files.keys().filter(|name| !name.starts_with("/_")) {
        let address = name.strip_suffix("index.html").unwrap_or(name);
        let kept = kept(address);
        assert_eq!(kept.len(), 1, "{address}: {kept:?}");
        if name.ends_with(".html") || name.starts_with("/kit/") {
            assert_eq!(kept[0], "no-cache", "{address}");
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_not_kept_for_good() {
    for missing in [
        "/assets/app.0123456789abcdef.wasm",
        "/content/en.0123456789abcdef.json",
        "/assets/previews/en.0123456789abcdef.png",
        "/nowhere",
    ] {
        for how in kept(missing) {
            assert!(!how.contains("immutable"), "{missing}: {how}");
        }
    }
}

#[test]
fn the_table_is_within_what_hosts_read() {
    // Cloudflare Pages reads 100 rules, and 2,000 characters a line.
    assert!(table().len() <= 100, "{}", table().len());
    for line in site().text("/_headers").lines() {
        assert!(line.len() <= 2000, "{line}");
    }
}

#[test]
fn every_page_has_the_policy_also_where_a_host_sends_no_headers() {
    let sent = header("/*", "Content-Security-Policy");
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let text = site().text(name);
        let html = Html::parse_document(text);
        let metas = all(&html, "head > meta[http-equiv=Content-Security-Policy]");
        assert_eq!(metas.len(), 1, "{name}");
        let own = metas[0].attr("content").unwrap();
        let style: String = all(&html, "style")[0].text().collect();
        let hash = STANDARD.encode(Sha256::digest(&style));
        let styles = format!("style-src 'self' 'sha256-{hash}'");
        assert!(own.split("; ").any(|one| one == styles), "{name}");
        for directive in own.split("; ").filter(|one| !one.starts_with("style-src")) {
            assert!(sent.split("; ").any(|one| one == directive), "{directive}");
        }
        // It holds for what comes after it only.
        let before = &text[..text.find("Content-Security-Policy").unwrap()];
        assert!(
            !before.contains("<link") && !before.contains("<script"),
            "{name}"
        );
    }
}

#[test]
fn the_parts_for_other_servers_say_what_the_table_says() {
    let (nginx, caddy) = (site().text("/_nginx.conf"), site().text("/_caddyfile"));
    let table = table();
    // nginx: a block with a header of its own has none of those around it.
    let blocks = nginx.matches("add_header Cache-Control").count();
    for (name, value) in &table["/*"] {
        let line = format!("add_header {name} \"{value}\" always;");
        assert_eq!(nginx.matches(&line).count(), blocks, "nginx: {name}");
        assert!(
            caddy.contains(&format!("{name} \"{value}\"")),
            "Caddy: {name}"
        );
    }
    for (address, headers) in &table {
        if headers.iter().any(|(_, value)| value.contains("immutable")) {
            assert!(
                nginx.contains(&format!("location = {address} {{")),
                "{address}"
            );
            assert!(caddy.contains(address), "{address}");
        }
    }
}
