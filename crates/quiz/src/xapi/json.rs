//! Writer of a JSON text, piece by piece.

/// JSON text under construction. Commas are added as needed; with an empty key, a value is an entry
/// of a list.
pub(super) struct Json(pub String);

impl Json {
    /// Writes a string in quotation marks.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.key(key);
        self.quote(value);
    }

    /// Writes a number or truth value, given as JSON.
    pub(super) fn plain(&mut self, key: &str, value: &str) {
        self.key(key);
        self.0.push_str(value);
    }

    /// Begins an object or a list: `{` or `[`.
    pub(super) fn open(&mut self, key: &str, bracket: char) {
        self.key(key);
        self.0.push(bracket);
    }

    /// Ends the latest objects and lists: `}` or `]` for each.
    pub(super) fn close(&mut self, brackets: &str) {
        self.0.push_str(brackets);
    }

    fn key(&mut self, key: &str) {
        // A string ends in its quotation mark, so a bracket at the end is never part of a string.
        if !self.0.is_empty() && !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
        if !key.is_empty() {
            self.quote(key);
            self.0.push(':');
        }
    }

    /// Writes a string in quotation marks, with quotation mark, backslash and control characters
    /// escaped (RFC 8259, section 7).
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
