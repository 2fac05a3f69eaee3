//! Characters that nobody sees: what each is, so that it can be named, and which of them a text
//! can do without.

/// What an unseen character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// A space at which no line breaks, of ordinary or of narrow width.
    NoBreakSpace,
    /// Any other space of a width of its own.
    Space,
    /// A tab.
    Tab,
    /// A hyphen that shows only where a line breaks at it.
    SoftHyphen,
    /// What sets the direction of the text around it.
    Direction,
    /// All else: joiners, marks of order, controls, tags, selectors, blank letters.
    Other,
}

/// What a character is that cannot be seen; none for one that can, for a plain space and for a
/// line break. By Unicode 16: white space, format characters, controls, default ignorable code
/// points and noncharacters.
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

/// Whether there is anything to be seen in a text.
pub fn shows(text: &str) -> bool {
    text.chars()
        .any(|character| !character.is_whitespace() && unseen(character).is_none())
}

/// Whether an unseen character does something that a script or an emoji needs: joining or parting
/// letters, choosing a form of the sign before, spelling a flag.
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

/// The tags that spell a region's flag, after a black flag: three letters and a code at most.
const TAGS: u8 = 6;

/// A text from somebody else without what changes how its surroundings read, or hides something:
/// controls but line breaks and tabs, overrides of the direction, marks of order, blank letters,
/// noncharacters, and tags but those of a flag. What scripts need stays.
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
            // These are typed in Arabic texts, and turn nothing but what they stand beside.
            Some(Unseen::Direction) => matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}'),
            _ => true,
        }
    });
    kept.collect()
}
