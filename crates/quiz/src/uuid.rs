//! Unique names (UUIDs) for files that leave the page.

/// Random UUID (RFC 9562, version 4); `random` gives 32 random bits at each of four calls.
pub fn uuid(random: &mut dyn FnMut() -> u32) -> String {
    let mut text = String::new();
    for word in 0..4 {
        let bits = random();
        for place in 0..8 {
            let at = word * 8 + place;
            if let 8 | 12 | 16 | 20 = at {
                text.push('-');
            }
            let digit = bits >> (4 * place) & 15;
            let digit = match at {
                12 => 4,
                16 => 8 | digit & 3,
                _ => digit,
            };
            text.extend(char::from_digit(digit, 16));
        }
    }
    text
}
