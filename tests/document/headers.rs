//! The response headers: the security policy fits the pages, and what is kept never changes.

use super::built::{all, site};
use super::editions::editions;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roadmap::routes::Program;
use scraper::Html;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

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
fn the_policy_lets_in_the_style_blocks_of_the_visitors_and_the_rooms_pages_by_their_hashes() {
    let room: Vec<String> = site()
        .written(editions())
        .into_iter()
        .filter(|written| written.page.program() == Program::Room)
        .map(|written| format!("{}index.html", written.address))
        .collect();
    let (mut visitors, mut rooms) = (Vec::new(), Vec::new());
    for name in site().files.keys().filter(|name| name.ends_with(".html")) {
        let html = Html::parse_document(site().text(name));
        let styles = all(&html, "style");
        assert_eq!(styles.len(), 1, "{name}");
        let block: String = styles[0].text().collect();
        match room.contains(name) {
            true => rooms.push(block),
            false => visitors.push(block),
        }
    }
    // The room's has all of the visitor's, and more.
    assert!(visitors[0].len() > 1000 && rooms[0].len() > visitors[0].len());
    assert!(visitors.iter().all(|block| *block == visitors[0]));
    assert!(rooms.iter().all(|block| *block == rooms[0]));
    let hash = |block: &String| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(block)));
    let hashes = [hash(&visitors[0]), hash(&rooms[0])];
    assert_eq!(policy()["style-src"], ["'self'", &hashes[0], &hashes[1]]);
}

#[test]
fn the_policy_lets_in_nothing_else() {
    let policy = policy();
    assert_eq!(policy["default-src"], ["'none'"]);
    assert_eq!(policy["script-src"], ["'self'", "'wasm-unsafe-eval'"]);
    assert_eq!(policy["base-uri"], ["'none'"]);
    assert_eq!(policy["frame-ancestors"], ["'none'"]);
    assert_eq!(policy["require-trusted-types-for"], ["'script'"]);
    for name in [
        "img-src",
        "connect-src",
        "manifest-src",
        "worker-src",
        "form-action",
    ] {
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
    assert_eq!(transport, "max-age=63072000; includeSubDomains; preload");
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
    let is_hash = |part: &str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    for pattern in &forever {
        let matched: Vec<&String> = site()
            .files
            .keys()
            .filter(|name| match pattern.strip_suffix('*') {
                Some(start) => name.starts_with(start),
                None => name == *pattern,
            })
            .collect();
        assert!(!matched.is_empty(), "{pattern}");
        for name in matched {
            assert!(name.split('.').any(is_hash), "{name} can change");
        }
    }
    // Assets, and of both languages the content and what the room's pages say.
    assert_eq!(forever.len(), 1 + 2 * 2);
}
