//! The texts of a post: a common one, and networks' own in its place.

use message::intent::Post;
use message::network::{Network, Networks};
use message::shown::shown;
use message::texts::Texts;

#[test]
fn a_network_has_the_common_text_until_it_has_one_of_its_own() {
    let mut texts = Texts::new("common".to_owned());
    assert_eq!(texts.of(None), "common");
    assert_eq!(texts.of(Some(Network::X)), "common");
    assert!(!texts.has_any_own());
    texts.write(Some(Network::X), "mine".to_owned());
    texts.write(Some(Network::X), "mine, again".to_owned());
    assert_eq!(texts.of(Some(Network::X)), "mine, again");
    assert_eq!(texts.of(Some(Network::Sms)), "common");
    texts.write(None, "changed".to_owned());
    assert_eq!(texts.of(Some(Network::Sms)), "changed");
    assert_eq!(texts.of(Some(Network::X)), "mine, again");
    assert!(texts.has_own(Network::X) && !texts.has_own(Network::Sms));
}

#[test]
fn one_text_for_all_leaves_no_own_one_and_a_reset_takes_only_one_away() {
    let mut texts = Texts::new("common".to_owned());
    texts.write(Some(Network::X), "x".to_owned());
    texts.write(Some(Network::Bluesky), "b".to_owned());
    let mut reset = texts.clone();
    reset.reset(Some(Network::X));
    assert_eq!(reset.of(Some(Network::X)), "common");
    assert_eq!(reset.of(Some(Network::Bluesky)), "b");
    texts.same_for_all(Some(Network::X));
    assert_eq!(texts, Texts::new("x".to_owned()));
}

#[test]
fn a_set_of_networks_has_each_once_and_in_the_order_in_which_they_are_offered() {
    let set = Networks::NONE
        .with(Network::Sms)
        .with(Network::X)
        .with(Network::X);
    assert_eq!(set.iter().collect::<Vec<_>>(), [Network::X, Network::Sms]);
    for network in Network::ALL {
        assert!(!Networks::NONE.has(*network));
        assert!(Networks::NONE.with(*network).has(*network));
    }
}

/// By what each composer's address takes, and by how Bluesky and Telegram show links.
#[test]
fn a_preview_shows_what_a_network_makes_of_a_post() {
    let link = "https://example.org/en/m/T4/";
    let text = format!("One\ntwo\n\nSource\n{link}\n#Tag");
    let post = Post {
        text: &text,
        subject: "Subject",
        link,
    };
    for network in [
        Network::X,
        Network::Mastodon,
        Network::Threads,
        Network::Whatsapp,
    ] {
        assert_eq!(shown(network, &post), (text.clone(), true));
    }
    assert_eq!(shown(Network::Sms, &post), (text.clone(), false));
    let bluesky = text.replace(link, "example.org/en/m/T4/");
    assert_eq!(shown(Network::Bluesky, &post), (bluesky, true));
    for network in [Network::Linkedin, Network::Facebook] {
        assert_eq!(shown(network, &post), (String::new(), true));
    }
    let telegram = format!("{link}\nOne\ntwo\n\nSource\n#Tag");
    assert_eq!(shown(Network::Telegram, &post), (telegram, true));
    let reddit = "One two Source #Tag".to_owned();
    assert_eq!(shown(Network::Reddit, &post), (reddit, true));
    let mail = format!("Subject\n\n{text}");
    assert_eq!(shown(Network::Email, &post), (mail, false));
    let without = Post {
        text: "One",
        ..post
    };
    assert_eq!(shown(Network::X, &without), ("One".to_owned(), false));
}
