//! The files that pages load, named by the hash of their bytes so that they can be kept forever.

use super::previews::{self, Previews};
use crate::content::{Content, compact};
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
    /// The app's JavaScript half.
    pub app: Asset,
    /// The app.
    pub wasm: Asset,
    /// Each language's code and content file.
    pub contents: Vec<(String, Asset)>,
    /// The style sheet, as it stands in every page.
    pub style: String,
    /// The pages' preview images.
    pub previews: Previews,
    /// Trunk's reloading script while developing, else empty.
    pub development_script: String,
}

const BOOT: &str = include_str!("../boot.js");

impl Assets {
    /// The address of a language's content; empty for a language that the site does not have.
    pub fn content_address(&self, language: &str) -> &str {
        self.contents
            .iter()
            .find(|(code, _)| code == language)
            .map_or("", |(_, asset)| &asset.address)
    }
}

/// Writes the hashed files into the site's folder: Trunk's two are renamed by what is really in
/// them (Trunk names them by what went into wasm-bindgen), ours are written anew.
pub fn write(folder: &Path, editions: &[Content], style: String) -> Result<Assets, String> {
    let script = find(folder, ".js")?;
    let wasm = find(folder, "_bg.wasm")?;
    let index = read(&folder.join("index.html"))?;
    let development_script = scripts(&String::from_utf8_lossy(&index));
    let assets = Assets {
        boot: put(
            folder,
            "assets/boot",
            "js",
            without_comments(BOOT).as_bytes(),
        )?,
        app: put(folder, "assets/app", "js", &read(&script)?)?,
        wasm: put(folder, "assets/app", "wasm", &read(&wasm)?)?,
        contents: editions
            .iter()
            .map(|content| {
                let code = &content.language.code;
                let json = compact::write::write(content).map_err(|error| error.to_string())?;
                Ok((
                    code.clone(),
                    put(folder, &format!("content/{code}"), "json", json.as_bytes())?,
                ))
            })
            .collect::<Result<_, String>>()?,
        style,
        previews: previews::write(folder, editions)?,
        development_script,
    };
    for file in [script, wasm] {
        fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(assets)
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

/// Trunk's file with this ending, at the top of its folder.
fn find(folder: &Path, ending: &str) -> Result<std::path::PathBuf, String> {
    fs::read_dir(folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.to_string_lossy().ends_with(ending))
        .ok_or_else(|| {
            format!(
                "{}: no file that ends in `{ending}`; run this as Trunk's hook, by `cargo xtask build`",
                folder.display()
            )
        })
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
