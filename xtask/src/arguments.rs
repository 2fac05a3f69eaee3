//! Options of a command, as given after its name.

use crate::outcome::Outcome;

/// Options in the order given, each with its value if it takes one.
#[derive(Debug, Default)]
pub struct Arguments {
    given: Vec<(String, Option<String>)>,
}

impl Arguments {
    /// Parses `--name value` and `--name=value` for the names in `with_value`, and `--flag` for
    /// those in `flags`.
    ///
    /// # Errors
    ///
    /// Any other word, and an option without its value.
    pub fn parse(words: &[String], with_value: &[&str], flags: &[&str]) -> Outcome<Arguments> {
        let mut arguments = Arguments::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, value) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if with_value.contains(&name) {
                let value = value.or_else(|| words.next().cloned());
                let value = value.ok_or_else(|| format!("{name} needs a value after it"))?;
                arguments.given.push((name.to_owned(), Some(value)));
            } else if flags.contains(&name) && value.is_none() {
                arguments.given.push((name.to_owned(), None));
            } else {
                return Err(format!(
                    "`{word}` means nothing here: `cargo xtask --help` lists every option"
                ));
            }
        }
        Ok(arguments)
    }

    /// Whether an option was given.
    pub fn has(&self, name: &str) -> bool {
        self.given.iter().any(|(given, _)| given == name)
    }

    /// Values of an option in the order given; empty if it was not given.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let of_that_name = self.given.iter().filter(|(given, _)| given == name);
        of_that_name
            .filter_map(|(_, value)| value.as_deref())
            .collect()
    }

    /// Port of the last `--port`, 8080 if none was given.
    ///
    /// # Errors
    ///
    /// A value that is no port.
    pub fn port(&self) -> Outcome<u16> {
        match self.all("--port").last() {
            None => Ok(8080),
            Some(value) => value.parse().map_err(|_| {
                format!("`{value}` is no port: give --port a number from 0 to 65535, 0 for any free one")
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Outcome<Arguments> {
        let words: Vec<String> = words.iter().map(|word| word.to_string()).collect();
        Arguments::parse(&words, &["--port"], &["--no-build"])
    }

    #[test]
    fn a_port_is_read_in_both_spellings() {
        assert_eq!(parse(&["--port", "0"]).unwrap().port(), Ok(0));
        assert_eq!(
            parse(&["--port=9000", "--no-build"]).unwrap().port(),
            Ok(9000)
        );
        assert_eq!(parse(&[]).unwrap().port(), Ok(8080));
    }

    #[test]
    fn a_port_beyond_the_last_is_refused_with_what_to_do() {
        let message = parse(&["--port", "70000"]).unwrap().port().unwrap_err();
        assert!(message.contains("70000") && message.contains("65535"));
    }

    #[test]
    fn an_unknown_option_is_refused_by_name() {
        assert!(parse(&["--prot", "1"]).unwrap_err().contains("--prot"));
        assert!(parse(&["--port"]).unwrap_err().contains("needs a value"));
    }
}
