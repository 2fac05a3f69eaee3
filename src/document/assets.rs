//! The files that pages load, named by the hash of their bytes so that they can be kept forever.

use super::imports;
use super::previews::{self, Previews};
use super::style::Styles;
use crate::content::{Content, compact};
use crate::routes::Program;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// A file that pages load.
#[derive(Debug)]
pub struct Asset {
    /// Path from the site's root, with the hash of the bytes in its name.
    pub address: String,
    /// The value of the `integrity` attribute.
    pub integrity: String,
}

/// All files that pages load, and the style that stands in every page.
#[derive(Debug)]
pub struct Assets {
    /// Decides when the app starts.
    pub boot: Asset,
    /// The visitor's program.
    pub visitor: ProgramFiles,
    /// The room's program.
    pub room: ProgramFiles,
    /// Each language's code and content file.
    pub contents: Vec<(String, Asset)>,
    /// Each language's code and what the room's pages say in it.
    pub rooms: Vec<(String, Asset)>,
    /// The style sheets of all kinds of pages.
    pub styles: Styles,
    /// The pages' preview images.
    pub previews: Previews,
    /// Trunk's reloading script while developing, else empty.
    pub development_script: String,
}

/// A program that takes pages over.
#[derive(Debug)]
pub struct ProgramFiles {
    /// Its JavaScript half.
    pub script: Asset,
    /// The program itself.
    pub wasm: Asset,
}

const BOOT: &str = include_str!("../boot.js");

impl Assets {
    /// The attributes that tell a page of this language which content files its program reads.
    pub fn content_attributes(&self, language: &str, program: Program) -> String {
        let of = |files: &[(String, Asset)]| {
            let mut files = files.iter();
            let found = files.find(|(code, _)| code == language);
            found.map_or(String::new(), |(_, asset)| asset.address.clone())
        };
        let content = format!("data-content=\"{}\"", of(&self.contents));
        if program == Program::Visitor {
            return content;
        }
        let all = self.contents.iter();
        let editions: Vec<String> = all
            .map(|(code, asset)| format!("{code}={}", asset.address))
            .collect();
        format!(
            "{content} data-room=\"{}\" data-editions=\"{}\"",
            of(&self.rooms),
            editions.join(" ")
        )
    }

    /// The files of a program.
    pub fn program(&self, program: Program) -> &ProgramFiles {
        match program {
            Program::Visitor => &self.visitor,
            Program::Room => &self.room,
        }
    }
}

/// Writes the hashed files into the site's folder: those of Trunk's programs are renamed by what
/// is really in them (Trunk names them by what went into wasm-bindgen), ours are written anew.
/// With `short`, programs' halves call each other by short names.
pub fn write(
    folder: &Path,
    editions: &[Content],
    styles: Styles,
    short: bool,
) -> Result<Assets, String> {
    let index = read(&folder.join("index.html"))?;
    let development_script = scripts(&String::from_utf8_lossy(&index));
    let visitor = program(folder, "roadmap", "assets/app", short)?;
    let room = program(folder, "room", "assets/room", short)?;
    let contents = in_each(folder, editions, "", compact::write::write)?;
    let rooms = in_each(folder, editions, "room-", |content| {
        compact::write::write(&content.room())
    })?;
    let programs = [&visitor, &room].map(|program| [&program.script, &program.wasm]);
    let said = contents.iter().chain(&rooms).map(|(_, asset)| asset);
    let boot = boot(programs.into_iter().flatten().chain(said))?;
    Ok(Assets {
        boot: put(folder, "assets/boot", "js", boot.as_bytes())?,
        visitor,
        room,
        contents,
        rooms,
        styles,
        previews: previews::write(folder, editions)?,
        development_script,
    })
}

/// Renames the two halves of the program that Trunk built from the binary of this name, and where
/// they are to be `short`, what they call each other by.
fn program(folder: &Path, binary: &str, name: &str, short: bool) -> Result<ProgramFiles, String> {
    let taken = |ending: &str| {
        let file = find(folder, binary, ending)?;
        let bytes = read(&file)?;
        fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok::<_, String>(bytes)
    };
    let (script, wasm) = (taken(".js")?, taken("_bg.wasm")?);
    let mut script = String::from_utf8(script).map_err(|error| format!("{binary}.js: {error}"))?;
    let mut wasm = wasm;
    if short {
        (script, wasm) = imports::shortened(&script, &wasm)?;
    }
    Ok(ProgramFiles {
        script: put(folder, name, "js", script.as_bytes())?,
        wasm: put(folder, name, "wasm", &wasm)?,
    })
}

/// Writes one file for each language, in the compact form.
fn in_each(
    folder: &Path,
    editions: &[Content],
    prefix: &str,
    text: impl Fn(&Content) -> Result<String, compact::write::NotContent>,
) -> Result<Vec<(String, Asset)>, String> {
    let written = editions.iter().map(|content| {
        let code = &content.language.code;
        let json = text(content).map_err(|error| error.to_string())?;
        let name = format!("content/{prefix}{code}");
        Ok((code.clone(), put(folder, &name, "json", json.as_bytes())?))
    });
    written.collect()
}

/// Writes a file with the hash of its bytes in its name.
///
/// # Errors
///
/// A file or folder that cannot be written, by its name.
pub fn put(folder: &Path, name: &str, extension: &str, bytes: &[u8]) -> Result<Asset, String> {
    let hash: String = Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let address = format!("/{name}.{hash}.{extension}");
    super::site::write(folder, &address, bytes)?;
    Ok(Asset {
        address,
        integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
    })
}

/// The boot script, told what each file that it loads has to be.
fn boot<'a>(files: impl Iterator<Item = &'a Asset>) -> Result<String, String> {
    const PLACE: &str = "const integrity = {};";
    let files: Vec<String> = files
        .map(|file| format!("'{}': '{}'", file.address, file.integrity))
        .collect();
    let told = format!("const integrity = {{ {} }};", files.join(", "));
    let script = without_comments(BOOT);
    match script.matches(PLACE).count() {
        1 => Ok(script.replace(PLACE, &told)),
        _ => Err(format!(
            "src/boot.js: no place for the files, once: {PLACE}"
        )),
    }
}

/// The script without the lines that are comments and without the blanks before lines.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let code: Vec<&str> = lines.filter(|line| !line.starts_with("//")).collect();
    code.join("\n")
}

/// The script elements of Trunk's page: while developing, what reloads it.
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

/// Trunk's file with this beginning and this ending, at the top of its folder.
fn find(folder: &Path, beginning: &str, ending: &str) -> Result<std::path::PathBuf, String> {
    fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(beginning) && name.ends_with(ending)
        })
        .ok_or_else(|| {
            format!(
                "{}: no file `{beginning}…{ending}`; run this as Trunk's hook, by `cargo xtask build`",
                folder.display()
            )
        })
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
