//! Steps of `cargo xtask test`, in their order.

use crate::outcome::Outcome;

/// Step of `cargo xtask test`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Format of every package.
    Fmt,
    /// Lints, natively and for wasm, and links of the documentation.
    Clippy,
    /// Licences and sources of all dependencies, by deny.toml.
    Deny,
    /// Check of the content files.
    Check,
    /// Tests that need no browser.
    Native,
    /// The same tests on the content as its editors may change it, and on a whole other campaign.
    Changed,
    /// Export files of the quiz, read back by third-party programs.
    Judges,
    /// Tests inside a browser, by wasm-bindgen.
    Browser,
    /// Build of the release site, and its budgets.
    Site,
    /// Journeys: visits of the built site over WebDriver, in every engine.
    Journeys,
}

const ALL: [Step; 10] = [
    Step::Fmt,
    Step::Clippy,
    Step::Deny,
    Step::Check,
    Step::Native,
    Step::Changed,
    Step::Judges,
    Step::Browser,
    Step::Site,
    Step::Journeys,
];

impl Step {
    /// Name of the step, as `--only` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Step::Fmt => "fmt",
            Step::Clippy => "clippy",
            Step::Deny => "deny",
            Step::Check => "check",
            Step::Native => "native",
            Step::Changed => "changed",
            Step::Judges => "judges",
            Step::Browser => "browser",
            Step::Site => "site",
            Step::Journeys => "journeys",
        }
    }
}

/// Steps with these names, in the order of all steps; all steps if there are no names.
///
/// # Errors
///
/// An unknown name.
pub fn chosen(names: &[&str]) -> Outcome<Vec<Step>> {
    let known: Vec<&str> = ALL.iter().map(|step| step.name()).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        return Err(format!(
            "`{unknown}` is no step: --only takes one of {}",
            known.join(" ")
        ));
    }
    let wanted = |step: &Step| names.is_empty() || names.contains(&step.name());
    Ok(ALL.into_iter().filter(wanted).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_every_step_runs() {
        assert_eq!(chosen(&[]).unwrap().len(), 10);
    }

    #[test]
    fn chosen_steps_keep_their_order() {
        let steps = chosen(&["site", "fmt"]).unwrap();
        assert_eq!(steps, [Step::Fmt, Step::Site]);
    }

    #[test]
    fn an_unknown_step_is_refused_with_the_known_ones() {
        let message = chosen(&["lint"]).unwrap_err();
        assert!(message.contains("`lint`") && message.contains("clippy"));
    }
}
