//! Invisible characters: their kinds, and which of them a text can do without.

/// Kind of an invisible character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// No-break space, of ordinary or narrow width.
    NoBreakSpace,
    /// Space of another width.
    Space,
    /// Tab.
    Tab,
    /// Soft hyphen, visible only where a line breaks at it.
    SoftHyphen,
    /// Direction mark: it sets the direction of the text around it.
    Direction,
    /// Other: joiners, byte order marks, controls, tags, selectors, blank letters.
    Other,
}

/// Kind of an invisible character; `None` for visible characters, the plain space and the line
/// feed. By Unicode 16: white space, format characters, controls, default ignorable code points and
/// noncharacters.
pub fn unseen(character: char) -> Option<Unseen> {
    Some(match character {
        '\n' | ' ' => return None,
        '\u{A0}' | '\u{202F}' => Unseen::NoBreakSpace,
        '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{205F}' | '\u{2800}' | '\u{3000}' => {
            Unseen::Space
        }
        '\t' => Unseen::Tab,
        '\u{AD}' => Unseen::SoftHyphen,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Unseen::Direction
        }
        '\0'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{34F}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2060}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}' => Unseen::Other,
        _ if character as u32 & 0xFFFE == 0xFFFE => Unseen::Other,
        _ => return None,
    })
}

/// Whether the text has any visible character.
pub fn shows(text: &str) -> bool {
    text.chars()
        .any(|character| !character.is_whitespace() && unseen(character).is_none())
}

/// Whether a script or an emoji can need the invisible character: to join or separate letters, to
/// select a form of the character before, to spell a flag.
pub fn is_needed(character: char) -> bool {
    matches!(
        character,
        '\u{200C}'
            | '\u{200D}'
            | '\u{180B}'..='\u{180F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{E0020}'..='\u{E007F}'
    )
}

/// Largest number of tags in a flag after the black flag: two letters of the region, three of its
/// part, and the end tag.
const TAGS: u8 = 6;

/// Text from another person without characters that hide something or change how its surroundings
/// read: controls other than line breaks and tabs, direction overrides, byte order marks, blank
/// letters, noncharacters, and tags other than those of a flag. Characters that scripts need stay.
pub fn cleaned(text: &str) -> String {
    let mut tags = 0;
    let kept = text.chars().filter(|&character| {
        let is_tag = matches!(character, '\u{E0020}'..='\u{E007F}');
        tags = match is_tag {
            true if tags > 0 => tags - 1,
            true => return false,
            false if character == '\u{1F3F4}' => TAGS,
            false => 0,
        };
        match unseen(character) {
            Some(Unseen::Other) => is_needed(character),
            // These marks are typed in Arabic texts and affect only their neighbours.
            Some(Unseen::Direction) => matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}'),
            _ => true,
        }
    });
    kept.collect()
}
