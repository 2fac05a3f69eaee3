//! Workbook of one sheet (ECMA-376), with no date and nothing but cells.

use super::super::File;
use super::super::archive::zip_flat;
use crate::xml::{self, Element, element};

/// Value of a cell.
#[derive(Clone)]
pub enum Cell {
    /// Text; an empty one writes no cell.
    Text(String),
    /// Number.
    Number(u32),
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE_TYPE: &str = "application/vnd.openxmlformats-package";

/// Bytes of a workbook of one sheet. A row has at most 26 cells; others are dropped.
///
/// # Errors
///
/// A file that the archive's format does not take.
pub fn workbook(name: &str, right_to_left: bool, rows: &[Vec<Cell>]) -> Result<Vec<u8>, String> {
    let files = [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        (
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml"),
        ),
        ("xl/workbook.xml", book(name)),
        ("xl/worksheets/sheet1.xml", sheet(right_to_left, rows)),
    ];
    let files = files.map(|(name, root)| File {
        name: name.to_owned(),
        bytes: xml::standalone_file(root).into_bytes(),
    });
    zip_flat(&files.iter().collect::<Vec<_>>())
}

/// Types of all files of the workbook.
fn types() -> Element {
    let by_ending = [
        ("rels", format!("{PACKAGE_TYPE}.relationships+xml")),
        ("xml", "application/xml".to_owned()),
    ];
    let by_name = [
        ("/xl/workbook.xml", format!("{TYPE}.sheet.main+xml")),
        ("/xl/worksheets/sheet1.xml", format!("{TYPE}.worksheet+xml")),
    ];
    let typed = |(name, attribute, value, of): (_, _, &str, String)| {
        element(name).attr(attribute, value).attr("ContentType", of)
    };
    element("Types")
        .attr("xmlns", format!("{PACKAGE}/content-types"))
        .children(by_ending.map(|(ending, of)| typed(("Default", "Extension", ending, of))))
        .children(by_name.map(|(name, of)| typed(("Override", "PartName", name, of))))
}

/// Relation of a file to the only other that it names.
fn relation(kind: &str, target: &str) -> Element {
    let relation = element("Relationship")
        .attr("Id", "rId1")
        .attr("Type", format!("{RELATIONS}/{kind}"))
        .attr("Target", target);
    element("Relationships")
        .attr("xmlns", format!("{PACKAGE}/relationships"))
        .child(relation)
}

fn book(name: &str) -> Element {
    let sheet = element("sheet")
        .attr("name", name)
        .attr("sheetId", "1")
        .attr("r:id", "rId1");
    element("workbook")
        .attr("xmlns", MAIN)
        .attr("xmlns:r", RELATIONS)
        .child(element("sheets").child(sheet))
}

fn sheet(right_to_left: bool, rows: &[Vec<Cell>]) -> Element {
    let mut data = element("sheetData");
    for (at, row) in rows.iter().enumerate() {
        let number = (at + 1).to_string();
        let cells = row.iter().zip('A'..='Z');
        let cells = cells.filter_map(|(value, column)| cell(value, &format!("{column}{number}")));
        let mut cells = cells.peekable();
        if cells.peek().is_some() {
            data = data.child(element("row").attr("r", &number).children(cells));
        }
    }
    let mut view = element("sheetView");
    if right_to_left {
        view = view.attr("rightToLeft", "1");
    }
    element("worksheet")
        .attr("xmlns", MAIN)
        .child(element("sheetViews").child(view.attr("workbookViewId", "0")))
        .child(data)
}

/// Cell at a place; `None` for an empty text.
fn cell(value: &Cell, place: &str) -> Option<Element> {
    let cell = element("c").attr("r", place);
    match value {
        Cell::Number(number) => Some(cell.child(element("v").text(number.to_string()))),
        Cell::Text(text) if text.is_empty() => None,
        Cell::Text(text) => {
            let text = element("t").attr("xml:space", "preserve").text(text);
            Some(cell.attr("t", "inlineStr").child(element("is").child(text)))
        }
    }
}
