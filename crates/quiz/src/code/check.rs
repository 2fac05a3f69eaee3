//! Check characters: the last two characters of a code, which reveal typing errors.
//!
//! They make a Reed–Solomon code over the field of 32 elements, one element per character: the
//! characters of a code are the coefficients of a polynomial that is a multiple of
//! `(x − α)(x − α²)`. Two such polynomials of up to 31 coefficients differ in at least three of
//! them (I. S. Reed and G. Solomon, "Polynomial Codes over Certain Finite Fields", 1960). So any
//! one or two wrong characters are detected, and with them every swap of two, adjacent or not.

/// Polynomial of the field, `x⁵ + x² + 1`; its root α has the order 31.
const FIELD: u32 = 0b10_0101;
/// Coefficient α + α² of `(x − α)(x − α²) = x² + (α + α²)x + α³`.
const FIRST: u32 = 0b0_0110;
/// Coefficient α³ of the same polynomial.
const LAST: u32 = 0b0_1000;
/// Initial remainder of the division, as if these values were added to the first two characters.
/// With it a row of zeros is no code.
const START: (u32, u32) = (21, 10);

/// Two check values, each 0 to 31, of the other values of a code; both are 0 for a whole code.
pub(super) fn check(values: impl Iterator<Item = u32>) -> (u32, u32) {
    values.fold(START, |(first, last), value| {
        let over = value ^ first;
        (last ^ product(over, FIRST), product(over, LAST))
    })
}

/// Product of two elements of the field.
fn product(one: u32, other: u32) -> u32 {
    let (mut one, mut sum) = (one, 0);
    for place in 0..5 {
        if other >> place & 1 == 1 {
            sum ^= one;
        }
        one <<= 1;
        if one > 31 {
            one ^= FIELD;
        }
    }
    sum
}
