//! A room's result codes are scanned: from pictures of phones, and by a camera where there is one.

use roadmap_journeys::camera;
use roadmap_journeys::campaign::{room_word, word};
use roadmap_journeys::code::code_drawn;
use roadmap_journeys::engine::{Engine, Visit};
use roadmap_journeys::picture::Picture;
use roadmap_journeys::pool::{OTHER_ROOM, ROOM, hand_in, people, pool};
use roadmap_journeys::quiz::Aim;
use roadmap_journeys::session::Session;
use serde_json::json;
use std::path::PathBuf;

/// A file of this run.
fn temporary(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("roadmap-{}-{name}", std::process::id()))
}

#[test]
fn codes_are_read_from_pictures_of_phones() {
    let browser = Session::start();
    let code = hand_in(&browser, ROOM, Aim::Right, false);
    let photo = temporary("code.png");
    let code_drawn = code_drawn(&browser, ".result-code svg.code");
    std::fs::write(&photo, code_drawn.to_png()).expect("a place for a file");
    let empty = temporary("empty.png");
    let white = Picture {
        width: 300,
        height: 300,
        pixels: vec![[255; 3]; 300 * 300],
        left_out: None,
    };
    std::fs::write(&empty, white.to_png()).expect("a place for a file");
    // As a phone shows it at night.
    let night = temporary("night.png");
    let mut dark = code_drawn;
    for pixel in &mut dark.pixels {
        *pixel = pixel.map(|light| 255 - light);
    }
    std::fs::write(&night, dark.to_png()).expect("a place for a file");
    let no_picture = temporary("notes.txt.png");
    std::fs::write(&no_picture, "no picture").expect("a place for a file");
    pool(&browser, "en");
    let choose = |file: &PathBuf| browser.type_into("#pictures", &file.display().to_string());
    let read = || browser.texts("[data-read] li");
    choose(&photo);
    let added = format!("\u{2066}{code}\u{2069} {}", room_word("en", "scanned-code"));
    browser.until("the code to be read", || {
        (read() == [added.clone()]).then_some(())
    });
    browser.until_text("[data-people]", &people("en", 1));
    choose(&photo);
    let repeated = format!(
        "\u{2066}{code}\u{2069} {}",
        room_word("en", "repeated-code")
    );
    browser.until("the repeat to be told", || {
        (read().first() == Some(&repeated)).then_some(())
    });
    choose(&empty);
    let name = empty.file_name().expect("a name").to_string_lossy();
    let nothing =
        room_word("en", "no-code-in-picture").replace("{file}", &format!("\u{2066}{name}\u{2069}"));
    browser.until("the picture without a code to be told", || {
        (read().first() == Some(&nothing)).then_some(())
    });
    browser.until_text("[data-people]", &people("en", 1));
    choose(&night);
    browser.until("the code light on dark to be read", || {
        (read().first() == Some(&repeated)).then_some(())
    });
    // Two files at once, told in their order.
    let both = format!("{}\n{}", no_picture.display(), empty.display());
    browser.type_into("#pictures", &both);
    let name = no_picture.file_name().expect("a name").to_string_lossy();
    let told = room_word("en", "no-picture").replace("{file}", &format!("\u{2066}{name}\u{2069}"));
    browser.until("what is no picture to be told", || {
        (read()[..2] == [nothing.clone(), told.clone()]).then_some(())
    });
    for file in [photo, empty, night, no_picture] {
        std::fs::remove_file(file).expect("the file is still there");
    }
    browser.assert_no_faults();
}

#[test]
fn codes_are_read_by_a_camera() {
    let phone = Session::start();
    let code = hand_in(&phone, ROOM, Aim::Right, false);
    let photo = code_drawn(&phone, ".result-code svg.code");
    drop(phone);
    camera::hold(&photo);
    let browser = Session::start_for(Visit::WithCamera);
    pool(&browser, "en");
    browser.click("[data-camera]");
    if browser.engine == Engine::Webkit {
        browser.skip(
            &[Engine::Webkit],
            "it has no camera to show a picture to: that the page says so is looked at",
        );
        browser.until_text("[data-trouble]", &room_word("en", "camera-none"));
        return camera::put_away();
    }
    browser.until_text("[data-camera]", &room_word("en", "camera-off"));
    if browser.engine == Engine::Chromium {
        browser.until_text("[data-people]", &people("en", 1));
        let added = format!("\u{2066}{code}\u{2069} {}", room_word("en", "scanned-code"));
        // The code stays in sight, and is told once.
        assert_eq!(browser.texts("[data-read] li"), [added]);
    } else {
        browser.skip(
            &[Engine::Firefox],
            "its camera for tests shows a colour: that it is turned on and off is looked at",
        );
    }
    let is_off = "return document.querySelector('#camera').srcObject.getTracks()
        .every((track) => track.readyState === 'ended')";
    browser.click("[data-camera]");
    browser.until_text("[data-camera]", &room_word("en", "scan-codes"));
    browser.until_true("the camera to be off", is_off, json!([]));
    // It goes off, too, where another quiz is pooled.
    browser.click("[data-camera]");
    browser.until_text("[data-camera]", &room_word("en", "camera-off"));
    browser.run(
        "window.filmed = document.querySelector('#camera').srcObject;
         location.hash = arguments[0]",
        json!([OTHER_ROOM]),
    );
    browser.until_true(
        "the camera to be off",
        "return window.filmed.getTracks().every((track) => track.readyState === 'ended')",
        json!([]),
    );
    camera::put_away();
    browser.assert_no_faults();
}

#[test]
fn without_a_camera_it_is_said_what_to_do() {
    let browser = Session::start();
    pool(&browser, "en");
    // As a browser does whose person says no.
    browser.run(
        "navigator.mediaDevices.getUserMedia =
            () => window.Promise.reject(new window.DOMException('', 'NotAllowedError'))",
        json!([]),
    );
    browser.click("[data-camera]");
    browser.until_text("[data-trouble]", &room_word("en", "camera-refused"));
    // As in a page that came over an open line.
    browser.run("navigator.mediaDevices.getUserMedia = undefined", json!([]));
    browser.click("[data-camera]");
    browser.until_text("[data-trouble]", &room_word("en", "camera-none"));
    browser.until_text("[data-camera]", &room_word("en", "scan-codes"));
    assert!(word("en", "results-title") == browser.text("h1"));
}
