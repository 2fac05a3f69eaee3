//! `cargo xtask new-language`: files of a language that is to be translated.

use crate::arguments::Arguments;
use crate::outcome::{remedy, Outcome};
use crate::process;
use std::process::Command;

/// Lays the files out.
///
/// # Errors
///
/// Words that name no language, and a content folder in which it cannot be laid out.
pub fn new_language(words: &[String]) -> Outcome<()> {
    let run = process::stream(command(words)?)?;
    if run.success {
        return Ok(());
    }
    let cause = remedy("the words above say what to mend");
    Err(format!("the language could not be laid out: {cause}"))
}

fn command(words: &[String]) -> Outcome<Command> {
    let usage = || {
        String::from(
            "give the language's code and its own name: \
             `cargo xtask new-language pt --name Português`",
        )
    };
    let (code, rest) = words.split_first().ok_or_else(usage)?;
    if code.starts_with('-') {
        return Err(usage());
    }
    let arguments = Arguments::parse(rest, &["--name"], &["--rtl"])?;
    let name = arguments.all("--name").last().copied().unwrap_or_default();
    if name.is_empty() {
        return Err(usage());
    }
    let mut command = process::cargo(["run", "--quiet", "--package", "site-build"]);
    command.args(["--bin", "new-language", "--", code, "--name", name]);
    if arguments.has("--rtl") {
        command.arg("--rtl");
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Outcome<Vec<String>> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let command = command(&words)?;
        let given = command.get_args().map(|word| word.to_string_lossy());
        Ok(given
            .skip_while(|word| word != "--")
            .map(String::from)
            .collect())
    }

    #[test]
    fn a_language_has_a_code_and_a_name() {
        assert_eq!(
            asked(&["pt", "--name", "Português"]).unwrap(),
            ["--", "pt", "--name", "Português"]
        );
        let urdu = asked(&["ur", "--rtl", "--name=اردو"]).unwrap();
        assert_eq!(urdu, ["--", "ur", "--name", "اردو", "--rtl"]);
        for wrong in [
            &[][..],
            &["pt"],
            &["--name", "Português"],
            &["pt", "--name", ""],
        ] {
            assert!(
                asked(wrong).unwrap_err().contains("new-language pt"),
                "{wrong:?}"
            );
        }
    }
}
