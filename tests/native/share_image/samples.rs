//! Cards to lay out: those of the made-up campaign and of longer texts in other languages, and
//! those of the tested campaign.

use content::{Content, Direction, Language};
use share_image::{Card, of_message};
use std::sync::LazyLock;
use support::{editions, made_up};

/// A text in a language that the site copes with, longer than any message.
pub struct Sample {
    /// The language.
    pub language: Language,
    /// About as much text as the longest message has in English.
    pub text: String,
    /// Who may have said it.
    pub speaker: &'static str,
    /// The site's name in it.
    pub site: &'static str,
    /// A source line in it.
    pub source: &'static str,
    /// The last line in it.
    pub unofficial: &'static str,
}

fn language(code: &str, name: &str, direction: Direction) -> Language {
    Language {
        code: code.into(),
        name: name.into(),
        direction,
    }
}

/// Made up, with what each script makes hard: no spaces and paired marks, long words, spaces
/// that do not break.
pub static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    vec![
        Sample {
            language: language("zh", "中文", Direction::Ltr),
            text: "到2030年，让人人都能安全、可负担地接入互联网（“全民联网”）；在数字时代尊重人权，保护最弱势群体。"
                .repeat(6),
            speaker: "联合国秘书长安东尼奥·古特雷斯",
            site: "数字合作路线图",
            source: "来源：联合国，《新闻稿》，2020年6月11日",
            unofficial: "非官方网站，未经联合国认可",
        },
        Sample {
            language: language("ru", "Русский", Direction::Ltr),
            text: "Цифровое сотрудничество должно идти в ногу с ускоряющимся переходом к взаимозависимому цифровому миру. "
                .repeat(5)
                .trim()
                .into(),
            speaker: "Антониу Гутерриш, Генеральный секретарь Организации Объединенных Наций",
            site: "Дорожная карта по цифровому сотрудничеству",
            source: "Источник: Организация Объединенных Наций, пресс-релиз, 11 июня 2020 года",
            unofficial: "Неофициальный сайт, не одобренный Организацией Объединенных Наций",
        },
        Sample {
            language: language("fr", "Français", Direction::Ltr),
            text: "Comment connecter tout le monde d’ici à 2030\u{202F}? «\u{A0}L’internet\u{A0}» doit être universel, sûr et d’un coût abordable\u{202F}; nul ne doit être laissé de côté. "
                .repeat(4)
                .trim()
                .into(),
            speaker: "António Guterres, Secrétaire général de l’Organisation des Nations Unies",
            site: "Plan d’action pour la coopération numérique",
            source: "Source\u{A0}: Organisation des Nations Unies, communiqué de presse, 11 juin 2020",
            unofficial: "Site non officiel, sans l’aval de l’Organisation des Nations Unies",
        },
        Sample {
            language: language("es", "Español", Direction::Ltr),
            text: "¿Cómo conectar a todas las personas para 2030? ¡Una internet universal, segura y asequible, sin dejar a nadie atrás! "
                .repeat(4)
                .trim()
                .into(),
            speaker: "António Guterres, Secretario General de las Naciones Unidas",
            site: "Hoja de ruta para la cooperación digital",
            source: "Fuente: Naciones Unidas, comunicado de prensa, 11 de junio de 2020",
            unofficial: "Sitio no oficial, no respaldado por las Naciones Unidas",
        },
    ]
});

/// A card of a sample: alone, or beside the edition's own words of the other direction.
fn of_sample(sample: &Sample, direction: Direction, quoted: bool) -> Card<'_> {
    Card {
        heading: "",
        text: &sample.text,
        speaker: if quoted {
            format!("— {}", sample.speaker)
        } else {
            String::new()
        },
        source: sample.source.into(),
        site: sample.site,
        unofficial: sample.unofficial,
        language: &sample.language,
        direction,
        strands: [quoted, false, true],
    }
}

/// Cards of the messages of these editions, each with a name to tell it by: `fr J5`.
fn of_messages(editions: &'static [Content]) -> Vec<(String, Card<'static>)> {
    let mut cards = Vec::new();
    for content in editions {
        for (at, message) in content.messages.iter().enumerate() {
            let name = format!("{} {}", content.language.code, message.id);
            cards.push((name, of_message(content, at, &message.words.text)));
        }
    }
    cards
}

/// Cards of the tested campaign's messages.
pub fn tested() -> Vec<(String, Card<'static>)> {
    of_messages(editions())
}

/// Cards of the made-up campaign's messages.
pub fn of_made_up() -> Vec<(String, Card<'static>)> {
    of_messages(made_up())
}

/// The made-up campaign's card of this name.
pub fn card(name: &str) -> Card<'static> {
    let found = of_made_up().into_iter().find(|(known, _)| known == name);
    found.unwrap_or_else(|| panic!("no card {name}")).1
}

/// Cards of longer texts, alone and beside an edition of the other direction.
pub fn of_samples() -> Vec<(String, Card<'static>)> {
    let mut cards = Vec::new();
    for sample in SAMPLES.iter() {
        for direction in [Direction::Ltr, Direction::Rtl] {
            for quoted in [false, true] {
                let name = format!("{} {direction:?} {quoted}", sample.language.code);
                cards.push((name, of_sample(sample, direction, quoted)));
            }
        }
        let mut headed = of_sample(sample, Direction::Ltr, false);
        let end = sample.text.char_indices().nth(160).unwrap().0;
        headed.heading = sample.site;
        headed.text = &sample.text[..end];
        cards.push((format!("{} headed", sample.language.code), headed));
        let mut short = of_sample(sample, Direction::Ltr, true);
        short.text = sample.speaker;
        cards.push((format!("{} short", sample.language.code), short));
    }
    cards
}

/// Cards that do not depend on the tested campaign.
pub fn cards() -> Vec<(String, Card<'static>)> {
    let mut cards = of_made_up();
    cards.extend(of_samples());
    cards
}

/// Every card, of the tested campaign, too.
pub fn every() -> Vec<(String, Card<'static>)> {
    let mut cards = cards();
    cards.extend(tested());
    cards
}
