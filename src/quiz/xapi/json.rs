//! JSON text, written piece by piece.

/// A JSON text that grows. Members follow each other without a thought for commas; an empty key
/// is a list's entry.
pub(super) struct Json(pub String);

impl Json {
    /// A text in quotation marks.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        self.quote(value);
    }

    /// A number or a truth, as JSON writes it.
    pub(super) fn plain(&mut self, key: &str, value: &str) {
        self.key(key);
        self.0.push_str(value);
    }

    /// Begins an object or a list: `{` or `[`.
    pub(super) fn open(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.0.push(bracket);
    }

    /// Ends what was begun last, or the last ones: `}` or `]` for each.
    pub(super) fn close(&mut self, brackets: &str) {
        self.0.push_str(brackets);
    }

    fn key(&mut self, key: &str) {
        // A text ends in its quotation mark, so these are never a text's own.
        if !self.0.is_empty() && !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
        if !key.is_empty() {
            self.quote(key);
            self.0.push(':');
        }
    }

    /// RFC 8259, section 7: quotation mark, backslash and control characters are escaped.
    fn quote(&mut self, text: &str) {
        self.0.push('"');
        for character in text.chars() {
            match character {
                '"' | '\\' => self.0.extend(['\\', character]),
                '\0'..='\x1f' => {
                    self.0.push_str("\\u00");
                    for digit in [character as u32 >> 4, character as u32 & 15] {
                        self.0.extend(char::from_digit(digit, 16));
                    }
                }
                other => self.0.push(other),
            }
        }
        self.0.push('"');
    }
}
