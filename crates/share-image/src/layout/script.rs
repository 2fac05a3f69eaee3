//! Scripts: the height and the leading of their lines.

use crate::breaks::is_wide;

/// Line metrics of a script, in ems.
pub(super) struct Script {
    /// Extent of the letters above the baseline.
    pub(super) above: f64,
    /// Extent of the letters below the baseline.
    pub(super) below: f64,
    /// Distance of baselines in bold text.
    pub(super) leading: f64,
    /// Distance of baselines in regular text.
    pub(super) loose: f64,
}

static LATIN: Script = Script {
    above: 0.76,
    below: 0.22,
    leading: 1.14,
    loose: 1.32,
};

static ARABIC: Script = Script {
    above: 0.88,
    below: 0.42,
    leading: 1.42,
    loose: 1.6,
};

static CHINESE: Script = Script {
    above: 0.88,
    below: 0.14,
    leading: 1.34,
    loose: 1.5,
};

/// Script of a text, by its first Arabic or wide character; Latin stands for all scripts set like
/// it.
pub(super) fn script(text: &str) -> &'static Script {
    for character in text.chars() {
        if is_arabic(character) {
            return &ARABIC;
        }
        if is_wide(character) {
            return &CHINESE;
        }
    }
    &LATIN
}

fn is_arabic(character: char) -> bool {
    matches!(character, '\u{600}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}')
}
