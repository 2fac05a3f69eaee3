//! CSV as spreadsheets and other programs read it alike.

/// Marks a text as UTF-8: without it Excel takes the letters of Windows' code page.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Signs that make a spreadsheet take a cell for a formula (OWASP, "CSV Injection"; ASVS 1.2.10),
/// and their full-width twins, which some programs read alike.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Control characters that OWASP and ASVS name beside them, as the first in a cell.
const CONTROLS: &[char] = &['\t', '\r', '\n', '\0'];

/// A table by RFC 4180: CRLF after every row, cells in quotation marks, quotation marks in them
/// doubled. Quoted cells keep their lines, and whole where a program splits at semicolons. Names of
/// columns stand bare where they can: strict readers refuse a quotation mark that does not begin a
/// cell, and take the mark of UTF-8 before the first for a part of it.
pub fn table<Row: IntoIterator<Item = Cell>, Cell: AsRef<str>>(
    rows: impl IntoIterator<Item = Row>,
) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    for (number, row) in rows.into_iter().enumerate() {
        for (position, cell) in row.into_iter().enumerate() {
            if position > 0 {
                table.push(',');
            }
            let cell = cell.as_ref();
            if number == 0 && is_name(cell) {
                table.push_str(cell);
                continue;
            }
            table.push('"');
            table.push_str(&guarded(cell).replace('"', "\"\""));
            table.push('"');
        }
        table.push_str("\r\n");
    }
    table
}

/// Whether a cell means the same with and without quotation marks around it.
fn is_name(cell: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    !cell.is_empty() && cell.bytes().all(plain)
}

/// The text with an apostrophe before it where a spreadsheet could take it for a formula.
///
/// The apostrophe is the one guard that all spreadsheets know, and what OWASP says. Blanks or
/// invisible characters would be neither: Excel skips blanks, and networks count the others. The
/// other files of the kit hold the text as it is, and the README says so. A sign after blanks is
/// guarded likewise.
pub fn guarded(text: &str) -> String {
    let formula = text.trim_start().starts_with(FORMULA) && !is_number(text);
    let dangerous = text.starts_with(CONTROLS) || formula;
    match dangerous {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// Whether a cell is a plain number, which may well be below zero: `-12.3`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(part)
}
