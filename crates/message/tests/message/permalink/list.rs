//! A list of messages and what it was asked for: read back as written, or said to be damaged.

use fragment::Refusal;
use message::permalink::list::{KEYS, List, decode, encode};
use support::{for_any, texts};

/// Where the messages stand of which some are ticked.
fn position(id: &str) -> Option<usize> {
    ["T1", "T2", "PIL-C", "a_1"]
        .iter()
        .position(|known| *known == id)
}

/// Which choices there are.
fn known(at: usize, value: &str) -> bool {
    match KEYS[at] {
        "pillar" => ["-", "connect"].contains(&value),
        "section" => value == "why-now",
        "length" => value == "140",
        _ => value == "x",
    }
}

fn read(fragment: &str) -> Option<Result<List, Refusal>> {
    decode(fragment, position, known)
}

fn asked(given: &[(&str, &str)]) -> [String; 5] {
    KEYS.map(|key| {
        let value = given.iter().find(|(one, _)| *one == key);
        value.map_or(String::new(), |(_, value)| String::from(*value))
    })
}

fn list(ticked: &[usize], given: &[(&str, &str)]) -> Option<Result<List, Refusal>> {
    Some(Ok(List {
        ticked: ticked.to_vec(),
        asked: asked(given),
    }))
}

#[test]
fn a_list_is_written_as_version_ids_and_what_it_was_asked_for() {
    let none = asked(&[]);
    assert_eq!(encode(&["T1", "PIL-C"], &none), "v1.T1.PIL-C");
    assert_eq!(encode(&[], &none), "");
    assert_eq!(encode(&[], &asked(&[("q", "  ")])), "");
    assert_eq!(encode(&[], &asked(&[("q", "AI")])), "v1&q=AI");
    let many = [
        ("network", "x"),
        ("q", "a&b=c+d #~é"),
        ("pillar", "-"),
        ("length", "140"),
        ("section", "why-now"),
    ];
    let fragment = encode(&["T1"], &asked(&many));
    let written =
        "v1.T1&q=a%26b%3Dc%2Bd%20%23~%C3%A9&pillar=-&section=why-now&length=140&network=x";
    assert_eq!(fragment, written);
    assert_eq!(read(&fragment), list(&[0], &many));
}

#[test]
fn addresses_of_before_are_read_as_before() {
    assert_eq!(read("#v1.PIL-C.T1"), list(&[2, 0], &[]));
    assert_eq!(read("v1.a_1"), list(&[3], &[]));
    assert_eq!(read("v1.PIL-C.T1&q=AI"), list(&[2, 0], &[("q", "AI")]));
}

/// RFC 3986, section 6.2.2: what needs no code is the same with and without it, and codes are the
/// same in either case. Forms write a blank as `+`; HTML writes `&` as `&amp;`.
#[test]
fn what_programs_rewrite_on_the_way_is_read_alike() {
    let whole = list(&[0, 2], &[("q", "human rights~ é"), ("pillar", "connect")]);
    for fragment in [
        "v1.T1.PIL-C&q=human%20rights~%20%C3%A9&pillar=connect",
        "v1%2ET1%2EPIL%2DC&q=human%20rights%7E%20%C3%A9&pillar=connect",
        "v1%2eT1.PIL%2dC&q=human%20rights%7e%20%c3%a9&pillar=connect",
        "%76%31.%541.PIL-C&q=%68uman%20rights~%20%C3%A9&pillar=%63onnect",
        "v1.T1.PIL-C&q=human+rights~+%C3%A9&pillar=connect",
        "v1.T1.PIL-C&q=human rights~ é&pillar=connect",
        "v1.T1.PIL-C&amp;q=human%20rights~%20%C3%A9&amp;pillar=connect",
        "v1.T1.PIL-C&utm_source=mail&q=human%20rights~%20%C3%A9&pillar=connect",
        "v1.T1.PIL-C&pillar=connect&q=human%20rights~%20%C3%A9",
    ] {
        assert_eq!(read(fragment), whole, "{fragment}");
    }
}

#[test]
fn what_is_no_list_is_left_to_others() {
    for fragment in [
        "",
        "#",
        "topline",
        "why-now",
        "v",
        "v1-beta",
        "version.2",
        "T1",
        "%2",
        "é",
    ] {
        assert_eq!(read(fragment), None, "{fragment}");
    }
}

#[test]
fn a_list_that_is_not_whole_is_refused_whole() {
    let many = format!("v1.{}", vec!["T1"; 2000].join("."));
    let long = format!("v1&q={}", "a".repeat(301));
    for (fragment, refusal) in [
        ("v1", Refusal::Malformed),
        ("v1.", Refusal::Malformed),
        ("v1.T1.", Refusal::Malformed),
        ("v1.T1..T2", Refusal::Malformed),
        ("v1.T1.T1", Refusal::Malformed),
        ("v1.T1.T9", Refusal::UnknownMessage),
        ("v1.T4.slh", Refusal::UnknownMessage),
        ("v1.<b>", Refusal::Malformed),
        ("v1.T1.\u{202E}T2", Refusal::Malformed),
        ("v2.T1", Refusal::Version),
        ("v2&q=AI", Refusal::Version),
        (many.as_str(), Refusal::Malformed),
        // Cut.
        ("v1.T1%2", Refusal::Malformed),
        ("v1.T1&", Refusal::Malformed),
        ("v1.T1&pill", Refusal::Malformed),
        ("v1.T1&q=", Refusal::Malformed),
        ("v1.T1&q=human%2", Refusal::Malformed),
        ("v1.T1&q=%D8%A7%D9", Refusal::Malformed),
        ("v1.T1&pillar=conn", Refusal::Malformed),
        // Encoded twice, and encoded where it parts.
        ("v1%252ET1", Refusal::Malformed),
        ("v1.T1&q=human%2520rights", Refusal::Malformed),
        ("v1.T1&q=%25D8%25A7", Refusal::Malformed),
        ("v1.T1%26q=AI", Refusal::Malformed),
        // What nobody typed.
        ("v1.T1&q=a%00b", Refusal::Malformed),
        ("v1.T1&q=a%0Ab", Refusal::Malformed),
        ("v1.T1&q=AI&q=UN", Refusal::Malformed),
        ("v1.T1&length=141", Refusal::Malformed),
        (long.as_str(), Refusal::Malformed),
    ] {
        assert_eq!(read(fragment), Some(Err(refusal)), "{fragment:.40}");
    }
    // A percent sign that encodes nothing is somebody's own.
    let percent = [("q", "48% of women, 46.4 %")];
    assert_eq!(read(&encode(&[], &asked(&percent))), list(&[], &percent));
}

#[test]
fn every_list_is_read_back_and_none_brings_the_page_down() {
    let parts = &[
        "v1",
        ".",
        "T1",
        "T2",
        "PIL-C",
        "#",
        "é",
        "\u{0}",
        "v",
        "9",
        "&q=",
        "&pillar=",
        "connect",
        "%",
        "%41",
        "+",
        "&amp;",
        "=",
        "خريطة",
        "\"",
        " ",
    ];
    for_any(20_000, texts(parts, 9), |fragment| {
        let Some(Ok(found)) = read(&fragment) else {
            return;
        };
        assert!(found.ticked.iter().all(|at| *at < 4), "{fragment:?}");
        let ids: Vec<&str> = found
            .ticked
            .iter()
            .map(|at| ["T1", "T2", "PIL-C", "a_1"][*at])
            .collect();
        let written = encode(&ids, &found.asked);
        assert_eq!(read(&written), Some(Ok(found)), "{fragment:?} {written:?}");
    });
}
