//! Share cards as PNG files, with a cache below cargo's target folder.

use super::fonts;
use super::picture::small_png;
use sha2::{Digest, Sha256};
use share_image::{Card, Layout, Size, lay_out};
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Version of the painter. Raise it with every change of `picture` that changes the pixels.
const PAINTER: &str = "1";

/// Draws a share card as PNG, or takes it from the cache.
///
/// # Errors
///
/// A character that no bundled font has, with the remedy.
pub fn draw(card: &Card, size: Size) -> Result<Vec<u8>, String> {
    drawn(card, size, 1)
}

/// How many times a thumbnail is smaller than the card.
pub const SMALLER: u32 = 5;

/// Draws a share card as a thumbnail.
///
/// # Errors
///
/// A character that no bundled font has, with the remedy.
pub fn thumbnail(card: &Card, size: Size) -> Result<Vec<u8>, String> {
    drawn(card, size, SMALLER)
}

fn drawn(card: &Card, size: Size, times: u32) -> Result<Vec<u8>, String> {
    let layout = lay_out(card, size, &mut fonts::measure);
    let png = |layout: &Layout| small_png(layout, times);
    let Some(file) = kept(&layout, times) else {
        return png(&layout).map_err(|missing| missing.to_string());
    };
    if let Ok(bytes) = fs::read(&file) {
        return Ok(bytes);
    }
    let bytes = png(&layout).map_err(|missing| missing.to_string())?;
    // The cache only saves time: where it cannot be written, the card is drawn again next time.
    let _ = keep(&file, &bytes);
    Ok(bytes)
}

/// Cache file for a layout; `None` outside of a target folder.
fn kept(layout: &Layout, times: u32) -> Option<PathBuf> {
    static FOLDER: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
        let program = std::env::current_exe().ok()?;
        // Cargo writes these into its target folder; `CACHEDIR.TAG` only where it created the
        // folder.
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
    if times > 1 {
        hash.update(times.to_string());
    }
    let name: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Some(FOLDER.as_ref()?.join(name + ".png"))
}

/// Writes a cache file atomically, since several processes may draw the same card.
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
