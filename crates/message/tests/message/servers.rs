//! Servers of the fediverse: which hosts are taken, and where and how long their posts are.

use message::count::fit;
use message::intent::{Post, intent};
use message::network::Network;
use message::server::{Refused, Server, Software, host, named_host, typed_limit};

fn server(software: Software) -> Server {
    Server::new("example.social", software).expect("a host name")
}

fn post(text: &str) -> Post<'_> {
    Post {
        text,
        subject: "",
        link: "",
    }
}

#[test]
fn each_software_is_opened_at_its_own_composer() {
    // As kytta/share2fedi has them at 2dbb5c1, src/lib/project.ts: endpoint, parameter of the text.
    for (software, address) in [
        (
            Software::Mastodon,
            "https://example.social/share?text=a%20b%26c",
        ),
        (
            Software::Misskey,
            "https://example.social/share?text=a%20b%26c",
        ),
        (
            Software::Friendica,
            "https://example.social/compose?body=a%20b%26c",
        ),
        (
            Software::Hubzilla,
            "https://example.social/rpost?body=a%20b%26c",
        ),
        (
            Software::GnuSocial,
            "https://example.social/notice/new?status_textarea=a%20b%26c",
        ),
    ] {
        let own = intent(Network::Mastodon, &post("a b&c"), Some(&server(software)));
        assert_eq!(own, address);
    }
    // The others' composers are theirs, whatever server a person has.
    let server = server(Software::Friendica);
    for &network in Network::ALL {
        let address = intent(network, &post("a"), Some(&server));
        assert_eq!(
            address.contains("example.social"),
            network == Network::Mastodon
        );
    }
}

#[test]
fn each_software_has_its_own_limit_and_unit() {
    let long = "https://example.org/a/path/that/goes/on/and/on 👍🏽";
    // Mastodon: 23, a space, one grapheme. The others: 46, a space, four UTF-16 code units.
    for (software, used, limit) in [
        (Software::Mastodon, 25, 500),
        (Software::Misskey, 51, 3000),
        (Software::Friendica, 51, 200_000),
        (Software::Hubzilla, 51, 200_000),
        (Software::GnuSocial, 51, 1000),
    ] {
        let fit = fit(Network::Mastodon, &post(long), Some(&server(software)));
        assert_eq!((fit.used, fit.limit), (used, limit), "{}", software.id());
    }
    let none = fit(Network::Mastodon, &post(long), None);
    assert_eq!((none.used, none.limit), (25, 500));
}

#[test]
fn a_post_fits_up_to_the_limit_of_its_server() {
    let server = Server {
        limit: 11,
        ..server(Software::Mastodon)
    };
    let fits = |text: &str| fit(Network::Mastodon, &post(text), Some(&server)).fits;
    assert!(fits("hello world"));
    assert!(!fits("hello worlds"));
}

#[test]
fn ids_and_names_of_software_are_the_known_ones() {
    let known: Vec<(&str, &str)> = Software::ALL
        .iter()
        .map(|software| (software.id(), software.name()))
        .collect();
    assert_eq!(
        known,
        [
            ("mastodon", "Mastodon"),
            ("misskey", "Misskey"),
            ("friendica", "Friendica"),
            ("hubzilla", "Hubzilla"),
            ("gnusocial", "GNU social"),
        ]
    );
    for &software in Software::ALL {
        assert_eq!(Software::from_id(software.id()), Some(software));
    }
    assert_eq!(Software::from_id("Mastodon"), None);
}

#[test]
fn a_server_is_stored_as_one_short_line() {
    let server = Server {
        limit: 5000,
        ..Server::new("xn--Bcher-kva.Example", Software::Misskey).expect("a host name")
    };
    let line = "1 misskey 5000 xn--bcher-kva.example";
    assert_eq!(server.encode(), line);
    assert_eq!(Server::decode(line), Some(server));
}

#[test]
fn lines_that_are_not_a_stored_server_give_none() {
    assert!(Server::decode("1 mastodon 1000000 a.example").is_some());
    for line in [
        "",
        " ",
        "a.example",
        "2 mastodon 500 a.example",
        "1 pixelfed 500 a.example",
        "1 mastodon 0 a.example",
        "1 mastodon 1000001 a.example",
        "1 mastodon 99999999999999999999 a.example",
        "1 mastodon -1 a.example",
        "1 mastodon +500 a.example",
        "1 mastodon 0500 a.example",
        "1 mastodon 500",
        "1 mastodon 500 A.example",
        "1 mastodon 500 bücher.example",
        "1 mastodon 500 a.example/evil",
        "1 mastodon 500 me@a.example",
        "1 mastodon 500 a.example ",
        "1 mastodon 500 a.example x",
        "1  mastodon 500 a.example",
        "1 mastodon 500 a.example\n",
        "1\tmastodon\t500\ta.example",
        "\u{FEFF}1 mastodon 500 a.example",
        "https://a.example",
        "{\"host\":\"a.example\"}",
    ] {
        assert_eq!(Server::decode(line), None, "{line:?}");
    }
}

/// What an address bar, a profile and a person give, and the host that a browser would go to.
#[test]
fn the_host_is_taken_out_of_what_people_paste() {
    for (typed, host) in [
        ("mastodon.social", "mastodon.social"),
        (" mastodon.social ", "mastodon.social"),
        ("mastodon.social/", "mastodon.social"),
        ("mastodon.social.", "mastodon.social"),
        ("https://mastodon.social", "mastodon.social"),
        ("HTTPS://Mastodon.Social/home", "Mastodon.Social"),
        ("http://mastodon.social/@me?x=1#y", "mastodon.social"),
        (
            "https://mastodon.social/@me@other.example",
            "mastodon.social",
        ),
        ("mastodon.social/home", "mastodon.social"),
        ("@me@mastodon.social", "mastodon.social"),
        ("me@mastodon.social", "mastodon.social"),
        ("https://MÜNCHEN.social/", "MÜNCHEN.social"),
    ] {
        assert_eq!(named_host(typed), Ok(host), "{typed}");
    }
    for port in [
        "mastodon.social:443",
        "https://mastodon.social:3000/home",
        "localhost:3000",
        "mastodon.social:",
    ] {
        assert_eq!(named_host(port), Err(Refused::Port), "{port}");
    }
    for refused in [
        "",
        " ",
        "https://",
        "@",
        "@me@",
        "https://foo bar@@",
        "https://me:secret@mastodon.social",
        "foo bar",
        "javascript:alert(1)",
        "ftp://mastodon.social",
        "mailto:me@mastodon.social",
        "[::1]",
        "a%2eb.example",
        "a\\b.example",
        "exa_mple.social",
        "<b>.example",
        "one@two@three.example",
    ] {
        assert_eq!(named_host(refused), Err(Refused::Host), "{refused}");
    }
}

#[test]
fn only_bare_host_names_are_servers() {
    assert_eq!(host("Example.Social").as_deref(), Some("example.social"));
    assert_eq!(host("a-b.c9.org").as_deref(), Some("a-b.c9.org"));
    assert_eq!(
        host("xn--bcher-kva.example").as_deref(),
        Some("xn--bcher-kva.example")
    );
    for refused in [
        "",
        " example.social",
        "localhost",
        "https://example.social",
        "example.social/",
        "example.social:443",
        "me@example.social",
        "@me@example.social",
        "example..social",
        ".example.social",
        "example.social.",
        "-a.example",
        "a-.example",
        "a b.example",
        "127.0.0.1",
        "[::1]",
        "example.social?x",
        "example.social#x",
        "exa_mple.social",
        "bücher.example",
        "a\u{202E}b.example",
        "a\\b.example",
        "a%2eb.example",
        "a.b",
    ] {
        assert_eq!(host(refused), None, "{refused}");
    }
    assert_eq!(
        host(&format!("{}.example", "a".repeat(63))).map(|host| host.len()),
        Some(71)
    );
    assert_eq!(host(&format!("{}.example", "a".repeat(64))), None);
}

#[test]
fn a_limit_is_read_as_people_write_numbers() {
    for (typed, limit) in [
        ("500", Some(500)),
        (" 5000 ", Some(5000)),
        ("0500", Some(500)),
        ("5,000", Some(5000)),
        ("5.000", Some(5000)),
        ("5\u{202F}000", Some(5000)),
        ("1 000 000", Some(1_000_000)),
        ("٥٠٠٠", Some(5000)),
        ("٥٬٠٠٠", Some(5000)),
        ("۵۰۰", Some(500)),
        ("", None),
        ("0", None),
        ("-500", None),
        ("+500", None),
        ("5.5", None),
        ("5,00", None),
        ("5,0000", None),
        (",500", None),
        ("500,", None),
        ("1000001", None),
        ("99999999999999999999999999", None),
        ("many", None),
        ("5e3", None),
    ] {
        assert_eq!(typed_limit(typed), limit, "{typed:?}");
    }
}
