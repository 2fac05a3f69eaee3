//! Crockford's base 32, the digits of seeds, room tags and result codes. It has no I, L, O or U,
//! which are misread (<https://www.crockford.com/base32.html>).

/// Digits by value.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Digit of the lowest five bits of a value.
pub fn character(value: u32) -> char {
    char::from(DIGITS[(value & 31) as usize])
}

/// Value of a digit, 0 to 31, in either case; `O` counts as 0, `I` and `L` as 1. `None` for any
/// other character, `U` and all outside ASCII included.
pub fn value(character: char) -> Option<u32> {
    let digit = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    DIGITS
        .iter()
        .position(|&known| char::from(known) == digit)
        .map(|value| value as u32)
}

/// Appends `places` digits of a number, five bits each, the highest first.
pub fn push(text: &mut String, number: u32, places: u32) {
    for place in (0..places).rev() {
        text.push(character(number >> (5 * place)));
    }
}

/// Number written in digits; `None` if a character is no digit or the number has more than 32 bits.
/// An empty text is 0.
pub fn read(digits: &str) -> Option<u32> {
    digits.chars().try_fold(0_u32, |number, digit| {
        number.checked_mul(32)?.checked_add(value(digit)?)
    })
}
