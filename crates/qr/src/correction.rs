//! Error correction codewords (annex A): arithmetic in the field of 256 elements.

/// Product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in (0..8).rev() {
        let carry = product >> 7;
        product = (product << 1) ^ (carry * 0x1d) ^ ((other >> bit & 1) * one);
    }
    product
}

/// Generator polynomial (x − 2⁰)(x − 2¹) … of this degree, without its leading coefficient, which
/// is 1 (annex A).
pub(crate) fn generator(degree: usize) -> Vec<u8> {
    let mut generator = vec![0; degree];
    generator[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        shift(&mut generator, |_, own, next| times(own, root) ^ next);
        root = times(root, 2);
    }
    generator
}

/// Error correction of a block: the remainder of its data divided by the generator.
pub(crate) fn remainder(data: &[u8], generator: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; generator.len()];
    for byte in data {
        let factor = byte ^ rest[0];
        shift(&mut rest, |at, _, next| times(generator[at], factor) ^ next);
    }
    rest
}

/// Replaces each coefficient by a function of its index, its value and the value after it.
fn shift(polynomial: &mut [u8], coefficient: impl Fn(usize, u8, u8) -> u8) {
    for at in 0..polynomial.len() {
        let after = polynomial.get(at + 1).copied().unwrap_or_default();
        polynomial[at] = coefficient(at, polynomial[at], after);
    }
}
