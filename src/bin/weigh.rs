//! `weigh PLACE`: what style sheets take, in bytes raw, in gzip and in brotli. Of a built page its
//! own; of the folder of a built site every kind's, each with its name before it.

use roadmap::document::{compress, style};
use roadmap::routes::Kind;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(place) = std::env::args().nth(1) else {
        eprintln!("usage: weigh PAGE, or weigh FOLDER");
        return ExitCode::from(2);
    };
    let told = match Path::new(&place).is_dir() {
        true => of_kinds(Path::new(&place)),
        false => of_page(&place),
    };
    match told {
        Ok(lines) => {
            println!("{lines}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{place}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn of_page(page: &str) -> Result<String, String> {
    let html = fs::read_to_string(page).map_err(|error| error.to_string())?;
    weighed(style::of_page(&html).ok_or("there is no style block in it")?)
}

/// One line for each kind of page, from the files that the app would load.
fn of_kinds(folder: &Path) -> Result<String, String> {
    let assets = folder.join("assets");
    let entries = fs::read_dir(&assets).map_err(|error| format!("assets: {error}"))?;
    let files: Vec<_> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    let lines = Kind::ALL.map(|kind| {
        let beginning = format!("style-{}.", kind.name());
        let is_own = |path: &&std::path::PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with(&beginning) && name.ends_with(".css")
        };
        let file = files.iter().find(is_own);
        let file =
            file.ok_or_else(|| format!("no file assets/{beginning}*.css; build the site"))?;
        let css = fs::read_to_string(file).map_err(|error| error.to_string())?;
        Ok(format!("{} {}", kind.name(), weighed(&css)?))
    });
    let lines: Vec<String> = lines.into_iter().collect::<Result<_, String>>()?;
    Ok(lines.join("\n"))
}

fn weighed(sheet: &str) -> Result<String, String> {
    let sheet = sheet.as_bytes();
    let small = |bytes: std::io::Result<Vec<u8>>| bytes.map(|bytes| bytes.len());
    let gzip = small(compress::gzip(sheet)).map_err(|error| error.to_string())?;
    let brotli = small(compress::brotli(sheet)).map_err(|error| error.to_string())?;
    Ok(format!("{} {gzip} {brotli}", sheet.len()))
}
