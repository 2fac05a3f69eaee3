//! Weights on X compared with those of X's own program: twitter-text 3.1.0 for JavaScript, which
//! `twitter.mjs` ran once over thousands of texts.

use message::count::fit;
use message::intent::Post;
use message::network::Network;

fn weighed(text: &str) -> (usize, bool) {
    let post = Post {
        text,
        subject: "",
        link: "",
    };
    let fit = fit(Network::X, &post, None);
    (fit.used, fit.fits)
}

#[test]
fn texts_weigh_on_x_what_the_program_that_x_published_says() {
    let mut texts = 0;
    let mut differ = Vec::new();
    for line in include_str!("twitter.txt").lines() {
        let (weight, valid, text): (usize, bool, String) =
            serde_json::from_str(line).expect("weight, verdict, text");
        texts += 1;
        if weighed(&text) != (weight, valid) {
            differ.push(format!(
                "{text:?}: {:?}, not {weight}, {valid}",
                weighed(&text)
            ));
        }
    }
    assert_eq!(texts, 2500);
    assert!(
        differ.is_empty(),
        "{}: {:#?}",
        differ.len(),
        &differ[..differ.len().min(20)]
    );
}

#[test]
fn where_we_differ_from_that_program_we_mean_to() {
    // Text, its weight by that program, and by ours.
    for (text, theirs, ours) in [
        // Emoji are joined whatever they are: the program of 2021 knows those of its year.
        ("👩\u{200D}❤", 5, 2),
        ("👨\u{200D}👩\u{200D}👧\u{200D}👧🏽", 4, 2),
        // It takes the emoji style of this one for a letter.
        ("♾\u{FE0F}", 4, 2),
        // JavaScript sees the second half of 😀 as the start of an address.
        ("#😀.un.org", 27, 10),
        // It finds the address `un.org`, with all up to `/abc`, and goes on counting after the
        // tenth character.
        ("un.org❤.world/abc", 30, 23),
        // Its letters are compared by their capitals: `ι` has that of the accent U+0345.
        ("ι.world", 23, 7),
        ("un.org/ᲇ", 23, 25),
    ] {
        assert_eq!(
            weighed(text),
            (ours, true),
            "{text}, which is {theirs} there"
        );
    }
    // Top-level domains that a single firm keeps for itself are left out: this is 23 there.
    assert_eq!(weighed("about.barclays"), (14, true));
}
