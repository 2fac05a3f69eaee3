//! Share cards as files' bytes, drawn once: a card that was drawn before is taken from below
//! cargo's target folder.

use super::fonts;
use super::picture::png;
use crate::card::{Card, Layout, Size, lay_out};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Goes up with every change of `picture` that changes pictures.
const PAINTER: &str = "1";

/// The card as PNG.
///
/// # Errors
///
/// A character that no bundled font has, and what to do about it.
pub fn draw(card: &Card, size: Size) -> Result<Vec<u8>, String> {
    let layout = lay_out(card, size, &mut fonts::measure);
    let Some(file) = kept(&layout) else {
        return png(&layout).map_err(|missing| missing.to_string());
    };
    if let Ok(bytes) = fs::read(&file) {
        return Ok(bytes);
    }
    let bytes = png(&layout).map_err(|missing| missing.to_string())?;
    // What is kept only saves time: where it cannot be written, the card is drawn again.
    let _ = keep(&file, &bytes);
    Ok(bytes)
}

/// Where this layout's picture is kept; `None` outside a target folder.
fn kept(layout: &Layout) -> Option<PathBuf> {
    static FOLDER: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
        let program = std::env::current_exe().ok()?;
        // Cargo has these in its target folder, the second where it made the folder itself.
        let marks = [".rustc_info.json", "CACHEDIR.TAG"];
        let target = program
            .ancestors()
            .find(|folder| marks.iter().any(|mark| folder.join(mark).is_file()))?;
        Some(target.join("cards"))
    });
    let mut hash = Sha256::new();
    hash.update(PAINTER);
    hash.update(fonts::hash());
    hash.update(format!("{layout:?}"));
    let name: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Some(FOLDER.as_ref()?.join(name + ".png"))
}

/// Writes the file whole or not at all, since several programs may draw the same card.
fn keep(file: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let draft = file.with_extension(format!("{}-{count}", std::process::id()));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&draft, bytes)?;
    fs::rename(&draft, file)
}
