//! `cargo xtask kit`: the kit of every language as files, without a build of the site.

use crate::arguments::Arguments;
use crate::outcome::{remedy, while_trying, Outcome};
use crate::process;
use std::path::{absolute, PathBuf};

/// Writes the kit into the folder given by `--to`, or into `kit` in the target folder.
pub fn kit(arguments: &Arguments) -> Outcome<()> {
    let mut command = process::cargo(["run", "--quiet", "--package", "site-build"]);
    command.args(["--bin", "kit", "--"]);
    command.arg("--to").arg(folder(arguments)?);
    let run = process::stream(command)?;
    if run.success {
        return Ok(());
    }
    let cause = remedy("the words above say what to mend");
    Err(format!("the kit could not be written: {cause}"))
}

/// Folder to write to. A relative path counts from the user's folder, since the program that writes
/// runs in the checkout's folder.
fn folder(arguments: &Arguments) -> Outcome<PathBuf> {
    match arguments.all("--to").last() {
        None => Ok(process::target().join("kit")),
        Some(&"") => Err("--to needs the name of a folder after it".to_owned()),
        Some(folder) => while_trying(format!("find {folder}"), absolute(folder)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Outcome<PathBuf> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        folder(&Arguments::parse(&words, &["--to"], &[]).unwrap())
    }

    #[test]
    fn a_folder_is_meant_from_where_the_person_is() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(asked(&["--to", "out"]), Ok(here.join("out")));
        assert_eq!(asked(&["--to=/srv/kit"]), Ok(PathBuf::from("/srv/kit")));
        assert_eq!(asked(&[]), Ok(process::target().join("kit")));
    }

    #[test]
    fn an_empty_name_of_a_folder_is_refused() {
        assert!(asked(&["--to", ""]).unwrap_err().contains("--to"));
    }
}
