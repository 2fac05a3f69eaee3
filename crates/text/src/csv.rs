//! CSV tables that spreadsheets and other programs read alike.

/// Byte order mark of UTF-8. Without it Excel reads a table in a Windows code page.
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// Leading signs that make a spreadsheet read a cell as a formula (OWASP, "CSV Injection"; ASVS
/// 1.2.10), and their full-width twins, which some programs treat alike.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// Control characters that OWASP and ASVS list beside the formula signs, as the first character of
/// a cell.
const CONTROLS: &[char] = &['\t', '\r', '\n', '\0'];

/// CSV text of a table by RFC 4180, with a UTF-8 byte order mark. The first row holds the names of
/// the columns.
///
/// Cells are quoted, quotation marks in them are doubled, formulas are [`guarded`], and every row
/// ends in CRLF. Quoted cells keep their line breaks, and stay whole where a program splits at
/// semicolons. A column name of ASCII letters, digits and `_` is not quoted: strict readers refuse
/// a quotation mark that does not begin a cell, and take the byte order mark for a part of the
/// first cell.
///
/// ```
/// use text::csv::{guarded, table};
///
/// let rows = [["number", "id"], ["1", "verbs"]];
/// assert_eq!(table(rows), "\u{feff}number,id\r\n\"1\",\"verbs\"\r\n");
/// assert_eq!(guarded("-12.34"), "-12.34");
/// assert_eq!(guarded("-1+2"), "'-1+2");
/// ```
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
            push_quoted(&guarded(cell), &mut table);
        }
        table.push_str("\r\n");
    }
    table
}

/// Appends a cell in quotation marks; those in it are doubled.
///
/// ```
/// let mut row = String::new();
/// text::csv::push_quoted("an \"open\" door", &mut row);
/// assert_eq!(row, "\"an \"\"open\"\" door\"");
/// ```
pub fn push_quoted(cell: &str, table: &mut String) {
    table.push('"');
    table.push_str(&cell.replace('"', "\"\""));
    table.push('"');
}

/// Whether a cell means the same with and without quotation marks around it.
fn is_name(cell: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    !cell.is_empty() && cell.bytes().all(plain)
}

/// Text of a cell, with an apostrophe before it where a spreadsheet could read it as a formula.
///
/// The apostrophe is the one guard that all spreadsheets know, and OWASP's advice. Blanks or
/// invisible characters would not do: Excel skips blanks, and networks count invisible characters.
/// The other files of the kit hold the text unchanged, and the README says so. A formula sign after
/// blanks is guarded as well.
pub fn guarded(text: &str) -> String {
    let formula = text.trim_start().starts_with(FORMULA) && !is_number(text);
    let dangerous = text.starts_with(CONTROLS) || formula;
    match dangerous {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

/// Whether a cell is a plain decimal number, which may be negative: `-12.3`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(part)
}
