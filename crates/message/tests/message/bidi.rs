//! Posts from right to left: what a network makes of them line by line, judged by the crate that
//! follows Unicode's bidirectional algorithm (UAX #9).

use message::compose::{Parts, compose};
use message::form::forms;
use message::lines::lines;
use support::{editions, made_up};
use unicode_bidi::{BidiClass, BidiInfo, Direction, bidi_class, get_base_direction};

/// Every post that the site makes of the tested campaign's messages and of the made-up one's, which
/// has a language from right to left: the language's direction, the text, its link
/// and its hashtag.
fn posts() -> Vec<(bool, String, String, String)> {
    let all = Parts {
        source: true,
        link: true,
        hashtag: true,
    };
    let mut posts = Vec::new();
    for content in editions().iter().chain(made_up()) {
        let right_to_left = content.language.direction == content::Direction::Rtl;
        for (at, message) in content.messages.iter().enumerate() {
            let lines = lines(content, at);
            for (_, body) in forms(&message.words) {
                posts.push((
                    right_to_left,
                    compose(body, &lines, all),
                    lines.link.clone(),
                    lines.hashtag.clone(),
                ));
            }
        }
    }
    posts
}

#[test]
fn posts_hold_no_character_that_turns_their_direction() {
    // Explicit formatting (X1 to X8), and the marks, which are letters to the algorithm.
    use BidiClass::{FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO};
    let turns = |c: &char| {
        let explicit = [FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO].contains(&bidi_class(*c));
        explicit || ['\u{200E}', '\u{200F}', '\u{61C}'].contains(c)
    };
    let posts = posts();
    // Of the made-up campaign's seven messages, `J3` has two forms and `J5` three, in Arabic one
    // and two.
    let tested: usize = editions().iter().map(|one| one.messages.len()).sum();
    assert!(posts.len() >= tested + 10 + 8 + 10, "{} posts", posts.len());
    for (_, post, ..) in posts {
        assert_eq!(post.chars().find(turns), None, "{post}");
    }
    assert!(turns(&'\u{2067}') && turns(&'\u{200F}') && !turns(&'ع'));
}

#[test]
fn link_and_hashtag_stand_on_lines_of_their_own() {
    for (_, post, link, hashtag) in posts() {
        let lines: Vec<&str> = post.lines().collect();
        assert_eq!(lines.iter().filter(|line| **line == link).count(), 1);
        assert_eq!(lines.iter().filter(|line| **line == hashtag).count(), 1);
        assert_eq!(post.matches("://").count(), 1, "{post}");
        assert_eq!(post.matches('#').count(), 1, "{post}");
    }
}

#[test]
fn every_line_begins_where_its_reader_looks_for_it() {
    // The first strong character decides (P2 and P3): networks ask no more of a line.
    for (right_to_left, post, link, _) in posts() {
        for line in post.lines().filter(|line| !line.is_empty()) {
            let expected = match right_to_left && line != link {
                true => Direction::Rtl,
                false => Direction::Ltr,
            };
            assert_eq!(get_base_direction(line), expected, "{line}");
        }
    }
}

#[test]
fn a_link_is_drawn_in_the_order_in_which_it_is_read() {
    for (_, post, link, _) in posts() {
        let info = BidiInfo::new(&post, None);
        let drawn: Vec<String> = info
            .paragraphs
            .iter()
            .map(|line| {
                info.reorder_line(line, line.range.clone())
                    .trim()
                    .to_owned()
            })
            .collect();
        assert!(drawn.contains(&link), "{drawn:?}");
    }
}
