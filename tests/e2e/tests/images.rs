//! Someone takes a message along as a picture, with its alternative text, and a link as a QR code.

use roadmap_journeys::campaign::{entry, published_at, text, word};
use roadmap_journeys::code::{code_drawn, read};
use roadmap_journeys::files::{catch_files, saved};
use roadmap_journeys::picture::Picture;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::languages;
use serde_json::json;

const SAVE: &str = "[data-image] [data-make='png']";
const SHARE: &str = "[data-image] [data-make='share']";
const ALT: &str = "#alt";

/// Colours of the light theme in style/tokens.css.
const PAPER: [u8; 3] = [0xfa, 0xf7, 0xf0];
const INK: [u8; 3] = [0x12, 0x20, 0x3a];
const STRANDS: [[u8; 3]; 3] = [[0x00, 0x5a, 0x55], [0x6b, 0x2a, 0x6f], [0x87, 0x2f, 0x08]];

fn count(picture: &Picture, colour: [u8; 3]) -> usize {
    picture
        .pixels
        .iter()
        .filter(|other| **other == colour)
        .count()
}

/// The first and last column that has the colour.
fn columns(picture: &Picture, colour: [u8; 3]) -> (usize, usize) {
    let all = picture.pixels.iter().enumerate();
    let (mut first, mut last) = (picture.width, 0);
    for (at, _) in all.filter(|(_, other)| **other == colour) {
        first = first.min(at % picture.width);
        last = last.max(at % picture.width);
    }
    (first, last)
}

fn unfold(browser: &Session, part: &str) {
    browser.click(&format!("[{part}] summary"));
    browser.until_true(
        "what it makes",
        "return !!document.querySelector(arguments[0])",
        json!([format!("[{part}][open] [data-make]:not([disabled])")]),
    );
}

#[test]
fn a_square_card_is_saved_as_it_is_shown_and_its_alt_text_copied() {
    let browser = Session::start();
    for (language, message) in [("en", "T4"), ("ar", "PIL-P")] {
        browser.visit(&format!("/{language}/share/"));
        browser.pick(message);
        unfold(&browser, "data-image");
        browser.click("[data-image] [value='1080x1080']");
        browser.until_attribute("[data-image] canvas", "width", "1080");
        browser.until_true(
            "the file",
            "return !document.querySelector(arguments[0]).disabled",
            json!([SAVE]),
        );
        catch_files(&browser);
        browser.click(SAVE);
        browser.until_text("[data-image] [data-made]", &word(language, "image-saved"));
        let file = saved(&browser);
        assert_eq!(file.name, format!("{message}-{language}-1080x1080.png"));
        assert_eq!(file.kind, "image/png");

        // Strands run in the column of 164 pixels where lines start; text is in the other one.
        let card = Picture::from_png(&file.bytes).expect("a PNG");
        assert_eq!((card.width, card.height), (1080, 1080));
        assert!(count(&card, PAPER) > 1080 * 1080 / 2, "mostly ground");
        let (left, right) = columns(&card, INK);
        let own = match language {
            "en" => [true, true, true],
            _ => [false, false, true],
        };
        for (strand, own) in STRANDS.iter().zip(own) {
            assert_eq!(count(&card, *strand) > 2000, own, "{language}: {strand:?}");
        }
        let (first, last) = columns(&card, STRANDS[2]);
        match language {
            "en" => assert!(first > 0 && last < 164 && (164..200).contains(&left)),
            _ => assert!(first > 916 && last < 1080 && right <= 916 && right > 880),
        }

        // The alternative text says what the card says, and more.
        let alt = browser.text(ALT);
        let words = text(&entry(&format!("{language}/messages.json"), message)["words"]["text"]);
        assert!(alt.starts_with(&words), "{alt}");
        for name in ["site-name", "card-unofficial"] {
            assert!(alt.contains(&word(language, name)), "{alt}");
        }
        assert!(alt.chars().count() <= 420);
        browser.click("[data-image] [data-copy]");
        browser.until_text(
            "[data-image] [data-copy] ~ [role='status']",
            &word(language, "copied"),
        );
        browser.until_pasted("[data-composer]", &alt);
        // What is in the composer now is the person's own, and not on the card.
        assert_eq!(browser.text(ALT), alt);
        browser.assert_no_faults();
    }
}

/// Firefox without a touch screen and WebKitGTK cannot share files, and Chromium on Linux neither:
/// the button stays away, unless the browser says otherwise.
#[test]
fn sharing_the_image_is_offered_as_the_browser_says() {
    let browser = Session::start();
    browser.visit("/en/m/T4/");
    unfold(&browser, "data-image");
    let can = browser.run(
        "const file = new File(['x'], 'x.png', { type: 'image/png' });
         return navigator.canShare?.({ files: [file] }) ?? false",
        json!([]),
    );
    let shown = browser.shown(SHARE, "data-make");
    assert_eq!(!shown.is_empty(), can == json!(true), "{shown:?} {can}");
    browser.assert_no_faults();
}

#[test]
fn the_code_on_the_page_and_in_its_files_leads_to_the_choice() {
    let browser = Session::start();
    browser.visit("/en/share/");
    browser.pick("A7");
    browser.click(".switches label:nth-of-type(1) input");
    browser.until_at("/en/share/#v1.A7.l");
    let address = format!("{}/en/share/#v1.A7.l", published_at());
    unfold(&browser, "data-qr");
    browser.until_text("[data-qr] bdi", &address);
    assert_eq!(read(&code_drawn(&browser, "[data-qr] svg")), address);
    // It follows the choice while it is open.
    browser.click(".switches label:nth-of-type(1) input");
    browser.until_text(
        "[data-qr] bdi",
        &format!("{}/en/share/#v1.A7.sl", published_at()),
    );
    browser.click(".switches label:nth-of-type(1) input");
    browser.until_text("[data-qr] bdi", &address);
    catch_files(&browser);
    browser.click("[data-qr] [data-make='png']");
    browser.until_text("[data-qr] [data-made]", &word("en", "image-saved"));
    let file = saved(&browser);
    assert_eq!(file.name, "A7-en-qr.png");
    let picture = Picture::from_png(&file.bytes).expect("a PNG");
    assert!(picture.width >= 1024 && picture.width == picture.height);
    let mut pixels = picture.pixels.iter();
    assert!(pixels.all(|pixel| [0, 255].contains(&pixel[0])), "smoothed");
    assert_eq!(read(&picture), address);

    browser.click("[data-qr] [data-make='svg']");
    let file = saved(&browser);
    assert_eq!(
        (file.name.as_str(), file.kind.as_str()),
        ("A7-en-qr.svg", "image/svg+xml")
    );
    let svg = String::from_utf8(file.bytes).expect("UTF-8");
    assert!(
        svg.contains("xmlns=\"http://www.w3.org/2000/svg\""),
        "{svg}"
    );
    assert!(svg.contains(&browser.attribute("[data-qr] svg path", "d")));
    browser.assert_no_faults();
}

#[test]
fn the_page_of_a_message_has_its_code_before_any_script() {
    let browser = Session::start_for(roadmap_journeys::engine::Visit::WithoutScript);
    for language in languages(browser.engine) {
        browser.open(&format!("/{language}/m/T4/"));
        browser.click("[data-qr] summary");
        let address = format!("{}/{language}/m/T4/", published_at());
        assert!(browser.drawn_text("[data-qr]").contains(&address));
        browser.click("[data-image] summary");
        let told = browser.drawn_text("[data-image]");
        assert!(
            told.contains(&word(language, "image-needs-script")),
            "{told}"
        );
    }
}
