//! `weigh PAGE`: what the style sheet in a built page takes: bytes raw, in gzip and in brotli.

use roadmap::document::{compress, style};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(page) = std::env::args().nth(1) else {
        eprintln!("usage: weigh PAGE");
        return ExitCode::from(2);
    };
    match weighed(&page) {
        Ok([raw, gzip, brotli]) => {
            println!("{raw} {gzip} {brotli}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{page}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn weighed(page: &str) -> Result<[usize; 3], String> {
    let html = std::fs::read_to_string(page).map_err(|error| error.to_string())?;
    let sheet = style::of_page(&html).ok_or("there is no style block in it")?;
    let sheet = sheet.as_bytes();
    let small = |bytes: std::io::Result<Vec<u8>>| bytes.map(|bytes| bytes.len());
    let gzip = small(compress::gzip(sheet)).map_err(|error| error.to_string())?;
    let brotli = small(compress::brotli(sheet)).map_err(|error| error.to_string())?;
    Ok([sheet.len(), gzip, brotli])
}
