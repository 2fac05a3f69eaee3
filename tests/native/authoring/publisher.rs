//! Who publishes the site: the addresses have a form, the name is filled in, and what is there for
//! examples only is warned about.

use authoring::load::load;
use serde_json::{Value, json};
use support::copy::{Copy, shown};

fn warnings(content: &Copy) -> Vec<(String, String, String)> {
    let editions = load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let warnings = editions.warnings.into_iter();
    let folder = format!("{}/", content.folder.display());
    let warnings = warnings.map(|one| {
        let file = one.file.strip_prefix(&folder).unwrap().to_owned();
        (file, one.path, one.what_to_do)
    });
    warnings.collect()
}

#[test]
fn the_publisher_is_reached_at_a_page_or_by_mail() {
    for (field, wrong, expected) in [
        ("contact", "jardin@amis.example", "mailto: before it"),
        ("contact", "http://amis.example/", "an address with https"),
        ("contact", "mailto:amis", "mailto: before it"),
        ("contact", "tel:+33", "an address with https"),
        ("publisher", "amis.example", "an address with https"),
        (
            "publisher",
            "mailto:a@amis.example",
            "an address with https",
        ),
    ] {
        let content = Copy::new();
        content.change("campaign.json", |campaign| campaign[field] = json!(wrong));
        content.refused(
            "campaign.json",
            field,
            &format!("\"{field}\": \"{wrong}\""),
            [expected, wrong, "write"],
        );
    }
    let content = Copy::new();
    content.change("campaign.json", |campaign| {
        campaign.as_object_mut().unwrap().remove("contact").unwrap();
    });
    let error = content.error();
    assert_eq!(error.path, "contact", "{error}");
}

#[test]
fn what_is_for_examples_only_is_warned_about_until_all_of_it_is_told() {
    let content = Copy::new();
    let told = warnings(&content);
    let places: Vec<(&str, &str)> = told
        .iter()
        .map(|(file, field, _)| (file.as_str(), field.as_str()))
        .collect();
    assert_eq!(
        places,
        [
            ("campaign.json", "address"),
            ("campaign.json", "contact"),
            ("campaign.json", "publisher"),
        ]
    );
    assert!(told[1].2.contains("publisher-name"), "{}", told[1].2);

    content.change("campaign.json", |campaign| {
        campaign["address"] = json!("https://jardin.fr");
        campaign["contact"] = json!("mailto:ecrire@jardin.fr");
        campaign.as_object_mut().unwrap().remove("publisher");
    });
    assert_eq!(warnings(&content), []);

    content.change("ar/words.json", |words| {
        words["publisher-name"] = json!("An EXAMPLE publisher");
    });
    let told = warnings(&content);
    let [(file, field, _)] = &told[..] else {
        panic!("{told:?}")
    };
    assert_eq!(
        (file.as_str(), field.as_str()),
        ("ar/words.json", "publisher-name")
    );
}

#[test]
fn the_page_about_the_site_names_the_publisher_of_its_language_and_leads_to_it() {
    let content = Copy::new();
    let editions = load(&content.folder).unwrap_or_else(|errors| panic!("{}", shown(&errors)));
    let said: Vec<(&str, Option<&str>)> = editions
        .contents
        .iter()
        .map(|edition| {
            let section = content::find(&edition.about, "qui").unwrap();
            let paragraph = section.words.paragraphs[0].as_str();
            (paragraph, section.facts.link.as_deref())
        })
        .collect();
    let contact = Some("https://jardin.example/ecrire");
    assert_eq!(
        said,
        [
            ("ينشر هذا الموقع أصدقاء الحديقة.", contact),
            ("Ce site est publié par Les amis du jardin.", contact),
            (
                "Cee siitee eest puûbliiéêee paar Lees aamiis duû jaardiin.",
                contact
            ),
        ]
    );
}

#[test]
fn a_section_about_the_site_has_no_other_placeholder_and_leads_to_an_address() {
    let content = Copy::new();
    content.change("qaa/about.json", |list: &mut Value| {
        list[2]["words"]["paragraphs"][0] = json!("{editeur}")
    });
    content.refused(
        "qaa/about.json",
        "[2] \"qui\" › words › paragraphs[0]",
        "{editeur}",
        ["{publisher}", "{editeur}", "correct the placeholder"],
    );
    let content = Copy::new();
    content.change("fr/about.json", |list| {
        list[2]["facts"]["link"] = json!("/fr/")
    });
    content.refused(
        "fr/about.json",
        "[2] \"qui\" › facts › link",
        "\"link\": \"/fr/\"",
        ["{contact}", "/fr/", "write one of the three"],
    );
}
