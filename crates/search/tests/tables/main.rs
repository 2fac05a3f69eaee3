//! The tables of digits are what other people's data gives, and are made of it by `cargo xtask
//! tables`.

use support::{hold_table, table_head, table_lines};
use unicode_normalization::UnicodeNormalization as _;
use unicode_properties::{GeneralCategory, UNICODE_VERSION, UnicodeGeneralCategory as _};

/// Digits zero: the first of every ten decimal digits in a row, which Unicode keeps together (The
/// Unicode Standard, section 4.6). Those that decompose to ASCII are left out.
fn zeros() -> Vec<u32> {
    let is_digit = |c: &char| c.general_category() == GeneralCategory::DecimalNumber;
    let digits: Vec<char> = ('\0'..=char::MAX).filter(is_digit).collect();
    let zeros = digits.chunks(10).map(|ten| {
        assert_eq!(ten[9] as u32 - ten[0] as u32, 9, "U+{:04X}", ten[0] as u32);
        ten[0]
    });
    let is_own = |zero: &char| !zero.nfkd().eq(['0']);
    zeros.filter(is_own).map(u32::from).collect()
}

fn constant(docs: &str, name: &str, zeros: &[u32]) -> String {
    let count = zeros.len();
    let zeros: Vec<String> = zeros.iter().map(|zero| format!("0x{zero:X}, ")).collect();
    let zeros = table_lines(zeros.iter().map(String::as_str), "");
    format!("\n{docs}#[rustfmt::skip]\npub const {name}: [u16; {count}] = [\n{zeros}\n];\n")
}

#[test]
fn the_table_of_digits_is_what_unicode_properties_gives() {
    let (major, minor, patch) = UNICODE_VERSION;
    let data = format!("the crate unicode-properties, Unicode {major}.{minor}.{patch}");
    let (low, beyond): (Vec<u32>, Vec<u32>) = zeros().into_iter().partition(|zero| *zero < 0x10000);
    let beyond: Vec<u32> = beyond.iter().map(|zero| zero - 0x10000).collect();
    let made = [
        table_head("Digits zero (category Nd).", &[&data]),
        constant(
            "/// Digit zero of every script up to U+FFFF, except those that decompose to ASCII digits.\n",
            "ZEROS",
            &low,
        ),
        constant(
            "/// Digit zero of every script beyond U+FFFF with the same exception, less 0x10000.\n",
            "ZEROS_BEYOND",
            &beyond,
        ),
    ];
    hold_table("crates/search/src/letters/table.rs", &made.concat());
}
