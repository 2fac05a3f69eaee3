//! Number of text messages that a text takes on the mobile network.

use super::unseen::{Unseen, is_needed, unseen};

/// Characters of the GSM 7 bit default alphabet besides printable ASCII and line breaks (3GPP TS
/// 23.038 version 17, section 6.2.1).
const DEFAULT: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

/// Printable ASCII characters that the default alphabet lacks or has only in its extension.
const NOT_DEFAULT: &str = "^{}\\[]~|`";

/// Characters of the extension table, which take an escape and a second septet (section 6.2.1.1).
const EXTENSION: &str = "^{}\\[]~|€\u{c}";

/// Septets of a character in the GSM alphabet; `None` if the alphabet lacks it.
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

/// Number of parts in which a text is sent, and the first character that forces the long encoding,
/// UCS-2, in which a part holds less than half as much.
///
/// Septets: 160 in a single message, 153 in each of several; UCS-2: 70 and 67 UTF-16 code units
/// (3GPP TS 23.040 version 17, section 9.2.3.24.1). An escape and its septet, or a surrogate pair,
/// are never split between two parts. An empty text takes no part.
///
/// ```
/// use message::sms::{parts, plainer};
///
/// assert_eq!(parts(&"a".repeat(161)).0, 2);
/// assert_eq!(plainer("people’s ‘voice’").as_deref(), Some("people's 'voice'"));
/// ```
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

/// Text with its signs and spaces replaced by similar ones of the GSM alphabet. Every word stays
/// unchanged. `None` if that neither brings the whole text into the alphabet nor takes fewer parts,
/// or if it takes more parts.
///
/// The alphabet is that of 3GPP TS 23.038, as above. The replacements are our own choice, narrower
/// than the usual ones of senders (Twilio's `SmartEncodingMap`, read in November 2026, which also
/// replaces hundreds of signs that our texts never contain, and makes a no-break space two spaces):
/// quotation marks, apostrophes, dashes, dots, spaces, and nothing for invisible characters. A text
/// in Arabic, Chinese or Russian stays unchanged, since its letters need UCS-2 whatever its signs
/// are.
///
/// Joiners, selectors and direction marks are removed only if everything else is in the alphabet:
/// then there is no script or emoji that needs them.
pub fn plainer(text: &str) -> Option<String> {
    cheaper_or_bare(text, sign)
}

/// Text with replacements as in [`plainer`], and with letters replaced too: accents that the
/// alphabet lacks are dropped, and `œ` becomes `oe`.
///
/// This is a second, worse choice, to be offered as such and only if [`plainer`] gives `None`. The
/// result is always a misspelling and can be another word: French `sûr` (sure) becomes `sur` (on),
/// Spanish `esté` stays but `está` (is) becomes `esta` (this). It covers letters of French and
/// Spanish only, the two official languages of the United Nations that need it.
pub fn plainest(text: &str) -> Option<String> {
    cheaper_or_bare(text, |character| {
        sign(character).or_else(|| letter(character))
    })
}

/// Character to name if a text needs the long encoding: the first that forces it. In a text whose
/// script is not in the alphabet every letter forces it, so only a replaceable character is named.
pub fn culprit(text: &str) -> Option<char> {
    let (_, first) = parts(text);
    let (mut own, mut foreign) = (0, 0);
    for character in text.chars() {
        match character {
            'a'..='z' | 'A'..='Z' => own += 1,
            '\u{370}'..='\u{1FFF}' | '\u{2C00}'..='\u{FDFF}' if septets(character).is_none() => {
                foreign += 1;
            }
            _ => {}
        }
    }
    match first {
        // The link of such a text has Latin letters all the same.
        Some(_) if foreign * 2 > own => {
            plainer(text)?;
            text.chars().find(|character| sign(*character).is_some())
        }
        first => first,
    }
}

/// Text with replacements and without invisible characters, if that brings it into the alphabet;
/// otherwise with replacements alone.
fn cheaper_or_bare(text: &str, swap: impl Fn(char) -> Option<&'static str>) -> Option<String> {
    let bare = |character| swap(character).or_else(|| unseen(character).map(|_| ""));
    cheaper(text, &bare)
        .filter(|bare| parts(bare).1.is_none())
        .or_else(|| cheaper(text, &swap))
}

/// Text with replacements, if they save parts or bring the text into the alphabet.
fn cheaper(text: &str, swap: &dyn Fn(char) -> Option<&'static str>) -> Option<String> {
    let (parts_before, obstacle) = parts(text);
    obstacle?;
    let mut swapped = String::with_capacity(text.len());
    for character in text.chars() {
        match swap(character) {
            Some(like) => swapped.push_str(like),
            None => swapped.push(character),
        }
    }
    let (parts_after, obstacle) = parts(&swapped);
    (parts_after < parts_before || obstacle.is_none() && parts_after == parts_before)
        .then_some(swapped)
}

/// Replacement of a sign or space; empty for invisible characters. Joiners and direction marks are
/// invisible too, but are kept, since emoji and Arabic text change without them.
fn sign(character: char) -> Option<&'static str> {
    Some(match character {
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => "\"",
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | '`' | '´' => "'",
        '\u{2010}'..='\u{2015}' | '−' | '•' => "-",
        '…' => "...",
        '\r' | '\u{C}' => return None,
        '\u{2028}' | '\u{2029}' => "\n",
        _ => match unseen(character)? {
            Unseen::NoBreakSpace | Unseen::Space | Unseen::Tab => " ",
            Unseen::SoftHyphen => "",
            Unseen::Other if !is_needed(character) => "",
            _ => return None,
        },
    })
}

/// Replacement of a letter: the letter without its accent. `É`, `à`, `é`, `è`, `ì`, `ñ`, `ò`, `ù`,
/// `ü` and `Ç` are in the alphabet and stay.
fn letter(character: char) -> Option<&'static str> {
    Some(match character {
        'á' | 'â' => "a",
        'ç' => "c",
        'ê' | 'ë' => "e",
        'í' | 'î' | 'ï' => "i",
        'ó' | 'ô' => "o",
        'ú' | 'û' => "u",
        'ÿ' => "y",
        'œ' => "oe",
        'Á' | 'À' | 'Â' => "A",
        'È' | 'Ê' | 'Ë' => "E",
        'Í' | 'Î' | 'Ï' => "I",
        'Ó' | 'Ô' => "O",
        'Ú' | 'Ù' | 'Û' => "U",
        'Ÿ' => "Y",
        'Œ' => "OE",
        _ => return None,
    })
}
