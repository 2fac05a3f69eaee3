//! `check [--content FOLDER] [--write-schema] [--publish]`: reports every error in the content
//! files. `--write-schema` writes their JSON Schemas. With `--publish` a warning is an error:
//! content for previews only does not go online.

use authoring::{load, schema};
use exports as kit;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: check [--content FOLDER] [--write-schema] [--publish]";

fn main() -> ExitCode {
    let mut content = PathBuf::from("public/content");
    let mut write_schema = false;
    let mut publish = false;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.len()) {
            ("--content", 1..) => content = arguments.next().unwrap_or_default().into(),
            ("--write-schema", _) => write_schema = true,
            ("--publish", _) => publish = true,
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if write_schema {
        let schemas = Path::new("schema");
        let written = schema::write(schemas)
            .and_then(|()| std::fs::write(schemas.join(kit::SCHEMA), kit::schema()));
        if let Err(error) = written {
            eprintln!("schema: {error}");
            return ExitCode::FAILURE;
        }
    }
    match load::load(&content) {
        Ok(editions) => {
            for coverage in editions.coverage {
                println!("{coverage}");
            }
            let kind = if publish { "error" } else { "warning" };
            for warning in &editions.warnings {
                eprintln!("{kind}: {warning}\n");
            }
            if publish && !editions.warnings.is_empty() {
                eprintln!(
                    "{} to mend before the site goes online",
                    counted(editions.warnings.len(), "error")
                );
                return ExitCode::FAILURE;
            }
            match editions.warnings.len() {
                0 => println!("no errors in {}", content.display()),
                some => println!(
                    "no errors in {}, {} to mend before the site goes online",
                    content.display(),
                    counted(some, "warning")
                ),
            }
            ExitCode::SUCCESS
        }
        Err(errors) => {
            for error in &errors {
                eprintln!("{error}\n");
            }
            let files: BTreeSet<&str> = errors.iter().map(|error| error.file.as_str()).collect();
            eprintln!(
                "{} in {}",
                counted(errors.len(), "error"),
                counted(files.len(), "file")
            );
            ExitCode::FAILURE
        }
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 {
        format!("1 {noun}")
    } else {
        format!("{count} {noun}s")
    }
}
