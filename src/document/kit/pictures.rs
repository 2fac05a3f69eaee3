//! The kit's pictures: every message's card in every size, and a QR code of its page.

use crate::card::{Size, alt, of_message};
use crate::content::Content;
use crate::document::cards;
use crate::qr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The folder of the cards, below the kit's.
pub const CARDS: &str = "cards/";
/// The folder of the QR codes, likewise.
pub const CODES: &str = "qr/";

/// What follows a message's id in the names of its cards.
pub fn card_endings() -> Vec<String> {
    Size::ALL
        .iter()
        .map(|size| format!("-{}.png", size.id()))
        .collect()
}

/// What follows it in the name of its QR code.
pub const CODE_ENDING: &str = ".svg";

/// The name of a message's card.
pub fn card(id: &str, size: Size) -> String {
    format!("{CARDS}{id}-{}.png", size.id())
}

/// The name of a message's QR code.
pub fn code(id: &str) -> String {
    format!("{CODES}{id}{CODE_ENDING}")
}

/// The alternative text of the cards of the message at this position: all that they say.
pub fn alt_text(content: &Content, at: usize) -> String {
    alt(&of_message(content, at, &content.messages[at].words.text))
}

/// The QR code of an address, as SVG.
///
/// # Errors
///
/// The address that is too long for a code.
pub fn code_of(address: &str) -> Result<Vec<u8>, String> {
    let code = qr::encode(address);
    let code = code.ok_or_else(|| {
        format!("{address} is too long for a QR code: shorten `address` in campaign.json")
    })?;
    Ok(qr::svg(&code).into_bytes())
}

/// The cards of the messages at these positions, in all sizes: their names and bytes, in the
/// messages' order.
///
/// # Errors
///
/// What cannot be drawn, by the card's name; all of it, one a line.
pub fn cards(content: &Content, messages: &[usize]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let jobs: Vec<(usize, Size)> = messages
        .iter()
        .flat_map(|at| Size::ALL.map(|size| (*at, size)))
        .collect();
    let next = AtomicUsize::new(0);
    let drawn = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((at, size)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let message = &content.messages[*at];
                    let name = card(&message.id, *size);
                    let bytes = cards::draw(&of_message(content, *at, &message.words.text), *size)
                        .map_err(|error| format!("{name}: {error}"));
                    let mut drawn = drawn.lock().expect("no worker panics with the lock");
                    drawn.push((*at, name, bytes));
                }
            });
        }
    });
    let mut drawn = drawn.into_inner().expect("the workers are gone");
    drawn.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let failures: Vec<&str> = drawn
        .iter()
        .filter_map(|(_, _, bytes)| bytes.as_ref().err().map(String::as_str))
        .collect();
    if !failures.is_empty() {
        return Err(failures.join("\n"));
    }
    let whole = drawn
        .into_iter()
        .filter_map(|(_, name, bytes)| Some((name, bytes.ok()?)));
    Ok(whole.collect())
}
