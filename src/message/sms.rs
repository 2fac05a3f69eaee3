//! How many text messages a text takes on the mobile network.

/// Characters of the GSM 7 bit default alphabet beside printable ASCII and line breaks
/// (3GPP TS 23.038 version 17, section 6.2.1).
const DEFAULT: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

/// Printable ASCII that the default alphabet lacks or holds in its extension only.
const NOT_DEFAULT: &str = "^{}\\[]~|`";

/// The extension table, whose characters take an escape and a second septet (section 6.2.1.1).
const EXTENSION: &str = "^{}\\[]~|€\u{c}";

/// Septets that a character takes in the GSM alphabet; none where it is not part of it.
fn septets(character: char) -> Option<usize> {
    if EXTENSION.contains(character) {
        Some(2)
    } else if matches!(character, ' '..='~' | '\n' | '\r') && !NOT_DEFAULT.contains(character)
        || DEFAULT.contains(character)
    {
        Some(1)
    } else {
        None
    }
}

/// The number of parts that a text is sent in, and the first character that forces the long
/// encoding, UCS-2, in which a part holds less than half as much.
///
/// Septets: 160 in a single message, 153 in each of several; UCS-2: 70 and 67 UTF-16 code units
/// (3GPP TS 23.040 version 17, section 9.2.3.24.1). An escape and its septet, or a surrogate
/// pair, are never split between two parts. An empty text takes no part.
pub fn parts(text: &str) -> (usize, Option<char>) {
    let obstacle = text.chars().find(|&character| septets(character).is_none());
    let (single, several) = if obstacle.is_some() {
        (70, 67)
    } else {
        (160, 153)
    };
    let sizes = || {
        text.chars().map(|character| match obstacle {
            Some(_) => character.len_utf16(),
            None => septets(character).unwrap_or(0),
        })
    };
    let total: usize = sizes().sum();
    if total <= single {
        return (usize::from(total > 0), obstacle);
    }
    let (mut parts, mut room) = (0, 0);
    for size in sizes() {
        if room < size {
            parts += 1;
            room = several;
        }
        room -= size;
    }
    (parts, obstacle)
}
