//! What the tab keeps of the builder: read back as it was, and never more than it was.

use message::compose::Parts;
use message::form::Form;
use message::network::Network;
use message::permalink::Choice;
use message::saved::{Saved, Text, Words};
use proptest::collection::vec;
use support::{for_any, texts};

fn known(id: &str) -> bool {
    ["T4", "N4"].contains(&id)
}

fn saved(texts: Vec<Text>) -> Saved {
    Saved {
        choice: Choice {
            message: "T4".to_owned(),
            parts: Parts {
                source: true,
                link: true,
                hashtag: false,
            },
            form: None,
        },
        texts,
    }
}

fn own(network: Option<Network>, words: &str, ending: &str) -> Text {
    Text {
        message: "T4".to_owned(),
        network,
        parts: Parts::default(),
        words: Words::Own(words.to_owned(), ending.to_owned()),
    }
}

#[test]
fn it_is_written_as_its_description_says() {
    let exact = Text {
        message: "N4".to_owned(),
        network: Some(Network::Bluesky),
        parts: Parts {
            link: true,
            ..Parts::default()
        },
        words: Words::Exact(Form::Short),
    };
    let all = saved(vec![own(None, "Our words é\n", "\n\n#A"), exact]);
    let written = "1 v1.T4.sl\n\
        v1.T4.- - Our%20words%20%C3%A9%0A %0A%0A%23A\n\
        v1.N4.l.short bluesky";
    assert_eq!(all.write(), written);
    assert_eq!(Saved::read(written, known), Some(all));
}

#[test]
fn every_text_is_read_back_to_the_letter() {
    let pieces = &[
        "a",
        " ",
        "\n",
        "\r",
        "%",
        "%25",
        "~",
        ".",
        "-",
        "é",
        "漢",
        "👨\u{200D}👩",
        "ع",
        "\0",
    ];
    let any = vec((texts(pieces, 9), texts(pieces, 9)), 0..4);
    for_any(5_000, any, |texts| {
        let networks = [None]
            .into_iter()
            .chain(Network::ALL.iter().copied().map(Some));
        let texts = networks.zip(&texts);
        let texts = texts.map(|(network, (words, ending))| own(network, words, ending));
        let all = saved(texts.collect());
        assert_eq!(Saved::read(&all.write(), known), Some(all));
    });
}

#[test]
fn garbage_is_nothing_and_garbage_among_texts_is_left_out() {
    for garbage in [
        "",
        " ",
        "1",
        "1 ",
        "1 v1.NOPE.s",
        "2 v1.T4.s",
        "null",
        "{}",
        "[object Object]",
        "1  v1.T4.s",
        "\u{FEFF}1 v1.T4.s",
    ] {
        assert_eq!(Saved::read(garbage, known), None, "{garbage:?}");
    }
    let written = "1 v1.T4.s\n\
        v1.NOPE.- - a b\n\
        v1.T4.- nowhere a b\n\
        v1.T4.- - a\n\
        v1.T4.- - %zz b\n\
        v1.T4.- - %FF b\n\
        \n\
        v1.T4.- - good ";
    let read = Saved::read(written, known).expect("a choice");
    assert_eq!(read.texts, [own(None, "good", "")]);
}

#[test]
fn no_text_brings_it_down() {
    let pieces = &[
        "1",
        " ",
        "\n",
        "v1.T4.sl",
        "v1.N4.-.short",
        "-",
        "x",
        "%",
        "%41",
        "a",
        "é",
    ];
    for_any(20_000, texts(pieces, 14), |text| {
        if let Some(read) = Saved::read(&text, known) {
            assert_eq!(Saved::read(&read.write(), known), Some(read));
        }
    });
}
