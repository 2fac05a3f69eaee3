//! Campaigns, each read once for a test's whole run.

use crate::compose::compose;
use authoring::load::load;
use content::Content;
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Path in the project.
pub fn project(name: &str) -> PathBuf {
    let support = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = support.ancestors().nth(2).expect("the project's folder");
    root.join(name)
}

/// Content folder of the campaign that is tested: `public/content`, or the folder that the
/// environment variable `CONTENT` names. `cargo xtask test --only changed` names changed copies.
pub fn content_folder() -> PathBuf {
    match std::env::var_os("CONTENT") {
        Some(folder) => folder.into(),
        None => project("public/content"),
    }
}

/// Editions of a content folder without errors.
pub fn read(folder: &Path) -> Vec<Content> {
    match load(folder) {
        Ok(editions) => editions.contents,
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("{}", errors.join("\n"))
        }
    }
}

/// Editions of the campaign in [`content_folder`]. People edit it, so tests claim nothing of it but
/// relations.
pub fn editions() -> &'static [Content] {
    static EDITIONS: LazyLock<Vec<Content>> = LazyLock::new(|| read(&content_folder()));
    &EDITIONS
}

/// Edition in the original language of the campaign in [`content_folder`].
pub fn original() -> &'static Content {
    edition(&editions()[0].campaign.original)
}

/// Edition of the campaign in [`content_folder`] in a language.
pub fn edition(code: &str) -> &'static Content {
    in_language(editions(), code)
}

/// Editions of the made-up campaign: `ar`, `fr` (the original) and `qaa`.
pub fn made_up() -> &'static [Content] {
    static EDITIONS: LazyLock<Vec<Content>> = LazyLock::new(|| read(made_up_folder()));
    &EDITIONS
}

/// Edition of the made-up campaign in a language.
pub fn made_up_in(code: &str) -> &'static Content {
    in_language(made_up(), code)
}

fn in_language(editions: &'static [Content], code: &str) -> &'static Content {
    let found = editions
        .iter()
        .find(|content| content.language.code == code);
    found.unwrap_or_else(|| panic!("there is no edition in {code}"))
}

/// Content folder of the made-up campaign: `tests/fixtures/campaign` with interface words.
pub fn made_up_folder() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let files = compose();
        let mut hash = DefaultHasher::new();
        files.hash(&mut hash);
        let folder = project("target/made-up").join(format!("{:x}", hash.finish()));
        if !folder.exists() {
            // Whole or not there: other tests look for it at the same time.
            let unfinished = project("target/made-up").join(std::process::id().to_string());
            write(&files, &unfinished);
            if fs::rename(&unfinished, &folder).is_err() {
                fs::remove_dir_all(&unfinished).expect("a folder of this process");
            }
        }
        folder
    });
    &FOLDER
}

/// Writes files, by their names in a folder.
pub fn write(files: &[(String, String)], folder: &Path) {
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().expect("a file in a folder");
        fs::create_dir_all(parent).unwrap_or_else(|error| panic!("{}: {error}", parent.display()));
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}
