//! What an address carries after its `#` is read back as it was written, or refused.

mod edited;
mod list;

use fragment::{Refusal, normalized_fragment};
use message::compose::Parts;
use message::form::Form;
use message::permalink::{Choice, decode, encode};
use support::{for_any, texts};

fn known(id: &str) -> bool {
    ["T4", "PIL-C", "a_1"].contains(&id)
}

#[test]
fn a_choice_is_written_as_version_id_and_letters() {
    let choice = |source, link, hashtag| Choice {
        message: String::from("T4"),
        parts: Parts {
            source,
            link,
            hashtag,
        },
        form: None,
    };
    assert_eq!(encode(&choice(true, true, true)), "v1.T4.slh");
    assert_eq!(encode(&choice(false, true, false)), "v1.T4.l");
    assert_eq!(encode(&choice(false, false, false)), "v1.T4.-");
    let short = Choice {
        form: Some(Form::Short),
        ..choice(true, true, false)
    };
    assert_eq!(encode(&short), "v1.T4.sl.short");
}

/// Addresses that were given out are read: earlier versions named the networks that a post had to
/// fit.
#[test]
fn networks_in_an_address_are_read_and_mean_nothing() {
    let choice = decode("v1.T4.s", known);
    assert!(choice.is_ok());
    for letters in [
        "-", "x", "b", "m", "t", "l", "f", "w", "g", "r", "e", "s", "xs", "sx",
    ] {
        let fragment = format!("v1.T4.s.auto.{letters}");
        assert_eq!(decode(&fragment, known), choice, "{letters}");
    }
}

#[test]
fn every_choice_is_read_back() {
    for message in ["T4", "PIL-C", "a_1"] {
        for bits in 0..1 << 5 {
            let choice = Choice {
                message: String::from(message),
                parts: Parts {
                    source: bits & 1 > 0,
                    link: bits & 2 > 0,
                    hashtag: bits & 4 > 0,
                },
                form: match bits >> 3 & 3 {
                    0 => None,
                    at => Some(Form::ALL[at - 1]),
                },
            };
            assert_eq!(decode(&encode(&choice), known), Ok(choice.clone()));
            assert_eq!(decode(&format!("#{}", encode(&choice)), known), Ok(choice));
        }
    }
}

#[test]
fn what_is_not_a_choice_is_refused_for_its_reason() {
    for (fragment, refusal) in [
        ("", Refusal::Empty),
        ("#", Refusal::Empty),
        ("v2.T4.s", Refusal::Version),
        ("v10", Refusal::Version),
        ("v1.T5.s", Refusal::UnknownMessage),
        ("v1.t4.s", Refusal::UnknownMessage),
        ("T4", Refusal::Malformed),
        ("V1.T4.s", Refusal::Malformed),
        ("v1", Refusal::Malformed),
        ("v1.T4", Refusal::Malformed),
        ("v1.T4.", Refusal::Malformed),
        ("v1..s", Refusal::Malformed),
        ("v1.T4.ss", Refusal::Malformed),
        ("v1.T4.s-", Refusal::Malformed),
        ("v1.T4.--", Refusal::Malformed),
        ("v1.T4.x", Refusal::Malformed),
        ("v1.T4.S", Refusal::Malformed),
        ("v1.T4.s.l", Refusal::Malformed),
        ("v1.T4.s.", Refusal::Malformed),
        ("v1.T4.s.Short", Refusal::Malformed),
        ("v1.T4.s.auto.", Refusal::Malformed),
        ("v1.T4.s.auto.xx", Refusal::Malformed),
        ("v1.T4.s.auto.q", Refusal::Malformed),
        ("v1.T4.s.auto.x.", Refusal::Malformed),
        ("v1.T5.s.short.x", Refusal::UnknownMessage),
        ("v1.T4.s\n", Refusal::Malformed),
        ("v1.T4\u{0}.s", Refusal::Malformed),
        ("v1.T4\u{202E}.s", Refusal::Malformed),
        ("v1.<b>.s", Refusal::Malformed),
        (" v1.T4.s", Refusal::Malformed),
        ("##v1.T4.s", Refusal::Malformed),
    ] {
        assert_eq!(decode(fragment, known), Err(refusal), "{fragment:?}");
    }
    let long = format!("v1.{}.s", "a".repeat(195));
    assert_eq!(long.len(), 200);
    assert!(decode(&long, |_| true).is_ok());
    assert_eq!(
        decode(&format!("{long}l"), |_| true),
        Err(Refusal::Malformed)
    );
}

#[test]
fn no_fragment_brings_the_page_down() {
    let pieces = &[
        "v1", "v2", ".", "#", "T4", "-", "s", "l", "h", "0000000", "\n", "é",
    ];
    for_any(50_000, texts(pieces, 9), |fragment| {
        if let Ok(choice) = decode(&fragment, known) {
            assert!(known(&choice.message));
            assert_eq!(decode(&encode(&choice), known), Ok(choice));
        }
    });
}

/// RFC 3986, sections 2.3 and 6.2.2.1, with their own examples' characters: letters, digits and
/// `-._~` are the same encoded or not, and so are both cases of hexadecimal digits.
#[test]
fn equivalent_fragments_are_one() {
    for (fragment, normalized) in [
        ("#v1.T4.s", "v1.T4.s"),
        ("%76%31%2E%54%34%2e%73", "v1.T4.s"),
        ("v1.PIL%2DC.-%7Ea%5Fb%7e", "v1.PIL-C.-~a_b~"),
        ("%c3%a9%2B+%2f/%25", "%C3%A9%2B+%2F/%25"),
        // Decoded once and no more.
        ("%252E", "%252E"),
        // Nothing that is encoded.
        ("100% %z1 %1", "100% %z1 %1"),
        ("%é1 é%C", "%é1 é%C"),
        ("%", "%"),
    ] {
        assert_eq!(normalized_fragment(fragment), normalized, "{fragment}");
    }
}

#[test]
fn every_reader_takes_equivalent_addresses_alike() {
    let plain = decode("v1.PIL-C.sl.auto.xb", known);
    assert!(plain.is_ok());
    for same in [
        "v1%2EPIL%2DC%2Esl%2Eauto%2Exb",
        "#%761.PIL-%43.sl%2eauto.xb",
    ] {
        assert_eq!(decode(same, known), plain, "{same}");
    }
    // Encoded twice it is another address.
    assert_eq!(decode("v1%252ET4%252Es", known), Err(Refusal::Malformed));
}
