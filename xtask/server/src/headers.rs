//! Response headers in a site's `_headers` file, in the format of Netlify and Cloudflare Pages: a
//! line with a path pattern, then indented `Name: value` lines; `#` starts a comment.

use hyper::header::{HeaderName, HeaderValue};

/// Response headers by path pattern, in the order of the file.
#[derive(Debug, Default)]
pub struct HeaderTable {
    rules: Vec<(String, HeaderName, HeaderValue)>,
}

impl HeaderTable {
    /// Parses the text of a `_headers` file.
    ///
    /// # Errors
    ///
    /// A line in another format, with its number.
    pub fn parse(text: &str) -> Result<HeaderTable, String> {
        let mut table = HeaderTable::default();
        let mut pattern: Option<&str> = None;
        for (index, line) in text.lines().enumerate() {
            let wrong = |what: &str| format!("_headers, line {}: {what}: {line}", index + 1);
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') {
                    return Err(wrong("a path pattern starts with /"));
                }
                pattern = Some(content);
                continue;
            }
            let pattern = pattern.ok_or_else(|| wrong("a header stands below a path pattern"))?;
            let (name, value) = content
                .split_once(':')
                .ok_or_else(|| wrong("a header is written Name: value"))?;
            let name = name.trim().parse().map_err(|_| wrong("no header's name"))?;
            let value = value
                .trim()
                .parse()
                .map_err(|_| wrong("no header's value"))?;
            table.rules.push((pattern.to_owned(), name, value));
        }
        Ok(table)
    }

    /// Headers for a path, of every pattern that matches it. The values of a header that is given
    /// more than once are joined by commas, as those hosts do it.
    pub fn for_path(&self, path: &str) -> Vec<(HeaderName, HeaderValue)> {
        let mut headers: Vec<(HeaderName, HeaderValue)> = Vec::new();
        for (pattern, name, value) in &self.rules {
            if !matches(pattern, path) {
                continue;
            }
            match headers.iter_mut().find(|(given, _)| given == name) {
                None => headers.push((name.clone(), value.clone())),
                Some((_, given)) => {
                    let joined = [given.as_bytes(), b", ", value.as_bytes()].concat();
                    // Two valid values with a comma between them are a valid value.
                    if let Ok(joined) = HeaderValue::from_bytes(&joined) {
                        *given = joined;
                    }
                }
            }
        }
        headers
    }
}

/// Whether a pattern matches a path: `*` stands for any rest of the path, also for nothing, `:name`
/// for one folder's name.
fn matches(pattern: &str, path: &str) -> bool {
    if let Some((before, after)) = pattern.split_once('*') {
        return path
            .strip_prefix(before)
            .is_some_and(|rest| rest.ends_with(after));
    }
    let (pattern, path) = (pattern.split('/'), path.split('/'));
    pattern.clone().count() == path.clone().count()
        && pattern
            .zip(path)
            .all(|(wanted, found)| wanted.starts_with(':') || wanted == found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# for all\n/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: default-src 'none'; script-src 'self'\n\n\
                         /content/*\n\tCache-Control: public, max-age=31536000, immutable\n/sw.js\n  Cache-Control: no-cache\n";

    fn value(path: &str, name: &str) -> Option<String> {
        let table = HeaderTable::parse(TABLE).unwrap();
        let found = table
            .for_path(path)
            .into_iter()
            .find(|(given, _)| given == name);
        found.map(|(_, value)| value.to_str().unwrap().to_owned())
    }

    #[test]
    fn a_pattern_for_all_reaches_every_path() {
        for path in ["/", "/en/quiz/", "/content/en.1.json"] {
            assert_eq!(
                value(path, "x-content-type-options").as_deref(),
                Some("nosniff")
            );
        }
    }

    #[test]
    fn a_value_keeps_its_own_colons_and_commas() {
        assert_eq!(
            value("/", "content-security-policy").as_deref(),
            Some("default-src 'none'; script-src 'self'")
        );
        assert_eq!(
            value("/content/en.1.json", "cache-control").as_deref(),
            Some("public, max-age=31536000, immutable")
        );
    }

    #[test]
    fn a_pattern_for_a_folder_or_a_file_leaves_the_others() {
        assert_eq!(
            value("/sw.js", "cache-control").as_deref(),
            Some("no-cache")
        );
        assert_eq!(value("/en/sw.js", "cache-control"), None);
        assert_eq!(value("/contents", "cache-control"), None);
    }

    #[test]
    fn a_header_of_two_patterns_is_joined() {
        let table = HeaderTable::parse("/*\n  X-A: one\n/en/*\n  X-A: two\n").unwrap();
        let headers = table.for_path("/en/");
        assert_eq!(headers.len(), 1);
        assert_eq!(headers[0].1, "one, two");
    }

    #[test]
    fn a_placeholder_stands_for_one_folder() {
        let table = HeaderTable::parse("/:language/quiz/\n  X-A: one\n").unwrap();
        assert_eq!(table.for_path("/ar/quiz/").len(), 1);
        assert_eq!(table.for_path("/ar/more/quiz/").len(), 0);
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        for text in ["/*\n  nonsense\n", "\n  X-A: early\n", "/*\nX-A: outside\n"] {
            let message = HeaderTable::parse(text).unwrap_err();
            assert!(message.contains("line 2"), "{message}");
        }
    }
}
