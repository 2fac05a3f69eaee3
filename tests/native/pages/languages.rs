//! One message in all languages: each as the post that its edition would make, in its language.

use crate::common::built::{Written, all, assert_none, site, words};
use content::Content;
use message::form::forms;
use roadmap::document::compress::brotli;
use roadmap::document::languages::filled;
use routes::{Page, address};
use scraper::{ElementRef, Html, Selector};
use support::{edition, editions};

fn pages() -> Vec<(usize, Written)> {
    let written = site().written(editions()).into_iter();
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

#[test]
fn the_posts_of_a_message_are_these_to_the_letter() {
    let expected = [
        (
            "T4",
            [
                "خريطة الطريق دعوة إلى وصل جميع الناس بحلول عام 2030؛ واحترام حقوق الإنسان على شبكة \
                 الإنترنت؛ وحماية الفئات الأكثر ضعفا من المخاطر المحتملة للتقدم الرقمي.\n\n\
                 المصدر: الأمم المتحدة، الرسائل الرئيسية، حزيران/يونيه 2020. ترجمة وموقع غير \
                 رسميين.\nhttps://example.org/ar/m/T4/",
                "The Roadmap is a call to connect all people by 2030; respect human rights online; \
                 and protect the most vulnerable from the potential perils of digital \
                 advancement.\n\nSource: UN, Key messages, June 2020. Unofficial site.\n\
                 https://example.org/en/m/T4/",
            ],
        ),
        // Too long for X in full.
        (
            "D4",
            [
                "النزاع السيبراني آخذ في الازدياد. والأمن الرقمي والخصوصية معرضان للخطر على نحو \
                 متزايد.\n\nالمصدر: الأمم المتحدة، الرسائل الرئيسية، حزيران/يونيه 2020. ترجمة \
                 وموقع غير رسميين.\nhttps://example.org/ar/m/D4/",
                "Cyber conflict is on the rise. Digital security and privacy are increasingly at \
                 risk.\n\nSource: UN, Key messages, June 2020. Unofficial site.\n\
                 https://example.org/en/m/D4/",
            ],
        ),
    ];
    for language in ["en", "ar"] {
        for (id, posts) in &expected {
            let html = Html::parse_document(site().page(&format!("/{language}/m/{id}/languages/")));
            let found: Vec<String> = all(&html, "article").into_iter().map(post).collect();
            assert_eq!(found, *posts, "{id} in the {language} edition");
        }
    }
}

#[test]
fn every_shared_message_stands_there_in_every_language_and_direction() {
    let mut count = 0;
    for (at, page) in pages() {
        assert!(
            page.content.messages[at].facts.shareable,
            "{}",
            page.address
        );
        count += 1;
        let articles = page.all(".editions > article");
        assert_eq!(articles.len(), editions().len(), "{}", page.address);
        for (article, edition) in articles.into_iter().zip(editions()) {
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
                if used > limit || used < 100 {
                    wrong.push(format!("{}: {}", page.address, words(count)));
                }
            }
            // Counted by hand where letters are all of one: two line breaks, one, and 23.
            let post = post(article);
            let (rest, _) = post.rsplit_once('\n').unwrap();
            let heavy = rest.matches('…').count();
            let expected = rest.chars().count() + heavy + 1 + 23;
            let first = within(article, "[data-count=x] bdi")[0];
            assert_eq!(numbers(&words(first)), [expected, 280], "{post}");
        }
    }
    assert_none(&wrong);
}

#[test]
fn what_stands_around_a_post_is_in_the_pages_own_language() {
    for (_, page) in pages() {
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
        assert_eq!(page.all(".editions button[data-copies]").len(), 2);
        assert!(page.all(".editions [disabled]").is_empty());
    }
}

#[test]
fn links_to_the_page_load_it_since_the_app_cannot_make_it() {
    let mut links = 0;
    for written in site().written(editions()) {
        for link in written.all("a[href$='/languages/']") {
            let external = link.attr("rel") == Some("external");
            assert!(external, "{}", written.address);
            links += usize::from(matches!(written.page, Page::Message(_)));
        }
    }
    // From each message's own page to its own, besides those in the head of the page itself.
    assert_eq!(links, pages().len());
}

/// The real editions, and four more with other texts of the same sort: each message has the words
/// of another one.
fn six_editions() -> &'static [Content] {
    let mut six = editions().to_vec();
    for (number, (code, name)) in [
        ("zh", "中文"),
        ("fr", "Français"),
        ("ru", "Русский"),
        ("es", "Español"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut made = editions()[number % 2].clone();
        made.language.code = code.to_owned();
        made.language.name = name.to_owned();
        let words: Vec<_> = made.messages.iter().map(|one| one.words.clone()).collect();
        let count = words.len();
        for (at, message) in made.messages.iter_mut().enumerate() {
            message.words = words[(at + 7 + 5 * number) % count].clone();
        }
        six.push(made);
    }
    six.leak()
}

#[test]
fn with_six_languages_the_page_is_still_light() {
    let six = six_editions();
    let content = edition("ar");
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
    assert!(heaviest > 5_000, "{heaviest} bytes");
    assert!(heaviest < 20_000, "{heaviest} bytes");
}

#[test]
fn a_document_without_a_place_for_the_list_is_refused() {
    let refused = filled("<main></main>", edition("en"), editions(), 0);
    assert!(refused.unwrap_err().contains("no place for the list"));
}
