//! One message in all languages: each as the post that its edition would make, in its language.

use crate::common::built::{Written, all, assert_none, site, tested, words};
use compression::brotli;
use content::{Content, Word};
use message::form::forms;
use routes::{Page, address};
use scraper::{ElementRef, Html, Selector};
use site_build::languages::filled;
use support::{editions, made_up_in, original};

fn pages() -> Vec<(usize, Written)> {
    let written = tested().into_iter();
    written
        .filter_map(|page| match page.page {
            Page::Languages(at) => Some((at, page)),
            _ => None,
        })
        .collect()
}

/// The two numbers of a count, used and limit, whatever the language says between them.
fn numbers(count: &str) -> [usize; 2] {
    let all = count.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<usize> = all.filter_map(|digits| digits.parse().ok()).collect();
    numbers.try_into().expect("two numbers")
}

fn within<'a>(article: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    article
        .select(&Selector::parse(selector).unwrap())
        .collect()
}

/// The post in an article, to the letter.
fn post(article: ElementRef) -> String {
    within(article, "[data-post]")[0].text().collect()
}

/// Editions of the made-up campaign, in Arabic and in French, with source lines of their own.
fn two_editions() -> &'static [Content] {
    let lines = [
        ("ar", "المصدر: {document}."),
        ("fr", "Source : {document}."),
    ];
    let editions = lines.map(|(code, line)| {
        let mut content = made_up_in(code).clone();
        content.words[Word::SourceLine as usize] = line.to_owned();
        content
    });
    Vec::from(editions).leak()
}

const PLACE: &str = "<div class=\"editions\"></div>";

#[test]
fn the_posts_of_a_message_are_these_to_the_letter() {
    let expected = [
        (
            "J2",
            [
                "الزرع هو أن تودع كل أسرة في الأرض بذرة واحدة في كل موسم.\n\n\
                 المصدر: ميثاق الحديقة المشتركة، آذار/مارس 2031.\n\
                 https://jardin.example/ar/m/J2/",
                "Semer, c’est confier à la terre une graine par famille et par saison.\n\n\
                 Source : Charte du jardin partagé, mars 2031.\n\
                 https://jardin.example/fr/m/J2/",
            ],
        ),
        // Too long for X in full in French: 219 signs, 79 more with the lines.
        (
            "J3",
            [
                "التقاسم هو أن نضع على المائدة الكبيرة ما أعطته الحديقة. ومن لديه الكثير يحمل \
                 سلته إلى من لديه القليل، ولا أحد يسأل من تعب أكثر.\n\n\
                 المصدر: ميثاق الحديقة المشتركة، آذار/مارس 2031.\n\
                 https://jardin.example/ar/m/J3/",
                "Partager, c’est poser sur la grande table ce que le jardin a donné.\n\n\
                 Source : Charte du jardin partagé, mars 2031.\n\
                 https://jardin.example/fr/m/J3/",
            ],
        ),
        // Spoken. In French the long form has 279 of X's 280 signs, where the ellipsis is two.
        (
            "J5",
            [
                "تعالوا ببذرة، بذرة واحدة تكفي.\n\n\
                 — كبيرة البستانيين. المصدر: رسالة إلى الجيران، 14 آذار/مارس 2031.\n\
                 https://jardin.example/ar/m/J5/",
                "Venez avec une graine, une seule suffit. […] Ce printemps, la rue Haute sème sept \
                 rangs de fèves et six rangs de blettes, et chaque rang porte le nom de la famille \
                 qui l’arrose.\n\n\
                 — La jardinière en chef. Source : Lettre aux voisins, 14 mars 2031.\n\
                 https://jardin.example/fr/m/J5/",
            ],
        ),
    ];
    let editions = two_editions();
    for content in editions {
        for (id, posts) in &expected {
            let mut messages = content.messages.iter();
            let at = messages.position(|message| message.id == *id).unwrap();
            let html = Html::parse_fragment(&filled(PLACE, content, editions, at).unwrap());
            let found: Vec<String> = all(&html, "article").into_iter().map(post).collect();
            let code = &content.language.code;
            assert_eq!(found, *posts, "{id} in the edition {code}");
        }
    }
}

#[test]
fn a_language_without_the_message_has_no_post_of_it() {
    let mut editions = two_editions().to_vec();
    editions[0].messages[1].in_original = true;
    let editions: &'static [Content] = editions.leak();
    for content in editions {
        let html = Html::parse_fragment(&filled(PLACE, content, editions, 1).unwrap());
        let articles = all(&html, "article");
        let languages: Vec<_> = articles
            .iter()
            .map(|article| article.attr("lang"))
            .collect();
        assert_eq!(languages, [Some("fr")]);
    }
}

/// Editions that have this message in their own language.
fn having(at: usize) -> Vec<&'static Content> {
    let has = |content: &&Content| !content.messages[at].in_original;
    editions().iter().filter(has).collect()
}

#[test]
fn every_shared_message_stands_there_in_every_language_that_has_it_and_in_its_direction() {
    let mut count = 0;
    for (at, page) in pages() {
        assert!(
            page.content.messages[at].facts.shareable,
            "{}",
            page.address
        );
        count += 1;
        let articles = page.all(".editions > article");
        let having = having(at);
        assert_eq!(articles.len(), having.len(), "{}", page.address);
        for (article, edition) in articles.into_iter().zip(having) {
            let language = &edition.language;
            assert_eq!(article.attr("lang"), Some(language.code.as_str()));
            assert_eq!(article.attr("dir"), Some(language.direction.code()));
            assert_eq!(words(within(article, "h2")[0]), language.name);
            let post = post(article);
            let body = post.split("\n\n").next().unwrap();
            let forms = forms(&edition.messages[at].words);
            assert!(forms.iter().any(|(_, text)| *text == body), "{post}");
            // What is not the whole message says so; what is does not.
            let said = within(article, "p.small").len();
            assert_eq!(said == 0, body == edition.messages[at].words.text, "{post}");
            let open = within(article, "a");
            let there = address(edition, Page::Message(at));
            assert_eq!(open.len(), 1);
            assert_eq!(open[0].attr("href"), Some(there.as_str()));
        }
    }
    let shareable = |content: &Content| {
        content
            .messages
            .iter()
            .filter(|m| m.facts.shareable)
            .count()
    };
    assert_eq!(count, editions().iter().map(shareable).sum::<usize>());
}

/// Whether X counts a letter twice: those beyond the ranges of its configuration (twitter-text,
/// `config/v3.json`), among them Chinese, the ellipsis and the narrow space that does not break.
fn is_heavy(letter: char) -> bool {
    !matches!(u32::from(letter), 0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247)
}

#[test]
fn every_post_fits_x_and_bluesky_and_its_counts_say_so() {
    let mut wrong = Vec::new();
    for (_, page) in pages() {
        for article in page.all("article") {
            let counts = within(article, "[data-count]");
            let networks: Vec<&str> = counts
                .iter()
                .map(|count| count.attr("data-count").unwrap())
                .collect();
            assert_eq!(networks, ["x", "bluesky", "mastodon", "threads"]);
            for count in counts {
                let [used, limit] = numbers(&words(within(count, "bdi")[0]));
                if used > limit || used < 50 {
                    wrong.push(format!("{}: {}", page.address, words(count)));
                }
            }
            // Counted by hand: each letter one or two, two line breaks, one, and 23 for any
            // address. No network makes a link of a host that is kept for examples.
            let post = post(article);
            let (rest, address) = post.rsplit_once('\n').unwrap();
            let heavy = rest.chars().filter(|c| is_heavy(*c)).count();
            let address = match page.content.campaign.address.ends_with(".example") {
                true => address.chars().count(),
                false => 23,
            };
            let expected = rest.chars().count() + heavy + 1 + address;
            let first = within(article, "[data-count=x] bdi")[0];
            assert_eq!(numbers(&words(first)), [expected, 280], "{post}");
        }
    }
    assert_none(&wrong);
}

#[test]
fn what_stands_around_a_post_is_in_the_pages_own_language() {
    for (at, page) in pages() {
        let own = &page.content.language;
        for article in page.all("article") {
            for button in within(article, "button, ul, [role=status]") {
                let around = button
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .chain([button])
                    .filter(|element| element.attr("lang").is_some());
                let nearest = match button.attr("lang") {
                    Some(lang) => Some(lang),
                    None => around.into_iter().next().and_then(|one| one.attr("lang")),
                };
                assert_eq!(nearest, Some(own.code.as_str()), "{}", page.address);
            }
        }
        // The buttons wait for no app.
        let buttons = page.all(".editions button[data-copies]").len();
        assert_eq!(buttons, having(at).len());
        assert!(page.all(".editions [disabled]").is_empty());
    }
}

#[test]
fn links_to_the_page_load_it_since_the_app_cannot_make_it() {
    let mut links = 0;
    for written in tested() {
        for link in written.all("a[href$='/languages/']") {
            let external = link.attr("rel") == Some("external");
            assert!(external, "{}", written.address);
            links += usize::from(matches!(written.page, Page::Message(_)));
        }
    }
    // From each message's own page to its own, besides those in the head of the page itself.
    assert_eq!(links, pages().len());
}

/// The tested editions, and others of the same sort until there are six: in those each message has
/// the words of another one. All of them have every message.
fn six_editions() -> &'static [Content] {
    let there = editions().len().min(6);
    let mut six = editions()[..there].to_vec();
    for number in there..6 {
        let mut made = editions()[number % there].clone();
        made.language.code = format!("q{number}");
        made.language.name = format!("Language {number}");
        let words: Vec<_> = made.messages.iter().map(|one| one.words.clone()).collect();
        let count = words.len();
        for (at, message) in made.messages.iter_mut().enumerate() {
            message.words = words[(at + 7 + 5 * number) % count].clone();
        }
        six.push(made);
    }
    for message in six.iter_mut().flat_map(|made| &mut made.messages) {
        message.in_original = false;
    }
    six.leak()
}

#[test]
fn with_six_languages_the_page_is_still_light() {
    let six = six_editions();
    // A translation, as most editions are.
    let translation = editions().iter().find(|it| it.language != *it.original());
    let content = translation.unwrap_or(original());
    let mut heaviest = 0;
    for (at, message) in content.messages.iter().enumerate() {
        if !message.facts.shareable || at % 4 > 0 {
            continue;
        }
        let page = site().page(&address(content, Page::Languages(at)));
        let (before, rest) = page.split_once("<div class=\"editions\">").unwrap();
        let (_, after) = rest.split_once("</div>").unwrap();
        let empty = [before, "<div class=\"editions\"></div>", after].concat();
        let page = filled(&empty, content, six, at).unwrap();
        assert_eq!(page.matches("<article").count(), 6);
        heaviest = heaviest.max(brotli(page.as_bytes()).unwrap().len());
    }
    assert!(heaviest > 2_000, "{heaviest} bytes");
    assert!(heaviest < 20_000, "{heaviest} bytes");
}

#[test]
fn a_document_without_a_place_for_the_list_is_refused() {
    let refused = filled("<main></main>", original(), editions(), 0);
    assert!(refused.unwrap_err().contains("no place for the list"));
}
