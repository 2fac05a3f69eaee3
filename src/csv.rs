//! CSV as spreadsheets and other programs read it alike.

/// Marks a text as UTF-8: without it Excel takes the letters of Windows' code page.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Signs that make a spreadsheet take a cell for a formula (OWASP, "CSV Injection"; ASVS 1.2.10),
/// and their full-width twins, which some programs read alike.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Control characters that OWASP and ASVS name beside them, as the first in a cell.
const CONTROLS: &[char] = &['\t', '\r', '\n', '\0'];

/// A table by RFC 4180: CRLF after every row, every cell in quotation marks, quotation marks in
/// it doubled. Quoted cells keep their lines, and whole where a program splits at semicolons.
pub fn table<Row: IntoIterator<Item = Cell>, Cell: AsRef<str>>(
    rows: impl IntoIterator<Item = Row>,
) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (position, cell) in row.into_iter().enumerate() {
            if position > 0 {
                table.push(',');
            }
            table.push('"');
            table.push_str(&guarded(cell.as_ref()).replace('"', "\"\""));
            table.push('"');
        }
        table.push_str("\r\n");
    }
    table
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
