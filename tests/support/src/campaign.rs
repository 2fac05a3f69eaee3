//! The real content, loaded once for a test's whole run.

use authoring::load::load;
use content::Content;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// A path in the project.
pub fn project(name: &str) -> PathBuf {
    let support = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = support.ancestors().nth(2).expect("the project's folder");
    root.join(name)
}

/// The content of a folder, which is right.
pub fn read(folder: &Path) -> Vec<Content> {
    match load(folder) {
        Ok(editions) => editions.contents,
        Err(errors) => {
            let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("{}", errors.join("\n"))
        }
    }
}

/// All languages' editions.
pub fn editions() -> &'static [Content] {
    static EDITIONS: LazyLock<Vec<Content>> = LazyLock::new(|| read(&project("public/content")));
    &EDITIONS
}

/// The edition of a language.
pub fn edition(code: &str) -> &'static Content {
    editions()
        .iter()
        .find(|content| content.language.code == code)
        .unwrap_or_else(|| panic!("there is no edition in {code}"))
}
