//! Compressed copies beside the files that gain by it, for servers that send them as they are.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

const TEXTS: &[&str] = &[
    "css",
    "csv",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Writes `.br` and `.gz` beside every text and the app.
pub fn all(folder: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    gather(folder, &mut files)?;
    let queue = Mutex::new(files);
    let failures = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let file = queue.lock().expect("no worker panics with the lock").pop();
                    let Some(file) = file else { break };
                    if let Err(error) = one(&file) {
                        let mut failures = failures.lock().expect("likewise");
                        failures.push(format!("{}: {error}", file.display()));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().expect("the workers are gone");
    if failures.is_empty() {
        Ok(())
    } else {
        Err(failures.join("\n"))
    }
}

fn one(file: &Path) -> std::io::Result<()> {
    let bytes = fs::read(file)?;
    let beside = |extension: &str| PathBuf::from(format!("{}.{extension}", file.display()));
    fs::write(beside("br"), brotli(&bytes)?)?;
    fs::write(beside("gz"), gzip(&bytes)?)
}

/// The bytes in brotli, as small as it makes them.
pub fn brotli(mut bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut small, &parameters)?;
    Ok(small)
}

/// The bytes in gzip, as small as it makes them.
pub fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let best = flate2::Compression::best();
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), best);
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// What some bytes come to over the network, in bytes.
pub fn weight(bytes: &[u8]) -> usize {
    brotli(bytes).map_or(bytes.len(), |small| small.len())
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let extension = path
            .extension()
            .and_then(|e| e.to_str())
            .unwrap_or_default();
        if path.is_dir() {
            gather(&path, files)?;
        } else if TEXTS.contains(&extension) {
            files.push(path);
        }
    }
    Ok(())
}
