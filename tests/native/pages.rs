//! The pages as they are written: trees that browsers read as such, links that lead somewhere,
//! languages and sources that are told.

mod dots;
mod language;
mod languages;
mod links;
mod parts;
mod picked;
pub mod pictures;
mod shared;
mod sources;
mod tree;
mod vocabulary;
mod wordings;

use crate::common::built::{
    Site, Written, all, assert_none, invented, made_up_site, one_line, site, tested, words,
};
use content::{Figure, Word, find};
use routes::{Page, address};
use scraper::{ElementRef, Html, Node};
use std::collections::BTreeSet;
use support::editions;

/// Every document of the site with its address, those without an app included.
fn documents() -> impl Iterator<Item = (&'static str, Html)> {
    documents_of(site())
}

fn documents_of(site: &'static Site) -> impl Iterator<Item = (&'static str, Html)> {
    let documents = site.documents();
    documents.map(|(name, text)| (name, Html::parse_document(text)))
}

#[test]
fn every_id_is_unique_in_its_document_and_every_reference_leads_to_one() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        let mut ids = BTreeSet::new();
        for element in all(&html, "[id]") {
            let id = element.attr("id").unwrap();
            if id.is_empty() || id.contains(char::is_whitespace) || !ids.insert(id) {
                wrong.push(format!("{name}: id {id:?}"));
            }
        }
        for attribute in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
        ] {
            for element in all(&html, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split_whitespace() {
                    if !ids.contains(id) {
                        wrong.push(format!("{name}: {attribute}={id:?}"));
                    }
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_document_has_a_style_a_script_or_a_handler_inline() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        for node in html.tree.values() {
            let Node::Element(element) = node else {
                continue;
            };
            for (attribute, value) in element.attrs() {
                let refused = attribute == "style"
                    || attribute.starts_with("on")
                    || attribute == "srcdoc"
                    || value.trim_start().to_lowercase().starts_with("javascript:");
                if refused {
                    wrong.push(format!("{name}: {} {attribute}={value:?}", element.name()));
                }
            }
        }
        let scripts = all(&html, "script");
        assert_eq!(scripts.len(), 1, "{name}");
        if !words(scripts[0]).is_empty() || scripts[0].attr("src").is_none() {
            wrong.push(format!("{name}: an inline script"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_page_has_one_heading_of_the_first_level_and_skips_none() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        let mut before = 0;
        for heading in all(&html, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            if words(heading).is_empty() || level > before + 1 {
                wrong.push(format!(
                    "{name}: h{level} after h{before}: {}",
                    words(heading)
                ));
            }
            before = level;
        }
        if all(&html, "h1").len() != 1 || all(&html, "main").len() != 1 {
            wrong.push(format!("{name}: headings or mains"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_disclaimer_stands_on_every_document() {
    let mut wrong = Vec::new();
    for written in tested() {
        let disclaimer = written.content.word(Word::Disclaimer);
        assert!(disclaimer.len() > 100);
        let body = words(written.all("body")[0]);
        if !body.contains(&one_line(disclaimer)) {
            wrong.push(written.address);
        }
    }
    for (name, html) in documents() {
        let body = words(all(&html, "body")[0]);
        if !editions()
            .iter()
            .any(|content| body.contains(&one_line(content.word(Word::Disclaimer))))
        {
            wrong.push(name.to_owned());
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_translation_says_on_every_page_that_it_is_one() {
    for written in tested() {
        let notice = one_line(written.content.word(Word::TranslationNotice));
        let said = words(written.all("body")[0]).contains(&notice);
        let is_original = written.content.language == *written.content.original();
        assert_eq!(said, !is_original, "{}", written.address);
    }
}

/// Runs of digits with the sign for decimals that a text has, as `46.4`.
fn numbers(text: &str, decimal: &str) -> Vec<String> {
    let plain = text.replace(decimal, ".");
    let runs = plain.split(|c: char| !c.is_ascii_digit() && c != '.');
    let runs = runs.map(|run| run.trim_matches('.').to_owned());
    runs.filter(|run| !run.is_empty()).collect()
}

/// Texts of a home page outside of figures that have the number of one.
fn alone(written: &Written, figures: &[Figure]) -> Vec<String> {
    let decimal = &written.content.locale.decimal;
    let body = written.all("body")[0];
    let texts = body.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let around = node.ancestors().filter_map(ElementRef::wrap);
        let mut classes = around.flat_map(|element| element.value().classes());
        let of_figure = classes.any(|class| class == "figure");
        let said = numbers(text, decimal);
        let has_one = figures.iter().any(|it| said.contains(&it.facts.percent));
        (has_one && !of_figure).then(|| format!("{}: {}", written.address, &**text))
    });
    texts.collect()
}

#[test]
fn figures_on_home_pages_always_stand_with_their_date_and_their_source() {
    let mut wrong = Vec::new();
    for written in tested() {
        if written.page != Page::Home {
            continue;
        }
        let content = written.content;
        wrong.extend(alone(&written, &content.figures));
        let blocks = written.all(".figure");
        assert_eq!(blocks.len(), content.figures.len());
        for (block, figure) in blocks.into_iter().zip(&content.figures) {
            let dated = &figure.words.dated;
            assert!(words(block).contains(&one_line(dated)), "{}", words(block));
            let document = find(&content.documents, &figure.facts.quote.document).unwrap();
            assert!(dated.contains(&document.facts.date[..4]), "{dated}");
            let source = scraper::Selector::parse("a[data-source]").unwrap();
            let sources: Vec<ElementRef> = block.select(&source).collect();
            let quoted = &figure.facts.quote;
            let there = format!("{}#{}", quoted.document, quoted.sentences[0]);
            assert_eq!(sources.len(), 1);
            assert_eq!(sources[0].attr("data-source"), Some(there.as_str()));
            // As the number, and in the legend of its picture, which is told in words that name
            // the number, too.
            let decimal = &content.locale.decimal;
            let said = numbers(&words(block), decimal).into_iter();
            assert!(said.filter(|it| *it == figure.facts.percent).count() >= 2);
            let picture = scraper::Selector::parse("svg[role=img]").unwrap();
            let picture = block.select(&picture).next().expect("a picture");
            let told = picture.attr("aria-label").unwrap();
            assert!(
                numbers(told, decimal).contains(&figure.facts.percent),
                "{told}"
            );
            assert!(told.contains(&figure.words.text), "{told}");
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_figure_of_the_made_up_campaign_is_said_with_a_comma_in_french_and_a_point_in_arabic() {
    let mut homes = 0;
    for written in invented() {
        if written.page != Page::Home {
            continue;
        }
        homes += 1;
        let (number, rest, dated) = match written.content.language.code.as_str() {
            "ar" => ("62.5", "37.5", "إحصاء آذار/مارس 2031"),
            "fr" => ("62,5", "37,5", "Relevé de mars 2031"),
            _ => continue,
        };
        let block = written.all(".figure")[0];
        let said = words(block);
        assert_eq!(said.matches(number).count(), 2, "{said}");
        assert_eq!(said.matches(rest).count(), 1, "{said}");
        assert!(said.contains(dated), "{said}");
        let from = written.only(".figure a[data-source]", "href");
        let code = &written.content.language.code;
        assert_eq!(from, format!("/{code}/sources/lettre/#l2"));
        // A number that stands alone is found.
        let mut figure = written.content.figures[0].clone();
        figure.facts.percent = String::from("12");
        assert!(alone(&written, std::slice::from_ref(&figure)).is_empty());
        // The year of the documents stands on the page without a figure.
        figure.facts.percent = String::from("2031");
        assert!(!alone(&written, &[figure]).is_empty());
    }
    assert_eq!(homes, 3);
}

#[test]
fn legends_say_both_shares_and_full_dots_mean_the_same_in_all_pictures() {
    for written in tested() {
        if written.page != Page::Home {
            continue;
        }
        let legends = written.all(".figure .legend");
        assert_eq!(legends.len(), written.content.figures.len());
        for (legend, figure) in legends.into_iter().zip(&written.content.figures) {
            let parts: Vec<ElementRef> = legend.child_elements().collect();
            let [dot, full, hollow] = parts[..] else {
                panic!("{}: {}", written.address, words(legend));
            };
            let own = &figure.words;
            assert_eq!(words(dot), one_line(&own.dot));
            assert!(
                words(full).ends_with(&one_line(&own.full)),
                "{}",
                words(full)
            );
            assert!(
                words(hollow).ends_with(&one_line(&own.hollow)),
                "{}",
                words(hollow)
            );
            let kind = |part: ElementRef, kind: &str| {
                let path = scraper::Selector::parse("svg path").unwrap();
                let paths: Vec<&str> = part
                    .select(&path)
                    .filter_map(|path| path.attr("class"))
                    .collect();
                assert_eq!(paths, [kind], "{}", words(part));
            };
            kind(full, "full");
            kind(hollow, "hollow");
            // What the documents count has its number, the others the rest of a hundred.
            let number = |part: ElementRef| -> f64 {
                let said = numbers(&words(part), &written.content.locale.decimal);
                said[0].parse().unwrap()
            };
            let percent: f64 = figure.facts.percent.parse().unwrap();
            let counted = if figure.facts.lacking { hollow } else { full };
            assert!((number(counted) - percent).abs() < 1e-9);
            assert!((number(full) + number(hollow) - 100.0).abs() < 1e-9);
        }
    }
}

#[test]
fn the_home_page_asks_the_campaign_s_question_and_each_option_answers_it() {
    for written in tested() {
        if written.page != Page::Home {
            continue;
        }
        let content = written.content;
        let question = find(&content.quiz, &content.campaign.question).unwrap();
        let asked = written.all(".one-question h3")[0];
        assert_eq!(words(asked), one_line(&question.words.prompt));
        let quiz = address(content, Page::Quiz);
        let options = written.all(".one-question a");
        assert_eq!(options.len(), question.words.options.len());
        for (at, (option, text)) in options.iter().zip(&question.words.options).enumerate() {
            let href = format!("{quiz}#{}.{at}", question.id);
            assert_eq!(option.attr("href"), Some(href.as_str()));
            assert_eq!(words(*option), one_line(text));
        }
    }
}

#[test]
fn pillars_show_a_line_that_the_text_says_and_one_that_it_does_not_without_a_tap() {
    for written in tested() {
        if written.page != Page::Home {
            continue;
        }
        let articles = written.all(".pillar");
        for (article, pillar) in articles.into_iter().zip(&written.content.pillars) {
            let shown: Vec<String> = article
                .child_elements()
                .filter(|child| child.value().name() == "p")
                .map(words)
                .collect();
            let own = &pillar.words;
            for line in [&own.statement, &own.unsaid[0]] {
                let line = one_line(line);
                assert!(
                    shown.iter().any(|text| text.starts_with(&line)),
                    "{shown:?}"
                );
            }
        }
    }
}

#[test]
fn a_pillar_s_page_sets_some_messages_large_and_lists_every_other_message_once() {
    for written in tested() {
        let Page::Pillar(at) = written.page else {
            continue;
        };
        let content = written.content;
        let pillar = &content.pillars[at];
        let ids = |selector: &str| -> Vec<&str> {
            let found = written.all(selector).into_iter();
            found.filter_map(|it| it.attr("data-message")).collect()
        };
        assert_eq!(ids(".pulled"), pillar.facts.pulled);
        let tied = content.messages.iter().filter(|message| {
            let ties = message.facts.pillars.iter();
            ties.filter(|tie| tie.strength != content::Strength::Weak)
                .any(|tie| tie.to == pillar.id)
        });
        let others = tied.filter(|message| !pillar.facts.pulled.contains(&message.id));
        let others: Vec<&str> = others.map(|message| message.id.as_str()).collect();
        assert_eq!(ids("#messages article"), others);
        let title = words(written.all("#messages h2")[0]);
        // Not every language has a blank before it.
        let number = title.rsplit(|c: char| !c.is_ascii_digit()).next();
        assert_eq!(number, Some(others.len().to_string().as_str()), "{title}");
        // Quotation marks are for a speaker's own words.
        for id in &pillar.facts.pulled {
            let line = written.all(&format!(".pulled[data-message='{id}']"))[0];
            let quoted = scraper::Selector::parse("[data-quoted]").unwrap();
            let speaker = &find(&content.messages, id).unwrap().words.speaker;
            assert_eq!(line.select(&quoted).count() > 0, speaker.is_some(), "{id}");
        }
    }
}

#[test]
fn what_is_shared_carries_the_year_of_its_document() {
    let mut wrong = Vec::new();
    for written in tested() {
        let Page::Message(at) = written.page else {
            continue;
        };
        let facts = &written.content.messages[at].facts;
        let document = find(&written.content.documents, &facts.receipt.document).unwrap();
        let links = written.all("[data-channel] a[data-intent]");
        assert_eq!(!links.is_empty(), facts.shareable, "{}", written.address);
        for link in links {
            let channel = link.ancestors().filter_map(ElementRef::wrap);
            let mut names = channel.filter_map(|around| around.attr("data-channel"));
            let network = names.next().unwrap();
            let href = link.attr("href").unwrap();
            let takes_text = ["x", "whatsapp", "bluesky", "email"].contains(&network);
            if takes_text && !href.contains(&document.facts.date[..4]) {
                wrong.push(format!("{}: {network}: {href}", written.address));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_page_of_all_components_shows_one_message_of_each_sort_there_is() {
    let html = Html::parse_document(made_up_site().page("/fr/about/style/"));
    let cards = all(&html, "[data-specimen=message-card] article[data-message]");
    let ids: Vec<&str> = cards
        .iter()
        .filter_map(|it| it.attr("data-message"))
        .collect();
    // Of one pillar, of both, of none, spoken, not for sharing.
    assert_eq!(ids, ["J2", "J1", "J6", "J5", "J6"]);
    let stops = all(&html, "[data-specimen=road-at-the-third-stop] [data-stop]");
    assert_eq!(stops.len(), 5);
}

#[test]
fn every_control_and_picture_has_a_name() {
    let mut wrong = Vec::new();
    for (name, html) in documents() {
        for element in all(
            &html,
            "a, button, summary, svg[role=img], nav, input, select, textarea",
        ) {
            let named = element
                .attr("aria-label")
                .is_some_and(|label| !label.trim().is_empty())
                || element.attr("aria-labelledby").is_some()
                || element
                    .ancestors()
                    .filter_map(ElementRef::wrap)
                    .any(|around| around.value().name() == "label" && !words(around).is_empty())
                || (!matches!(
                    element.value().name(),
                    "input" | "select" | "textarea" | "nav"
                ) && !words(element).is_empty());
            if !named {
                wrong.push(format!("{name}: {}", element.html()));
            }
        }
        for image in all(&html, "img") {
            if image.attr("alt").is_none() {
                wrong.push(format!("{name}: {}", image.html()));
            }
        }
    }
    assert_none(&wrong);
}
