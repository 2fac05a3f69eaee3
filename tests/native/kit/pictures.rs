//! Cards and QR codes.

use super::{data, entries, kit, read};
use content::Word;
use std::collections::BTreeSet;
use std::io::Cursor;
use support::made_up;

/// The messages of the made-up campaign that are for sharing.
const SHARED: [&str; 6] = ["J1", "J2", "J3", "J4", "J5", "J4-b"];
const SIZES: [(u32, u32); 3] = [(1200, 630), (1080, 1080), (1080, 1920)];

#[test]
fn every_message_for_sharing_has_its_card_in_three_sizes_and_an_alternative_text() {
    for content in made_up() {
        let code = &content.language.code;
        let files = kit(code);
        let mut rows = read::table(&files["alt-texts.csv"]).into_iter();
        let mut cards = BTreeSet::new();
        let entries = entries(code);
        for id in SHARED {
            let entry = &entries[id];
            let alt = entry["alt_text"].as_str().unwrap();
            assert!(alt.contains(content.word(Word::SiteName)), "{alt}");
            // The least that a network takes.
            assert!(alt.chars().count() <= 420, "{alt}");
            assert_eq!(entry["cards"].as_array().unwrap().len(), SIZES.len());
            for (card, (width, height)) in entry["cards"].as_array().unwrap().iter().zip(SIZES) {
                let name = format!("cards/{id}-{width}x{height}.png");
                assert_eq!(card["file"], name.as_str());
                let address = format!("https://jardin.example/kit/{code}/{name}");
                assert_eq!(card["address"], address.as_str());
                assert_eq!(
                    (&card["width"], &card["height"]),
                    (&width.into(), &height.into())
                );
                let picture = png::Decoder::new(Cursor::new(&files[&name]));
                let picture = picture.read_info().unwrap();
                assert_eq!(
                    (picture.info().width, picture.info().height),
                    (width, height)
                );
                let row = rows.next().unwrap();
                assert_eq!([&row["file"], &row["alt_text"]], [&name, alt]);
                assert_eq!(row["address"], address);
                cards.insert(name);
            }
        }
        assert!(rows.next().is_none());
        let there = files.keys().filter(|name| name.starts_with("cards/"));
        assert_eq!(there.cloned().collect::<BTreeSet<_>>(), cards);
    }
}

#[test]
fn cards_and_codes_stand_in_the_kits_folder_of_the_site() {
    for data in data() {
        let content = data.content;
        let folder = format!(
            "{}/kit/{}/",
            content.campaign.address, content.language.code
        );
        let shared = data
            .entries()
            .filter(|(message, _)| message.facts.shareable);
        for (message, entry) in shared {
            let id = &message.id;
            let cards = entry["cards"].as_array().unwrap().iter();
            let addresses: Vec<&str> = cards
                .map(|card| card["address"].as_str().unwrap())
                .collect();
            let expected = SIZES.map(|(w, h)| format!("{folder}cards/{id}-{w}x{h}.png"));
            assert_eq!(addresses, expected);
            assert_eq!(entry["code"], format!("qr/{id}.svg"));
        }
    }
}

#[test]
fn every_qr_code_is_read_as_the_address_of_its_messages_page() {
    for content in made_up() {
        let code = &content.language.code;
        let mut found = BTreeSet::new();
        for (name, bytes) in kit(code).iter().filter(|(name, _)| name.starts_with("qr/")) {
            let id = name["qr/".len()..].strip_suffix(".svg").unwrap();
            let address = read::qr(std::str::from_utf8(bytes).unwrap());
            assert_eq!(address, format!("https://jardin.example/{code}/m/{id}/"));
            found.insert(id);
        }
        assert_eq!(found, BTreeSet::from(SHARED));
    }
}

#[test]
fn the_address_of_every_messages_page_can_be_read_from_a_qr_code() {
    for data in data() {
        for (_, entry) in data.entries() {
            let link = entry["link"].as_str().unwrap();
            let code = qr::encode(link).unwrap_or_else(|| panic!("{link} is too long"));
            assert_eq!(read::qr(&qr::svg(&code)), link);
        }
    }
}
