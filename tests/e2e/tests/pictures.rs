//! Pictures of every component, and of every page in its states, beside those that were found good.
//!
//! With `UPDATE_PICTURES` set, as `cargo xtask pictures` does, the pictures are kept as the new
//! references instead.

use roadmap_journeys::engine::Engine;
use roadmap_journeys::picture::Picture;
use roadmap_journeys::say;
use roadmap_journeys::scenes::scenes;
use roadmap_journeys::session::Session;
use roadmap_journeys::visits::STYLE;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const LANGUAGES: [&str; 2] = ["en", "ar"];
const WIDTHS: [u32; 2] = [390, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// What to do where the references are not those of the look as it is meant.
const REMEDY: &str = "if the new look is meant, `cargo xtask pictures` keeps it";

/// The file beside the references that says in which letters they are.
const LETTERS: &str = "letters.txt";

/// Where the references are.
fn references() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pictures")
}

/// Where pictures go that are not as they should be.
fn failures() -> PathBuf {
    let built = Path::new(env!("CARGO_TARGET_TMPDIR"));
    built.parent().unwrap_or(built).join("pictures")
}

fn write(path: &Path, bytes: &[u8]) {
    let folder = path.parent().expect("a file in a folder");
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(path, bytes));
    written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// A picture of every specimen and every scene in every language, width and scheme of colours, by
/// the name of its file. Colours change while a page is shown, which takes half the time of opening
/// it in each scheme.
fn take_all(browser: &Session) -> BTreeMap<String, Picture> {
    let mut pictures = BTreeMap::new();
    let mut in_each_scheme = |folder: &str, name: &str, picture: &dyn Fn() -> Picture| {
        for scheme in SCHEMES {
            browser.prefer(&[
                ("prefers-color-scheme", scheme),
                ("prefers-reduced-motion", "reduce"),
            ]);
            let file = format!("{folder}-{scheme}/{name}.png");
            let taken = pictures.insert(file, picture());
            assert!(taken.is_none(), "two pictures {name}");
        }
    };
    for (language, width) in LANGUAGES
        .iter()
        .flat_map(|language| WIDTHS.map(|width| (language, width)))
    {
        let folder = format!("{language}-{width}");
        browser.set_width(width);
        let path = format!("/{language}/{STYLE}");
        browser.visit(&path);
        let specimens = browser.shown("[data-specimen]", "data-specimen");
        assert!(!specimens.is_empty(), "{path} shows no specimen");
        for specimen in specimens {
            let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
            assert!(
                specimen.chars().all(plain),
                "{specimen} cannot be the name of a file"
            );
            in_each_scheme(&folder, &specimen, &|| browser.picture(&specimen));
        }
        for scene in scenes() {
            if scene.shared && *language != LANGUAGES[0] {
                continue;
            }
            // The window's size first: some pages place what they show once.
            browser.set_width(width);
            scene.show(browser, language);
            let name = format!("page-{}", scene.name);
            in_each_scheme(&folder, &name, &|| browser.picture_of_page(scene.extent));
        }
    }
    pictures
}

/// The references that there are, by the name of their file.
fn kept() -> BTreeMap<String, Vec<u8>> {
    let mut kept = BTreeMap::new();
    let entries = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten();
    for folder in entries(&references()).filter(|entry| entry.path().is_dir()) {
        for file in entries(&folder.path()) {
            let path = file.path();
            let bytes = fs::read(&path);
            let bytes = bytes.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let [folder, file] = [folder.file_name(), file.file_name()];
            let name = format!("{}/{}", folder.display(), file.display());
            kept.insert(name, bytes);
        }
    }
    kept
}

/// Says in what way a picture is not as it was kept, and leaves what one needs to see it.
fn fault(name: &str, taken: &Picture, reference: Option<&Vec<u8>>) -> Option<String> {
    let place = failures().join(name);
    let Some(reference) = reference else {
        write(&place.with_extension("actual.png"), &taken.to_png());
        return Some(format!("{name}: there is no reference"));
    };
    let reference = match Picture::from_png(reference) {
        Ok(reference) => reference,
        Err(error) => return Some(format!("{name}: the reference cannot be read: {error}")),
    };
    let difference = taken.difference(&reference);
    if difference.is_noise() {
        return None;
    }
    write(&place.with_extension("actual.png"), &taken.to_png());
    let marked = difference.marked.to_png();
    write(&place.with_extension("difference.png"), &marked);
    let [now, before] = difference.sizes;
    let all = difference.marked.pixels.len();
    let mut said = format!("{name}: {} of {all} pixels are others", difference.pixels);
    if now != before {
        said.push_str(&format!(", the size is {now:?} instead of {before:?}"));
    }
    Some(said)
}

/// Keeps the pictures that are not as their references as new references, and says which files are
/// others by that. What nobody would see changes no file.
fn keep(taken: &BTreeMap<String, Picture>, letters: &str) {
    let mut before = kept();
    let mut changed = 0;
    let mut note = |what: &str, name: &str| {
        say(&format!("{what} tests/e2e/pictures/{name}"));
        changed += 1;
    };
    let mut bytes = 0;
    for (name, picture) in taken {
        let png = picture.in_few_colours().to_png();
        bytes += png.len();
        let old = before.remove(name);
        if fault(name, picture, old.as_ref()).is_some() {
            write(&references().join(name), &png);
            note(if old.is_some() { "changed" } else { "new" }, name);
        }
    }
    for name in before.keys() {
        let path = references().join(name);
        fs::remove_file(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        note("removed", name);
    }
    write(&references().join(LETTERS), letters.as_bytes());
    say(&format!(
        "{changed} files are others now; {} pictures, {} KB",
        taken.len(),
        bytes / 1000
    ));
}

#[test]
fn every_component_and_page_looks_as_it_was_found_good() {
    let browser = Session::start();
    if browser.engine != Engine::Chromium {
        browser.skip(
            &[Engine::Firefox, Engine::Webkit],
            "pictures are compared in one engine, letters differ between engines",
        );
        return;
    }
    browser.visit("/en/");
    let letters = browser.letters();
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        return keep(&take_all(&browser), &letters);
    }
    let references = kept();
    let known = fs::read_to_string(self::references().join(LETTERS)).unwrap_or_default();
    assert!(
        references.is_empty() || letters == known,
        "the pictures were taken in other letters than these: the fonts of tests/e2e/fonts.conf are \
         not there, or of another version
here:
{letters}there:
{known}"
    );
    let _ = fs::remove_dir_all(failures());
    let taken = take_all(&browser);
    let mut faults: Vec<String> = taken
        .iter()
        .filter_map(|(name, picture)| fault(name, picture, references.get(name)))
        .collect();
    let gone = references.keys().filter(|name| !taken.contains_key(*name));
    faults.extend(gone.map(|name| format!("{name}: there is no such specimen or scene")));
    assert!(
        faults.is_empty(),
        "{} pictures are not as they were found good; {} holds them and what is different\n{}\n{REMEDY}",
        faults.len(),
        failures().display(),
        faults.join("\n")
    );
}
