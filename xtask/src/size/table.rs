//! Tables of sizes: by kind of file, and of the largest files.

use super::Sized;

/// Length of the list of largest files.
const LARGEST_SHOWN: usize = 15;

pub(super) fn print_kinds(files: &[Sized]) {
    let mut kinds: Vec<&str> = files.iter().map(Sized::kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    row(
        "kind",
        ["files", "raw", "gzip", "brotli"].map(str::to_owned),
    );
    for kind in kinds {
        let of_kind: Vec<&Sized> = files.iter().filter(|file| file.kind() == kind).collect();
        row(kind, sums(&of_kind));
    }
    row("all", sums(&files.iter().collect::<Vec<_>>()));
}

/// Number of files, and their bytes raw, after gzip and after brotli.
fn sums(files: &[&Sized]) -> [String; 4] {
    let raw: u64 = files.iter().map(|file| file.raw).sum();
    let gzip: u64 = files.iter().map(|file| file.gzip.unwrap_or(file.raw)).sum();
    let brotli: u64 = files.iter().map(|file| file.sent()).sum();
    [files.len() as u64, raw, gzip, brotli].map(|number| number.to_string())
}

pub(super) fn print_largest(files: &[Sized]) {
    let mut by_weight: Vec<&Sized> = files.iter().collect();
    by_weight.sort_by_key(|file| std::cmp::Reverse(file.sent()));
    println!();
    row(
        "largest files",
        ["", "raw", "gzip", "brotli"].map(str::to_owned),
    );
    for file in by_weight.into_iter().take(LARGEST_SHOWN) {
        let compressed = |size: Option<u64>| size.map_or("-".to_owned(), |size| size.to_string());
        row(
            &shortened(&file.path),
            [
                String::new(),
                file.raw.to_string(),
                compressed(file.gzip),
                compressed(file.brotli),
            ],
        );
    }
}

fn row(name: &str, [files, raw, gzip, brotli]: [String; 4]) {
    println!("{name:<44} {files:>6} {raw:>11} {gzip:>11} {brotli:>11}");
}

/// Path without the hash in it.
pub(super) fn shortened(path: &str) -> String {
    let is_hash = |part: &&str| part.len() >= 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    let parts: Vec<&str> = path.split('.').filter(|part| !is_hash(part)).collect();
    parts.join(".")
}
