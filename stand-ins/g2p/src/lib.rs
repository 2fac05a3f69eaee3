//! Stands in for the crate `g2p`, by which `rqrr` calculates in fields of 2ⁿ elements: the same
//! numbers, multiplied bit by bit instead of by tables of 64 KB that no compression makes smaller.
//!
//! Fields have at most 256 elements, and 2 (the polynomial x) has to generate them, as it does
//! both fields of QR codes.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign};

/// A field as `rqrr` uses it.
pub trait GaloisField:
    Add<Output = Self>
    + AddAssign
    + Mul<Output = Self>
    + MulAssign
    + Div<Output = Self>
    + Copy
    + PartialEq
    + Eq
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// The element whose powers are all others but 0.
    const GENERATOR: Self;

    /// The power of an element; 1 for the power 0.
    fn pow(self, exponent: usize) -> Self {
        let (mut power, mut square, mut rest) = (Self::ONE, self, exponent);
        while rest > 0 {
            if rest & 1 == 1 {
                power *= square;
            }
            square *= square;
            rest >>= 1;
        }
        power
    }
}

/// The sum of two polynomials over the field of two elements, a bit for each coefficient.
pub fn sum(one: u8, other: u8) -> u8 {
    one ^ other
}

/// The product of two polynomials over the field of two elements, a bit for each coefficient,
/// modulo one of degree `bits`.
pub fn product(one: u8, other: u8, bits: u32, modulus: u32) -> u8 {
    let (mut sum, mut shifted) = (0, u32::from(one));
    for place in 0..bits {
        if other >> place & 1 == 1 {
            sum ^= shifted;
        }
        shifted <<= 1;
        if shifted >> bits & 1 == 1 {
            shifted ^= modulus;
        }
    }
    sum as u8
}

/// Makes a field: `g2p!(GF16, 4, modulus: 0b1_0011);`.
#[macro_export]
macro_rules! g2p {
    ($name:ident, $bits:literal, modulus: $modulus:literal) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub u8);

        impl ::std::ops::Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name($crate::sum(self.0, other.0))
            }
        }
        impl ::std::ops::AddAssign for $name {
            fn add_assign(&mut self, other: $name) {
                *self = *self + other;
            }
        }
        impl ::std::ops::Mul for $name {
            type Output = $name;
            fn mul(self, other: $name) -> $name {
                $name($crate::product(self.0, other.0, $bits, $modulus))
            }
        }
        impl ::std::ops::MulAssign for $name {
            fn mul_assign(&mut self, other: $name) {
                *self = *self * other;
            }
        }
        impl ::std::ops::Div for $name {
            type Output = $name;
            /// By 0 it is 0.
            fn div(self, other: $name) -> $name {
                // The power of all elements but 0 to their number is 1.
                self * $crate::GaloisField::pow(other, (1 << $bits) - 2)
            }
        }
        impl $crate::GaloisField for $name {
            const ZERO: $name = $name(0);
            const ONE: $name = $name(1);
            const GENERATOR: $name = $name(2);
        }
    };
}
