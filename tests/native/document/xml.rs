//! XML that is written here is read by others as it was meant.

use content::{Content, QuestionKind};
use exports::quiz;
use exports::xml::{element, file, standalone_file, written};
use roxmltree::{Document, Node};
use std::io::{Cursor, Read};
use support::made_up_in;

/// Signs that mean something in XML or HTML.
const SIGNS: &str = "]]> </p> <![CDATA[ & &amp; &#35; \" '";

#[test]
fn a_file_is_written_to_the_letter() {
    let entry = element("c").attr("r", "1").text("a < b");
    let root = element("row").child(entry).child(element("end"));
    assert_eq!(
        file(root),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<row><c r=\"1\">a &lt; b</c><end/></row>\n"
    );
    assert_eq!(
        standalone_file(element("row").text("")),
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<row></row>\n"
    );
    let lines = element("a").lines([element("b"), element("c")]);
    assert_eq!(written([lines.lines(None)]), "<a>\n<b/>\n<c/>\n</a>");
    assert_eq!(written([element("a").lines(None)]), "<a/>");
}

#[test]
fn texts_and_attributes_are_read_as_they_were() {
    let text = format!("{SIGNS}\r\n\r\tسلام");
    let written = file(element("a").attr("b", SIGNS).text(&text));
    let read = Document::parse(&written).unwrap();
    assert_eq!(read.root_element().text(), Some(text.as_str()));
    assert_eq!(read.root_element().attribute("b"), Some(SIGNS));
}

#[test]
fn elements_as_data_are_read_as_the_text_that_they_make() {
    let inner = element("p").attr("lang", "en").text("]]> & <b>");
    let written = file(element("text").data([inner, element("br")]));
    let read = Document::parse(&written).unwrap();
    let expected = "<p lang=\"en\">]]&gt; &amp; &lt;b&gt;</p><br/>";
    assert_eq!(read.root_element().text(), Some(expected));
}

/// The made-up bank, whose first question with one right option asks this.
fn asking(prompt: &str) -> (Content, String) {
    let mut content = made_up_in("fr").clone();
    let questions = &mut content.quiz;
    let single = |question: &content::Question| question.facts.kind == QuestionKind::Single;
    let at = questions.iter().position(single).unwrap();
    questions[at].words.prompt = prompt.to_owned();
    let id = questions[at].id.clone();
    (content, id)
}

fn written_for(content: &Content, name: &str) -> Vec<u8> {
    let parts = quiz::parts(content).unwrap();
    let mut files = parts.into_iter().flat_map(|part| part.files);
    files.find(|file| file.name == name).unwrap().bytes
}

fn unpacked(archive: Vec<u8>, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

/// The first paragraph in an element, with a line end for every `br`.
fn first_paragraph(within: Node) -> String {
    let mut all = within.descendants();
    let paragraph = all.find(|node| node.tag_name().name() == "p").unwrap();
    paragraph
        .children()
        .map(|node| node.text().unwrap_or("\n").to_owned())
        .collect()
}

#[test]
fn a_prompt_full_of_signs_is_the_same_in_moodle_xml() {
    let prompt = format!("{SIGNS}\n{SIGNS}");
    let (content, id) = asking(&prompt);
    let written = String::from_utf8(written_for(&content, "quiz/moodle.xml")).unwrap();
    let quiz = Document::parse(&written).unwrap();
    let mut questions = quiz.root_element().children();
    let text_of = |node: Node, name: &str| {
        let mut inside = node.children();
        let held = inside.find(|node| node.has_tag_name(name))?;
        let mut inside = held.children();
        let text = inside.find(|node| node.has_tag_name("text"))?;
        text.text().map(str::to_owned)
    };
    let question = questions
        .find(|node| text_of(*node, "name").as_deref() == Some(&id))
        .unwrap();
    let html = text_of(question, "questiontext").unwrap();
    let html = format!("<html>{html}</html>");
    let html = Document::parse(&html).unwrap();
    assert_eq!(first_paragraph(html.root()), prompt);
}

#[test]
fn a_prompt_full_of_signs_is_the_same_in_a_qti_item() {
    let prompt = format!("{SIGNS}\n{SIGNS}");
    let (content, id) = asking(&prompt);
    let package = written_for(&content, "quiz/qti3.zip");
    let item = unpacked(package, &format!("items/{id}.xml"));
    let item = Document::parse(&item).unwrap();
    assert_eq!(item.root_element().attribute("identifier"), Some(&*id));
    assert_eq!(first_paragraph(item.root()), prompt);
}

#[test]
fn a_prompt_full_of_signs_is_the_same_in_a_cell_of_the_workbook() {
    let (content, _) = asking(SIGNS);
    let workbook = written_for(&content, "quiz/kahoot.xlsx");
    let sheet = unpacked(workbook, "xl/worksheets/sheet1.xml");
    let sheet = Document::parse(&sheet).unwrap();
    let texts = sheet
        .descendants()
        .filter(|node| node.tag_name().name() == "t");
    let same = texts.filter(|text| text.text() == Some(SIGNS));
    assert_eq!(same.count(), 1);
}
