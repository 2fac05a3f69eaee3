//! The two characters at the end of a code by which mistakes in it are noticed.
//!
//! A Reed–Solomon code over the field of 32 elements (a character is one of them): the code's
//! characters are the coefficients of a polynomial that is a multiple of `(x − α)(x − α²)`. Two
//! such polynomials of up to 31 coefficients differ in at least three of them (I. S. Reed and
//! G. Solomon, "Polynomial Codes over Certain Finite Fields", 1960), so that any one or two wrong
//! characters are noticed, and with them every swap of two, adjacent or not.

/// The field's polynomial, `x⁵ + x² + 1`; its root α has the order 31.
const FIELD: u32 = 0b10_0101;
/// `(x − α)(x − α²) = x² + (α + α²)x + α³`.
const FIRST: u32 = 0b0_0110;
const LAST: u32 = 0b0_1000;
/// What the division begins with, so that a row of zeros is no code: it is as if these were added
/// to the first two characters.
const START: (u32, u32) = (21, 10);

/// The two check values of a code's other values, each 0 to 31; after a whole code both are 0.
pub(super) fn check(values: impl Iterator<Item = u32>) -> (u32, u32) {
    values.fold(START, |(first, last), value| {
        let over = value ^ first;
        (last ^ product(over, FIRST), product(over, LAST))
    })
}

/// The product of two elements of the field.
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
