//! The addresses that open a network's composer.

use super::SAMPLES;
use message::count::fit;
use message::intent::{Post, Webmail, encode, intent, webmail};
use message::network::Network;

#[test]
fn mails_are_counted_by_the_address_that_opens_them() {
    let mail = Post {
        text: "a b\nc",
        subject: "é",
        link: "",
    };
    let address = "mailto:?subject=%C3%A9&body=a%20b%0D%0Ac";
    assert_eq!(intent(Network::Email, &mail, None), address);
    assert_eq!(fit(Network::Email, &mail, None).used, 40);
    let fits = |length: usize| {
        let text = "a".repeat(length - "mailto:?subject=&body=".len());
        let mail = Post {
            text: &text,
            subject: "",
            link: "",
        };
        fit(Network::Email, &mail, None).fits
    };
    assert!(fits(1900));
    assert!(!fits(1901));
}

#[test]
fn values_are_encoded_as_encode_uri_component_does() {
    assert_eq!(
        encode("a b\n&+#%é😀"),
        "a%20b%0A%26%2B%23%25%C3%A9%F0%9F%98%80"
    );
    assert_eq!(encode("-_.!~*'()"), "-_.!~*'()");
}

#[test]
fn each_network_is_opened_at_its_own_composer() {
    let post = Post {
        text: "One & two\n\nhttps://example.org/m\n#Tag",
        subject: "S",
        link: "https://example.org/m",
    };
    let text = "One%20%26%20two%0A%0Ahttps%3A%2F%2Fexample.org%2Fm%0A%23Tag";
    let link = "https%3A%2F%2Fexample.org%2Fm";
    let rest = "One%20%26%20two%0A%0A%23Tag";
    let mail = text.replace("%0A", "%0D%0A");
    for (network, expected) in [
        (Network::X, format!("https://x.com/intent/post?text={text}")),
        (
            Network::Bluesky,
            format!("https://bsky.app/intent/compose?text={text}"),
        ),
        (
            Network::Mastodon,
            format!("https://mastodon.social/share?text={text}"),
        ),
        (
            Network::Threads,
            format!("https://www.threads.com/intent/post?text={text}"),
        ),
        (
            Network::Linkedin,
            format!("https://www.linkedin.com/sharing/share-offsite/?url={link}"),
        ),
        (
            Network::Facebook,
            format!("https://www.facebook.com/sharer/sharer.php?u={link}"),
        ),
        (Network::Whatsapp, format!("https://wa.me/?text={text}")),
        (
            Network::Telegram,
            format!("https://t.me/share/url?url={link}&text={rest}"),
        ),
        (
            Network::Reddit,
            format!("https://www.reddit.com/submit?url={link}&title=One%20%26%20two%20%23Tag"),
        ),
        (Network::Email, format!("mailto:?subject=S&body={mail}")),
        (Network::Sms, format!("sms:?body={text}")),
    ] {
        assert_eq!(intent(network, &post, None), expected);
    }
}

#[test]
fn mails_open_on_the_web_with_the_breaks_that_each_place_reads() {
    let mail = Post {
        text: "a b&c\nd\r\ne+é",
        subject: "S & T",
        link: "",
    };
    assert_eq!(
        webmail(Webmail::Gmail, &mail),
        "https://mail.google.com/mail/?view=cm&fs=1&su=S%20%26%20T&body=a%20b%26c%0Ad%0Ae%2B%C3%A9"
    );
    assert_eq!(
        webmail(Webmail::Outlook, &mail),
        "https://outlook.live.com/mail/0/deeplink/compose?subject=S%20%26%20T\
         &body=a%20b%26c%0D%0Ad%0D%0Ae%2B%C3%A9"
    );
}

#[test]
fn gmail_takes_mails_that_are_too_long_for_a_mail_program() {
    let text = "ع".repeat(400);
    let mail = Post {
        text: &text,
        subject: "",
        link: "",
    };
    assert!(!fit(Network::Email, &mail, None).fits);
    // Six characters for each letter, after the 52 of the address itself.
    assert_eq!(webmail(Webmail::Gmail, &mail).len(), 52 + 2400);
    assert!(webmail(Webmail::Gmail, &mail).len() <= Webmail::Gmail.limit());
    assert!(webmail(Webmail::Outlook, &mail).len() > Webmail::Outlook.limit());
}

#[test]
fn addresses_are_those_that_another_encoder_makes_in_every_language() {
    let golden = include_str!("golden.txt");
    let link = "https://example.org/ar/m?a=1&b=2#c";
    let signs = "& + # % \" ' \\ <b> _i_ *b* 👩🏽\u{200D}💻 العربية";
    let mut lines = golden.lines();
    for (language, sample, ..) in SAMPLES {
        let text = format!("{sample}\n{signs}\n\n{link}\n#Tag_1");
        let post = Post {
            text: &text,
            subject: "Roadmap: 50% & more",
            link,
        };
        let networks = Network::ALL
            .iter()
            .map(|&network| (network.id(), intent(network, &post, None)));
        let webmails = Webmail::ALL
            .iter()
            .map(|&place| (place.id(), webmail(place, &post)));
        for (id, address) in networks.chain(webmails) {
            let expected = lines.next().unwrap_or_default();
            assert_eq!(format!("{language} {id} {address}"), expected);
        }
    }
    assert_eq!(lines.next(), None);
}
