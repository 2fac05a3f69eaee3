//! Page of the kit: three doors, to post, to print, to teach, and behind each its files and pages. It
//! is a document without an app: nothing on it needs one, and nobody's program carries it.

use content::kit::QUIZ_FOLDER;
use content::{KitFile, LICENCE, Message, Word, find};
use exports::NOTES;
use exports::drawing::cards::SMALLER;
use exports::pictures::{CARDS, CODES, thumbnail};
use markup::{Element, el, link};
use roadmap::components::passage::marked;
use roadmap::context::AppContext;
use roadmap::page_meta::shortened;
use routes::{Page, kit_folder};
use share_image::Size;

/// Id of the list of the messages with their pictures and codes.
const BY_MESSAGE: &str = "by-message";

/// Greatest number of characters of the first words of a message, without the ellipsis.
const FIRST_WORDS: usize = 48;

/// Way into the kit.
struct Door {
    id: &'static str,
    title: Word,
    lede: Word,
    /// Pages that belong to it: page, title, use.
    pages: &'static [(Page, Word, Word)],
}

const DOORS: [Door; 3] = [
    Door {
        id: "post",
        title: Word::KitPost,
        lede: Word::KitPostLede,
        pages: &[],
    },
    Door {
        id: "print",
        title: Word::KitPrint,
        lede: Word::KitPrintLede,
        pages: &[
            (Page::Messages, Word::PointsTitle, Word::KitPoints),
            (Page::Sheet, Word::SheetTitle, Word::SheetLede),
            (Page::Home, Word::KitPoster, Word::KitPosterUse),
        ],
    },
    Door {
        id: "teach",
        title: Word::KitTeach,
        lede: Word::KitTeachLede,
        pages: &[
            (Page::Room, Word::RoomTitle, Word::RoomLede),
            (Page::Sheet, Word::SheetTitle, Word::SheetLede),
            (Page::Results, Word::ResultsTitle, Word::ResultsLede),
        ],
    },
];

/// Id of the door behind which a file stands.
fn door_of(file: &KitFile) -> &'static str {
    match file.name.as_str() {
        CODES => "print",
        name if name.starts_with(QUIZ_FOLDER) => "teach",
        _ => "post",
    }
}

/// Rank of a file among its door's: what newcomers take first comes first.
fn rank(file: &KitFile) -> usize {
    let first = ["messages.csv", ".zip", CARDS, "alt-texts.csv"];
    let place = first
        .iter()
        .position(|name| file.name.ends_with(name) && !file.name.starts_with(QUIZ_FOLDER));
    place.unwrap_or(first.len())
}

/// Page of the kit.
pub fn page(context: AppContext) -> Element {
    let doors = DOORS.iter().map(|door| {
        let lede = el("span").class("small").text(context.word(door.lede));
        let link = link(["#", door.id].concat())
            .text(context.word(door.title))
            .text(" ")
            .child(lede);
        el("li").child(link)
    });
    let notes = NOTES.map(|word| el("li").text(context.word(word)));
    let licence = find(&context.content.about, LICENCE).map(|section| {
        let address = [&context.address(Page::About), "#", LICENCE].concat();
        let title = section.words.title.as_str();
        let link = link(address)
            .lang(marked(context, section.in_original))
            .text(title);
        el("p").class("row").child(link)
    });
    let notes = el("details")
        .child(el("summary").text(context.word(Word::KitNotes)))
        .child(el("ul").children(notes))
        .children(licence);
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::Kit)),
        )
        .child(el("p").class("lede").text(context.word(Word::KitLede)))
        .child(el("ul").class("next doors").children(doors))
        .children(DOORS.iter().map(|door| behind(context, door)))
        .child(notes)
}

/// What stands behind a door: pages first, then files.
fn behind(context: AppContext, door: &Door) -> Element {
    let pages = door.pages.iter().map(|(page, title, used)| {
        let link = link(context.address(*page)).text(context.word(*title));
        el("li")
            .child(el("p").class("file").child(link))
            .child(el("p").text(context.word(*used)))
    });
    let files = context.content.kit.iter();
    let mut files: Vec<&KitFile> = files.filter(|file| door_of(file) == door.id).collect();
    files.sort_by_key(|file| rank(file));
    el("section")
        .class("block")
        .attr("id", door.id)
        .attr("tabindex", "-1")
        .child(el("h2").text(context.word(door.title)))
        .child(
            el("ul")
                .class("files")
                .children(pages)
                .children(files.into_iter().map(|file| item(context, file))),
        )
}

/// File of the kit with its size and its use. The files of folders are listed by message, once, with
/// the folder of the cards; the other folder leads there.
pub fn item(context: AppContext, file: &'static KitFile) -> Element {
    let name = file.name.as_str();
    let first = match name {
        _ if !file.endings.is_empty() => el("b").child(el("bdi").text(name)),
        _ if name.ends_with(LOSSES) => download(context, name, context.word(Word::KitLosses)),
        _ => download(context, name, name),
    };
    let size = el("span").class("small").text(file.size.as_str());
    let more = match name {
        CARDS => Some(by_message(context)),
        CODES => {
            let link = link(["#", BY_MESSAGE].concat()).text(context.word(Word::KitByMessage));
            Some(el("p").class("row").child(link))
        }
        _ => None,
    };
    el("li")
        .child(el("p").class("file").child(first).child(size))
        .child(el("p").text(file.about.as_str()))
        .children(more)
}

/// File that tells what the others of the quiz leave out.
const LOSSES: &str = "losses.csv";

/// Folded list of the messages with their pictures and codes. Thumbnails in what is folded are not
/// loaded.
fn by_message(context: AppContext) -> Element {
    let messages = context.content.messages.iter();
    let messages = messages.filter(|message| message.facts.shareable);
    el("details")
        .attr("id", BY_MESSAGE)
        .child(el("summary").text(context.word(Word::KitByMessage)))
        .child(
            el("ul")
                .class("by-message")
                .children(messages.map(|message| of_message(context, message))),
        )
}

/// Thumbnail, id and first words of a message, with links to its files.
fn of_message(context: AppContext, message: &'static Message) -> Element {
    let content = context.content;
    let id = message.id.as_str();
    // It is shown at half of its size, since many screens have more pixels than a page counts.
    let shown_as = |side: u32| (side / SMALLER / 2).to_string();
    let picture = el("img")
        .attr("src", kit_folder(content) + &thumbnail(id))
        .attr("alt", "")
        .attr("loading", "lazy")
        .attr("width", shown_as(Size::Wide.width()))
        .attr("height", shown_as(Size::Wide.height()));
    // Where no blanks part the words a sign says as much as two letters.
    let most = match content.locale.marks.blank.is_empty() {
        true => FIRST_WORDS / 2,
        false => FIRST_WORDS,
    };
    let words = el("span")
        .lang(marked(context, message.in_original))
        .text(shortened(&message.words.text, most));
    let folders = content.kit.iter();
    let links = folders.flat_map(|folder| {
        folder.endings.iter().map(move |ending| {
            let name = [&folder.name, id, ending].concat();
            download(context, &name, &shown(context, ending))
        })
    });
    el("li")
        .child(picture)
        .child(el("p").child(el("b").text(id)).text(" ").child(words))
        .child(el("p").class("row small").children(links))
}

/// What a file is, by the ending of its name: a picture's size, or a QR code.
fn shown(context: AppContext, ending: &str) -> String {
    match ending.strip_suffix(".png") {
        Some(size) => size.trim_start_matches('-').replace('x', "×"),
        None => context.word(Word::QrCode).to_owned(),
    }
}

/// Link that saves a file of the kit.
fn download(context: AppContext, name: &str, shown: &str) -> Element {
    link([&kit_folder(context.content), name].concat())
        .attr("rel", "external")
        .bool_attr("download", true)
        .child(el("bdi").text(shown.to_owned()))
}
