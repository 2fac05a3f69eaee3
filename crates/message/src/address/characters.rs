//! Character classes of web addresses.

use super::Rules;

/// Whether an address can follow the character.
pub fn may_precede(c: char) -> bool {
    !(c.is_ascii_alphanumeric()
        || matches!(
            c,
            '@' | '＠' | '$' | '#' | '＃' | '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}'
        ))
}

/// Whether the character can be part of a domain, besides `-` and `_`.
pub fn is_domain(c: char) -> bool {
    if c.is_ascii() {
        // Letters, digits, `"`, the grave accent, and control characters that are not white space.
        return c.is_ascii_alphanumeric()
            || matches!(c, '"' | '`' | '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}');
    }
    !(is_space(c)
        || matches!(
            c,
            '\u{FFFE}' | '\u{FEFF}' | '\u{FFFF}' | '\u{61C}' | '\u{200E}' | '\u{200F}'
        )
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

/// Whether the character is a space or a line break.
pub fn is_space(c: char) -> bool {
    matches!(
        c,
        '\t'..='\r' | ' ' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{180E}'
    ) || matches!(
        c,
        '\u{2000}'..='\u{200A}' | '\u{2028}' | '\u{2029}' | '\u{202F}'
    ) || matches!(c, '\u{205F}' | '\u{3000}')
}

/// Whether the character is a Latin letter beyond ASCII, or a combining accent.
pub fn is_latin_accented(c: char) -> bool {
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24F}' | '\u{300}'..='\u{36F}' | 'Ḁ'..='ỿ')
        || "ɓɔɖɗəɛɣɨɯɲʉʋʻ".contains(c)
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '\u{400}'..='\u{4FF}') || is_latin_accented(c)
}

/// Whether the character can be part of a path, besides parentheses.
pub fn is_in_path(c: char, rules: Rules) -> bool {
    match rules {
        Rules::X => is_letter(c) || "!*';:=+,.$/%#[]-–_~@|&".contains(c),
        Rules::Mastodon => !is_space(c) && !"<>()?".contains(c),
    }
}

/// Whether a path can end with the character.
pub fn is_path_end(c: char, rules: Rules) -> bool {
    match rules {
        Rules::X => is_letter(c) || "+-=_#/".contains(c),
        Rules::Mastodon => !"()?!*\"'「」<>;:=,.$%[]~&|@".contains(c),
    }
}

/// Whether the character can be part of a query.
pub fn is_in_query(c: char, rules: Rules) -> bool {
    c.is_ascii_alphanumeric()
        || "!?*'@();:&=+$/%#[]-_.,~|".contains(c)
        || rules == Rules::Mastodon && (c == '^' || is_beyond_ascii(c))
}

/// Whether a query can end with the character.
pub fn is_query_end(c: char, rules: Rules) -> bool {
    c.is_ascii_alphanumeric()
        || "-_&=#/".contains(c)
        || rules == Rules::Mastodon && is_beyond_ascii(c)
}

/// Whether Mastodon allows the character in queries: nearly everything from the no-break space on.
fn is_beyond_ascii(c: char) -> bool {
    c >= '\u{A0}'
}

/// Whether the character can be part of a word. Beyond ASCII this is coarse: everything but the
/// punctuation blocks.
pub fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '_'
        || c >= '\u{C0}'
            && !matches!(c, '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}')
}
