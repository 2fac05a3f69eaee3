//! QTI 3.0 package: a manifest, and a file for each question.

use super::super::File;
use super::super::archive::zip_flat;
use super::html::escaped;
use super::item::Item;
use super::loss::Loss;
use super::qti_item;
use content::exports::ExportWord;
use content::{Content, QuestionKind};

const MANIFEST: &str = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";

/// QTI package of the questions, and its losses: what it does not carry.
///
/// # Errors
///
/// A file that the archive's format does not take.
pub fn write(content: &Content, items: &[Item]) -> Result<(Vec<u8>, Vec<Loss>), String> {
    let mut resources = String::new();
    let mut files = Vec::new();
    let mut losses = vec![Loss::of_all(content.export_word(ExportWord::LostPillar))];
    for item in items {
        let name = format!("items/{}.xml", item.id());
        resources += &format!(
            "<resource identifier=\"resource-{id}\" type=\"imsqti_item_xmlv3p0\" href=\"{name}\">\
             <file href=\"{name}\"/></resource>\n",
            id = escaped(item.id()),
        );
        files.push(File {
            name,
            bytes: qti_item::write(item).into_bytes(),
        });
        match item.kind() {
            QuestionKind::Numeric => losses.push(item.changed(ExportWord::LostBounds)),
            QuestionKind::Ordering => losses.push(item.changed(ExportWord::LostOrderAll)),
            _ => {}
        }
    }
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest xmlns=\"{MANIFEST}\" identifier=\"quiz-{}\">\n\
         <metadata><schema>QTI Package</schema><schemaversion>3.0.1</schemaversion></metadata>\n\
         <organizations/>\n<resources>\n{resources}</resources>\n</manifest>\n",
        escaped(&content.language.code),
    );
    files.push(File {
        name: "imsmanifest.xml".to_owned(),
        bytes: manifest.into_bytes(),
    });
    Ok((zip_flat(&files.iter().collect::<Vec<_>>())?, losses))
}
