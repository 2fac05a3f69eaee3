//! Shorter forms: which there are, which is taken, and that each fits where it is for.

use content::{Content, MessageWords, Word};
use message::compose::compose;
use message::count::fit;
use message::form::{Form, exact, forms, longest_fitting, text};
use message::intent::Post;
use message::lines::{FIRST_PARTS, fits_with, lines, lines_on};
use message::network::Network;
use message::ready::ready;
use message::sms::parts;
use support::{editions, for_any, made_up_in};

fn words(text: &str, long: Option<&str>, short: Option<&str>) -> MessageWords {
    MessageWords {
        text: text.into(),
        long: long.map(Into::into),
        short: short.map(Into::into),
        speaker: None,
        official: None,
    }
}

#[test]
fn forms_are_told_longest_first_and_only_those_there_are() {
    let all = words("One. Two. Three.", Some("One. Two."), Some("One."));
    assert_eq!(
        forms(&all),
        [
            (Form::Full, "One. Two. Three."),
            (Form::Long, "One. Two."),
            (Form::Short, "One.")
        ]
    );
    let two = words("One. Two.", None, Some("One."));
    assert_eq!(
        forms(&two),
        [(Form::Full, "One. Two."), (Form::Short, "One.")]
    );
    assert_eq!(forms(&words("One.", None, None)), [(Form::Full, "One.")]);
    assert_eq!(text(&two, Form::Long), None);
    assert_eq!(text(&two, Form::Short), Some("One."));
}

#[test]
fn a_form_is_known_by_its_id() {
    let known = [
        (Form::Full, "full"),
        (Form::Long, "long"),
        (Form::Short, "short"),
    ];
    for (form, id) in known {
        assert_eq!(form.id(), id);
        assert_eq!(Form::from_id(id), Some(form));
    }
    assert_eq!(Form::from_id("f"), None);
    assert_eq!(Form::from_id("Full"), None);
}

#[test]
fn every_form_is_exact_wording_and_a_changed_one_is_not() {
    let all = words(
        "One. Two. Three.",
        Some("One. Two."),
        Some("One. […] Three."),
    );
    assert_eq!(exact("One. Two. Three.", &all), Some(Form::Full));
    assert_eq!(exact(" One. Two.\n", &all), Some(Form::Long));
    assert_eq!(exact("One. […] Three.", &all), Some(Form::Short));
    for other in ["", "One.", "One. Three.", "One. Two. Three. Four."] {
        assert_eq!(exact(other, &all), None, "{other}");
    }
}

#[test]
fn the_longest_form_that_fits_is_taken() {
    let lengths = [1..=600_usize, 1..=600, 1..=600];
    for_any(2000, (lengths, 0..700_usize), |(lengths, limit)| {
        let mut texts = lengths.map(|length| "n".repeat(length));
        texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
        let all = words(&texts[0], Some(&texts[1]), Some(&texts[2]));
        let taken = longest_fitting(&forms(&all), |text| text.len() <= limit);
        let longest = texts.iter().find(|text| text.len() <= limit);
        assert_eq!(
            taken.and_then(|form| text(&all, form)),
            longest.map(String::as_str)
        );
    });
}

#[test]
fn every_message_that_is_shared_has_a_form_for_each_network_in_every_language() {
    for content in editions() {
        assert!(content.messages.iter().any(|one| one.facts.shareable));
        for (at, message) in content.messages.iter().enumerate() {
            if !message.facts.shareable {
                continue;
            }
            let lines = lines(content, at);
            let all = forms(&message.words);
            let fits = |network: Network| {
                longest_fitting(&all, |body| fits_with(content, body, &lines, network))
            };
            for network in [
                Network::X,
                Network::Bluesky,
                Network::Mastodon,
                Network::Threads,
            ] {
                let taken = fits(network);
                assert!(taken.is_some(), "{} {}", message.id, network.id());
            }
            // The shortest one fits all four, so that one text can go everywhere.
            let (_, shortest) = all[all.len() - 1];
            for network in [
                Network::X,
                Network::Bluesky,
                Network::Mastodon,
                Network::Threads,
            ] {
                assert!(fits_with(content, shortest, &lines, network));
            }
        }
    }
}

/// Three parts are the limit; in Arabic they hold 201 characters. The text is always a form of the
/// message's, its source is always named, and only the link may go. Codes from `qaa` to `qtz` are
/// for private use: nobody wrote forms for such a language's letters.
#[test]
fn every_message_that_is_shared_is_a_text_message_of_three_parts_in_every_language() {
    let private = "qaa"..="qtz";
    let written = |content: &&Content| !private.contains(&content.language.code.as_str());
    for content in editions().iter().filter(written) {
        for (at, message) in content.messages.iter().enumerate() {
            if !message.facts.shareable {
                continue;
            }
            let ready = ready(content, at, Network::Sms, FIRST_PARTS, None);
            let here = format!("{} {}", content.language.code, message.id);
            let (taken, _) = parts(&ready.text);
            assert!(ready.fits && taken <= 3, "{here}: {taken} parts");
            let lines = lines_on(content, at, Network::Sms);
            let body = text(&message.words, ready.form).unwrap();
            let link = ready.parts.link;
            let expected = match link {
                true => format!("{body}\n\n{}\n{}", lines.source, lines.link),
                false => format!("{body}\n\n{}", lines.source),
            };
            assert_eq!(ready.text, expected, "{here}");
        }
    }
}

/// A text message of three parts holds 201 letters of this kind.
#[test]
fn a_post_is_shortened_before_its_link_goes_and_the_link_before_it_is_too_long() {
    let mut content = made_up_in("fr").clone();
    content.campaign.address = "https://example.org".to_owned();
    let lines = lines_on(&content, 0, Network::Sms);
    let [source, link] = [&lines.source, &lines.link].map(|line| line.chars().count());
    let room = 201 - 2 - source;
    let of = |full: usize, short: Option<usize>| {
        let mut content = content.clone();
        content.messages[0].words = words(
            &"ж".repeat(full),
            None,
            short.map(|n| "ж".repeat(n)).as_deref(),
        );
        ready(&content, 0, Network::Sms, FIRST_PARTS, None)
    };
    let with_link = room - 1 - link;
    for (full, short, form, has_link, fits) in [
        (with_link, None, Form::Full, true, true),
        (with_link + 1, None, Form::Full, false, true),
        (with_link + 1, Some(9), Form::Short, true, true),
        (room, Some(with_link + 1), Form::Full, false, true),
        (room + 1, Some(room), Form::Short, false, true),
        (room + 1, None, Form::Full, true, false),
        (room + 2, Some(room + 1), Form::Short, true, false),
    ] {
        let ready = of(full, short);
        assert_eq!(
            (ready.form, ready.parts.link, ready.fits),
            (form, has_link, fits),
            "{full} {short:?}"
        );
    }
}

/// Counted by hand: letters of the form, two line breaks, the source line, one line break, the
/// link. On X the link counts 23 and the ellipsis two; the Bluesky app shows of the link
/// `example.org/fr/m/J5/`, 11 and 9, without the scheme.
#[test]
fn posts_are_as_long_as_counted_by_hand() {
    // Source lines of 9 and 8 without the document; an address that X takes for one.
    let source = [("fr", "Source : {document}"), ("ar", "المصدر: {document}")];
    for (language, id, form, x, bluesky) in [
        // 40 + 2 + 66 + 1 + 23; 40 + 2 + 66 + 1 + 20. The 66: `— `, a speaker of 21, `. `, and the
        // source of 9 + 32.
        ("fr", "J5", Form::Short, 132, 129),
        // 177 with one ellipsis; otherwise the same lines.
        ("fr", "J5", Form::Long, 270, 266),
        // 53 + 2 + 41 + 1 + 23; 53 + 2 + 41 + 1 + 22: two more in the link.
        ("fr", "J4-b", Form::Full, 120, 119),
        // 42 + 2 + 46 + 1 + 23; 42 + 2 + 46 + 1 + 20: Arabic letters count one, the source is
        // 8 + 38.
        ("ar", "J4", Form::Full, 114, 111),
    ] {
        let mut content = made_up_in(language).clone();
        let (_, line) = source.iter().find(|(code, _)| *code == language).unwrap();
        content.words[Word::SourceLine as usize] = (*line).to_owned();
        content.campaign.address = "https://example.org".to_owned();
        let at = content.messages.iter().position(|m| m.id == id).unwrap();
        let lines = lines(&content, at);
        let body = text(&content.messages[at].words, form).unwrap();
        let post = compose(body, &lines, FIRST_PARTS);
        let used = |network| {
            let post = Post {
                text: &post,
                subject: "",
                link: &lines.link,
            };
            fit(network, &post, None).used
        };
        assert_eq!(
            (used(Network::X), used(Network::Bluesky)),
            (x, bluesky),
            "{language} {id}"
        );
    }
}
