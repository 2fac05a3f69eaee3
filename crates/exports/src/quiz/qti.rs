//! QTI 3.0 package: a manifest, and a file for each question.

use super::super::File;
use super::super::archive::zip_flat;
use super::item::Item;
use super::loss::Loss;
use super::qti_item;
use crate::xml::{self, Element, element};
use content::exports::ExportWord;
use content::{Content, QuestionKind};

const MANIFEST: &str = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";

/// QTI package of the questions, and its losses: what it does not carry.
///
/// # Errors
///
/// A file that the archive's format does not take.
pub fn write(content: &Content, items: &[Item]) -> Result<(Vec<u8>, Vec<Loss>), String> {
    let mut files = Vec::new();
    let mut losses = vec![Loss::of_all(content.export_word(ExportWord::LostPillar))];
    for item in items {
        files.push(File {
            name: file_name(item),
            bytes: xml::file(qti_item::write(item)).into_bytes(),
        });
        match item.kind() {
            QuestionKind::Numeric => losses.push(item.changed(ExportWord::LostBounds)),
            QuestionKind::Ordering => losses.push(item.changed(ExportWord::LostOrderAll)),
            _ => {}
        }
    }
    files.push(File {
        name: "imsmanifest.xml".to_owned(),
        bytes: xml::file(manifest(content, items)).into_bytes(),
    });
    Ok((zip_flat(&files.iter().collect::<Vec<_>>())?, losses))
}

fn file_name(item: &Item) -> String {
    format!("items/{}.xml", item.id())
}

fn manifest(content: &Content, items: &[Item]) -> Element {
    let metadata = element("metadata")
        .child(element("schema").text("QTI Package"))
        .child(element("schemaversion").text("3.0.1"));
    let resources = items.iter().map(|item| {
        let name = file_name(item);
        element("resource")
            .attr("identifier", format!("resource-{}", item.id()))
            .attr("type", "imsqti_item_xmlv3p0")
            .attr("href", &name)
            .child(element("file").attr("href", &name))
    });
    element("manifest")
        .attr("xmlns", MANIFEST)
        .attr("identifier", format!("quiz-{}", content.language.code))
        .lines([
            metadata,
            element("organizations"),
            element("resources").lines(resources),
        ])
}
