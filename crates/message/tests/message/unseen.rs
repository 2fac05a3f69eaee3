//! Characters that nobody sees: named for what they are, swapped where no script needs them.

use message::count::{Obstacle, fit};
use message::intent::Post;
use message::network::Network;
use message::sms::{culprit, parts, plainer};
use message::unseen::{Unseen, shows, unseen};

/// What they are is Unicode's: UnicodeData.txt and PropList.txt (white space, default ignorable).
#[test]
fn each_is_what_unicode_calls_it() {
    for (characters, kind) in [
        ("\u{A0}\u{202F}", Unseen::NoBreakSpace),
        ("\u{2003}\u{2009}\u{3000}\u{2800}", Unseen::Space),
        ("\t", Unseen::Tab),
        ("\u{AD}", Unseen::SoftHyphen),
        (
            "\u{200E}\u{200F}\u{61C}\u{202A}\u{202E}\u{2066}\u{2069}",
            Unseen::Direction,
        ),
        (
            "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{FFFE}\u{FFFF}\u{1FFFE}\u{0}\u{85}\u{FE0F}\u{E0041}\u{3164}\u{2028}",
            Unseen::Other,
        ),
    ] {
        for character in characters.chars() {
            assert_eq!(unseen(character), Some(kind), "U+{:04X}", character as u32);
        }
    }
    for seen in "aé漢ع’—…\u{301}🙂 \n".chars() {
        assert_eq!(unseen(seen), None, "{seen}");
    }
    assert!(shows("\u{200B}a") && !shows("\u{200B} \n\u{3164}\u{E0041}"));
}

#[test]
fn what_cannot_be_seen_is_the_culprit_and_goes_where_nothing_needs_it() {
    for (character, like) in [
        ('\u{A0}', " "),
        ('\u{202F}', " "),
        ('\u{3000}', " "),
        ('\t', " "),
        ('\u{AD}', ""),
        ('\u{200B}', ""),
        ('\u{200C}', ""),
        ('\u{200D}', ""),
        ('\u{200E}', ""),
        ('\u{2066}', ""),
        ('\u{FEFF}', ""),
        ('\u{2060}', ""),
        ('\u{E0041}', ""),
        ('\u{2028}', "\n"),
    ] {
        let text = format!("Connect{character}all");
        assert_eq!(
            culprit(&text),
            Some(character),
            "U+{:04X}",
            character as u32
        );
        let plain = plainer(&text);
        assert_eq!(
            plain,
            Some(format!("Connect{like}all")),
            "U+{:04X}",
            character as u32
        );
    }
    // Persian without its non-joiner is misspelt, a family without joiners is three people.
    for needed in [
        "می\u{200C}خواهم",
        "hi 👨\u{200D}👩\u{200D}👧",
        "क्\u{200D}ष",
        "سلام \u{200F}abc",
    ] {
        assert_eq!(plainer(needed), None, "{needed:?}");
    }
}

/// In a script that the GSM alphabet lacks every letter makes each part shorter: to name one would
/// look like its fault.
#[test]
fn no_single_letter_of_an_arabic_text_is_to_blame() {
    for text in [
        "ربط الجميع بحلول عام 2030: إنترنت شاملة وآمنة وميسورة التكلفة للجميع.",
        "خريطة طريق الأمين العام\n\nhttps://example.org/ar/m/T4/",
        "Подключить всех к 2030 году",
        "到2030年让人人联网",
    ] {
        assert!(parts(text).1.is_some(), "{text}");
        assert_eq!(culprit(text), None, "{text}");
    }
    // Where going without something saves a part, that is named.
    let text = format!("{}\u{200B}", "ع".repeat(70));
    assert_eq!((parts(&text).0, culprit(&text)), (2, Some('\u{200B}')));
    // One foreign letter among Latin ones is worth a word.
    assert_eq!(culprit("Connect everyone 漢 by 2030"), Some('漢'));
}

#[test]
fn x_names_what_it_refuses() {
    for refused in ['\u{FEFF}', '\u{FFFE}', '\u{FFFF}'] {
        let text = format!("a{refused}b");
        let post = Post {
            text: &text,
            subject: "",
            link: "",
        };
        let obstacle = fit(Network::X, &post, None).obstacle;
        assert_eq!(obstacle, Some(Obstacle::Forbidden(refused)));
        assert_eq!(unseen(refused), Some(Unseen::Other));
    }
}
