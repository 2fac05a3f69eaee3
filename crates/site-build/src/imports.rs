//! Short import names between the script and the wasm of the app. The names that wasm-bindgen gives
//! hold a hash each, which no compression shortens.

use std::collections::BTreeMap;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{CustomSectionReader, Import, ImportSectionReader, Imports, Parser};

/// Script and wasm with short names for the wasm's imports, and the wasm without its custom
/// sections, which only tools read.
///
/// # Errors
///
/// A wasm module that cannot be read; an import that the script does not have.
pub fn shortened(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut renaming = Renaming::default();
    let mut module = Module::new();
    renaming
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| format!("the program's imports cannot be renamed: {error}"))?;
    let mut missing = renaming.names.clone();
    let mut short = String::with_capacity(script.len());
    for word in words(script) {
        missing.remove(word);
        short.push_str(renaming.names.get(word).map_or(word, String::as_str));
    }
    match missing.keys().next() {
        None => Ok((short, module.finish())),
        Some(name) => Err(format!(
            "the program's script has no {name}: it and the wasm are not from one build"
        )),
    }
}

/// Splits a script into words (runs of letters, digits, `_` and `$`), names of modules such as
/// `./roadmap_bg.js`, and single characters between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = match first {
            _ if rest.starts_with("./") => rest.find('"').unwrap_or(rest.len()),
            _ if of_word(first) => rest.find(|c| !of_word(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (word, after) = rest.split_at(length);
        rest = after;
        Some(word)
    })
}

/// Reencoder that renames imports and records the new names.
#[derive(Default)]
struct Renaming {
    /// Short names by long names.
    names: BTreeMap<String, String>,
}

impl Renaming {
    fn short(&mut self, name: &str) -> String {
        let next = format!("i{}", self.names.len());
        self.names.entry(name.to_owned()).or_insert(next).clone()
    }
}

impl Reencode for Renaming {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let (module, name) = (self.short(import.module), self.short(import.name));
            let renamed = Import {
                module: &module,
                name: &name,
                ty: import.ty,
            };
            utils::parse_imports(self, imports, Imports::Single(0, renamed))?;
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(()) // Debug names and the names of build tools are dropped.
    }
}
