//! Static files with the hash of their bytes in their names, so that caches can keep them forever.

use super::previews::{self, Previews};
use super::program::Program;
use super::style::Styles;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use content::compact::write::NotContent;
use content::{Content, ContentFile};
use exports::files;
use routes::{Kind, Page, Part};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Static file with the hash of its bytes in its name.
#[derive(Debug)]
pub struct Asset {
    /// Path from the site's root, with the hash of the bytes in its name.
    pub address: String,
    /// Value of the `integrity` attribute: `sha256-` and the hash in base64.
    pub integrity: String,
}

/// Static files of the site, and the style sheets that are inlined into the pages.
#[derive(Debug)]
pub struct Assets {
    /// Boot script, which decides when the app starts.
    pub boot: Asset,
    /// Script and wasm modules of the app.
    pub program: ProgramFiles,
    /// Content files of all languages.
    pub contents: Vec<WrittenContent>,
    /// Style sheets of all kinds of pages.
    pub styles: Styles,
    /// Preview images of the pages.
    pub previews: Previews,
    /// Trunk's reloading script element in development, otherwise empty.
    pub development_script: String,
}

/// Content file of one language, as written to the site.
#[derive(Debug)]
pub struct WrittenContent {
    /// Name of the file: `content` for the one that every page reads, or the name of a
    /// [`ContentFile`].
    pub name: &'static str,
    /// BCP 47 code of the language.
    pub language: String,
    /// Address and hash of the written file.
    pub asset: Asset,
}

/// Name of the content file that every page reads.
const EVERY_PAGE: &str = "content";

/// App as static files: a script and several wasm modules.
#[derive(Debug)]
pub struct ProgramFiles {
    /// JavaScript half of the app, with the loader of the parts.
    pub script: Asset,
    /// Wasm module that every page with an app needs.
    pub base: Asset,
    /// Wasm modules of the parts; several parts may need the same one.
    pub shared: Vec<Asset>,
    /// For each part, the indices of its modules in `shared`.
    pub parts: Vec<(Part, Vec<usize>)>,
}

impl ProgramFiles {
    /// All files of the app.
    pub fn all(&self) -> impl Iterator<Item = &Asset> {
        [&self.script, &self.base].into_iter().chain(&self.shared)
    }

    /// Wasm modules that a page of this part needs beside the script and the base.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Asset> {
        let files = self.parts.iter().find(|(own, _)| *own == part);
        let places = files.map_or(&[][..], |(_, places)| places);
        places.iter().map(|at| &self.shared[*at])
    }

    /// JavaScript object that tells the boot script the addresses of the app's files.
    fn told(&self) -> String {
        let quoted = |asset: &Asset| format!("'{}'", asset.address);
        let parts = self.parts.iter().map(|(part, _)| {
            let files: Vec<String> = self.of(*part).map(quoted).collect();
            format!("{}: [{}]", part.name(), files.join(", "))
        });
        let parts: Vec<String> = parts.collect();
        format!(
            "{{ glue: {}, wasm: {}, parts: {{ {} }} }}",
            quoted(&self.script),
            quoted(&self.base),
            parts.join(", ")
        )
    }
}

const BOOT: &str = include_str!("../../../src/boot.js");

impl Assets {
    /// Attributes of `<html>` for a page in this language: its part, its kind of use, and the
    /// content files that it reads. Empty for a page without an app.
    pub fn content_attributes(&self, language: &str, page: Page) -> String {
        if !page.has_app() {
            return String::new();
        }
        let later = page.content_files().iter().map(|file| file.name());
        let file = |name: &str| {
            let mut files = self.contents.iter();
            let file = files.find(|file| file.name == name && file.language == language)?;
            Some(file.asset.address.as_str())
        };
        let read: Vec<&str> = [EVERY_PAGE]
            .into_iter()
            .chain(later)
            .filter_map(file)
            .collect();
        format!(
            "data-app=\"{}\" data-use=\"{}\" data-content=\"{}\"",
            page.part().name(),
            page.kind_of_use(),
            read.join(" ")
        )
    }
}

/// Writes the hashed static files into the site's folder.
///
/// # Errors
///
/// A file that cannot be read or written, by its name; content that has no compact form.
pub fn write(
    folder: &Path,
    editions: &[Content],
    styles: Styles,
    program: Program,
) -> Result<Assets, String> {
    let index = folder.join("index.html");
    let index = fs::read(&index).map_err(|error| format!("{}: {error}", index.display()))?;
    let development_script = scripts(&String::from_utf8_lossy(&index));
    let contents = content_files(folder, editions)?;
    let program = program_files(folder, program, &later(&contents, &styles))?;
    let boot = boot(&program)?;
    Ok(Assets {
        boot: put(folder, "assets/boot", "js", boot.as_bytes())?,
        program,
        contents,
        styles,
        previews: previews::write(folder, editions)?,
        development_script,
    })
}

/// JavaScript text that exports `files`, the addresses by names such as `content-en` and
/// `style-quiz`. The app loads them on navigation to other pages.
fn later(contents: &[WrittenContent], styles: &Styles) -> String {
    let said = contents.iter().map(|file| {
        let name = format!("{}-{}", file.name, file.language);
        (name, file.asset.address.clone())
    });
    let styles = styles
        .all()
        .filter(|(kind, _)| *kind != Kind::Components)
        .map(|(kind, sheet)| (format!("style-{}", kind.name()), sheet.file.address.clone()));
    let all: Vec<String> = said
        .chain(styles)
        .map(|(name, address)| format!("'{name}': '{address}'"))
        .collect();
    format!("export const files = {{ {} }};\n", all.join(", "))
}

/// Writes the files of the app. The modules of the parts come first, since the script holds their
/// addresses; `later` is appended to the script.
fn program_files(folder: &Path, program: Program, later: &str) -> Result<ProgramFiles, String> {
    let mut places = BTreeMap::new();
    let mut shared = Vec::new();
    let mut script = without_comments(&(program.script + later));
    for (name, wasm) in &program.files {
        let asset = put_checked(folder, &format!("assets/{name}"), "wasm", wasm)?;
        let quoted = format!("\"{name}\"");
        if script.matches(&quoted).count() != 1 {
            return Err(format!("the program's script does not name {quoted} once"));
        }
        script = script.replace(&quoted, &format!("\"{}\"", asset.address));
        places.insert(name, shared.len());
        shared.push(asset);
    }
    let parts = Part::ALL.map(|part| {
        let names = program.parts.get(part.name()).into_iter().flatten();
        (
            part,
            names.filter_map(|name| places.get(name).copied()).collect(),
        )
    });
    Ok(ProgramFiles {
        parts: parts.into(),
        script: put_checked(folder, "assets/app", "js", script.as_bytes())?,
        base: put_checked(folder, "assets/base", "wasm", &program.base)?,
        shared,
    })
}

/// Writes every content file of every language in the compact form.
fn content_files(folder: &Path, editions: &[Content]) -> Result<Vec<WrittenContent>, String> {
    let mut written = Vec::new();
    for content in editions {
        let language = &content.language.code;
        let mut put = |name: &'static str, path: String, json: Result<String, NotContent>| {
            let json = json.map_err(|error| error.to_string())?;
            written.push(WrittenContent {
                name,
                language: language.clone(),
                asset: put_checked(folder, &path, "json", json.as_bytes())?,
            });
            Ok::<(), String>(())
        };
        put(EVERY_PAGE, format!("content/{language}"), content.base())?;
        for file in ContentFile::ALL {
            let name = file.name();
            let path = format!("content/{name}-{language}");
            put(name, path, content.file(file))?;
        }
    }
    Ok(written)
}

/// Writes a static file with the first 16 hex digits of its SHA-256 in its name, as
/// `/{name}.{digits}.{extension}`.
///
/// # Errors
///
/// A file or folder that cannot be written, by its name.
pub fn put(folder: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<Asset, String> {
    named(folder, name, extension, bytes, 16)
}

/// Writes a static file with all 64 hex digits of its SHA-256 in its name, so that a loader can
/// check the bytes against the name.
fn put_checked(folder: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<Asset, String> {
    named(folder, name, extension, bytes, 64)
}

fn named(
    folder: &Path,
    name: &str,
    extension: &str,
    bytes: &[u8],
    digits: usize,
) -> Result<Asset, String> {
    let hash = Sha256::digest(bytes);
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let address = format!("/{name}.{}.{extension}", &hex[..digits]);
    files::write(folder, &address, bytes)?;
    Ok(Asset {
        address,
        integrity: format!("sha256-{}", STANDARD.encode(hash)),
    })
}

/// Boot script with the addresses of the app's files filled in.
fn boot(program: &ProgramFiles) -> Result<String, String> {
    const PLACE: &str = "const program = {};";
    let told = format!("const program = {};", program.told());
    let script = without_comments(BOOT);
    match script.matches(PLACE).count() {
        1 => Ok(script.replace(PLACE, &told)),
        _ => Err(format!(
            "src/boot.js: no place for the program's files, once: {PLACE}"
        )),
    }
}

/// Script without comment lines, empty lines and indentation. A comment has to fill whole lines.
fn without_comments(script: &str) -> String {
    let mut code = Vec::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            code.push(line);
        }
        in_comment &= !line.ends_with("*/");
    }
    code.join("\n")
}

/// Script elements of Trunk's page: in development the one that reloads it.
fn scripts(index: &str) -> String {
    let mut scripts = String::new();
    let mut rest = index;
    while let Some(start) = rest.find("<script") {
        let Some(length) = rest[start..].find("</script>") else {
            break;
        };
        let end = start + length + "</script>".len();
        scripts += &rest[start..end];
        rest = &rest[end..];
    }
    scripts
}
