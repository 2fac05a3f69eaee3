//! Workbook of one sheet (ECMA-376), with no date and nothing but cells.

use super::super::File;
use super::super::archive::zip_flat;
use super::html::escaped;

/// Value of a cell.
#[derive(Clone)]
pub enum Cell {
    /// Text; an empty one writes no cell.
    Text(String),
    /// Number.
    Number(u32),
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// Bytes of a workbook of one sheet. A row has at most 26 cells; others are dropped.
///
/// # Errors
///
/// A file that the archive's format does not take.
pub fn workbook(name: &str, right_to_left: bool, rows: &[Vec<Cell>]) -> Result<Vec<u8>, String> {
    let relation = |kind: &str, target: &str| {
        format!(
            "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let types = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{TYPE}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{TYPE}.worksheet+xml\"/></Types>"
    );
    let book = format!(
        "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>\
         <sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        escaped(name)
    );
    let files = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml"),
        ),
        ("xl/workbook.xml", book),
        ("xl/worksheets/sheet1.xml", sheet(right_to_left, rows)),
    ];
    let files = files.map(|(name, text)| File {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    });
    zip_flat(&files.iter().collect::<Vec<_>>())
}

fn sheet(right_to_left: bool, rows: &[Vec<Cell>]) -> String {
    let mut data = String::new();
    for (at, row) in rows.iter().enumerate() {
        let cells: String = row
            .iter()
            .zip('A'..='Z')
            .map(|(value, column)| cell(value, &format!("{column}{}", at + 1)))
            .collect();
        if !cells.is_empty() {
            data += &format!("<row r=\"{}\">{cells}</row>", at + 1);
        }
    }
    let view = match right_to_left {
        true => " rightToLeft=\"1\"",
        false => "",
    };
    format!(
        "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView{view} workbookViewId=\"0\"/></sheetViews>\
         <sheetData>{data}</sheetData></worksheet>"
    )
}

fn cell(value: &Cell, place: &str) -> String {
    match value {
        Cell::Number(number) => format!("<c r=\"{place}\"><v>{number}</v></c>"),
        Cell::Text(text) if text.is_empty() => String::new(),
        Cell::Text(text) => format!(
            "<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
            escaped(text)
        ),
    }
}
