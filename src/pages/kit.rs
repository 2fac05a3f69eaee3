//! Page of the download kit: its files, and notes for people who use them.

use crate::context::AppContext;
use content::kit::{NOTES, QUIZ_FOLDER};
use content::{KitFile, Word};
use markup::{Element, el, link};
use routes::kit_folder;

/// Page of the download kit.
pub fn kit(context: AppContext) -> Element {
    let files = |of_the_quiz: bool| {
        let all = context.content.kit.iter();
        let some = all.filter(move |file| file.name.starts_with(QUIZ_FOLDER) == of_the_quiz);
        el("ul").children(some.map(move |file| item(context, file)))
    };
    let notes = NOTES.map(|word| el("li").text(context.word(word)));
    let section = |title: Word, list: Element| {
        el("section")
            .class("block")
            .child(el("h2").text(context.word(title)))
            .child(list)
    };
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::Kit)),
        )
        .child(el("p").class("lede").text(context.word(Word::KitLede)))
        .child(section(Word::KitFiles, files(false)))
        .child(section(Word::KitQuiz, files(true)))
        .child(section(Word::KitNotes, el("ul").children(notes)))
}

/// File of the kit with its size and description, or a folder with all of its files.
pub fn item(context: AppContext, file: &'static KitFile) -> Element {
    let name = file.name.as_str();
    let folder = !file.endings.is_empty();
    let first = match folder {
        true => el("b").child(el("bdi").text(name)),
        false => download(context, name, name),
    };
    let all = folder.then(|| {
        let shareable = context
            .content
            .messages
            .iter()
            .filter(|m| m.facts.shareable);
        let links = shareable.flat_map(|message| {
            file.endings.iter().map(move |ending| {
                let short = [&message.id, ending.as_str()].concat();
                el("li").child(download(context, &[name, &short].concat(), &short))
            })
        });
        let summary = el("summary")
            .text(context.word(Word::KitFiles))
            .text(" ")
            .child(el("bdi").text(name));
        el("details")
            .child(summary)
            .child(el("ul").class("row").children(links))
    });
    let size = el("span").class("small").text(file.size.as_str());
    el("li")
        // Not a flex row: when the window becomes narrower, WebKit keeps a row's former width.
        .child(el("p").class("file").child(first).child(size))
        .child(el("p").text(file.about.as_str()))
        .children(all)
}

/// Link that saves a file of the kit; the app's router leaves it to the browser.
fn download(context: AppContext, name: &str, shown: &str) -> Element {
    link([&kit_folder(context.content), name].concat())
        .attr("rel", "external")
        .bool_attr("download", true)
        .child(el("bdi").text(shown.to_owned()))
}
