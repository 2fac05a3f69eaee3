//! Kit pictures: every message's card in every size, and a QR code of its page.

use crate::drawing::cards;
use crate::parallel::in_parallel;
use content::{Content, Message};
use share_image::{Size, alt, of_message};

/// Folder of the cards, below the kit's folder.
pub const CARDS: &str = "cards/";
/// Folder of the QR codes, below the kit's folder.
pub const CODES: &str = "qr/";

/// Endings of card names, after the message's id; one for each size.
pub fn card_endings() -> Vec<String> {
    Size::ALL
        .iter()
        .map(|size| format!("-{}.png", size.id()))
        .collect()
}

/// Ending of a QR code's name, after the message's id.
pub const CODE_ENDING: &str = ".svg";

/// Path of a message's card, from the kit's folder.
pub fn card(id: &str, size: Size) -> String {
    format!("{CARDS}{id}-{}.png", size.id())
}

/// Path of a message's QR code, from the kit's folder.
pub fn code(id: &str) -> String {
    format!("{CODES}{id}{CODE_ENDING}")
}

/// Folder of the thumbnails, below the kit's folder. They are on the site, and in no archive.
pub const THUMBNAILS: &str = "small/";

/// Path of a message's thumbnail, from the kit's folder.
pub fn thumbnail(id: &str) -> String {
    format!("{THUMBNAILS}{id}.png")
}

/// Thumbnails of the shareable messages: paths and PNG bytes, in the messages' order.
///
/// # Errors
///
/// Every thumbnail that cannot be drawn, by its path, one per line.
pub fn thumbnails(content: &Content) -> Result<Vec<(String, Vec<u8>)>, String> {
    let messages = content.messages.iter().enumerate();
    let shareable: Vec<(usize, &Message)> = messages
        .filter(|(_, message)| message.facts.shareable)
        .collect();
    in_parallel(shareable, |(at, message)| {
        let card = of_message(content, at, &message.words.text);
        let name = thumbnail(&message.id);
        let bytes = cards::thumbnail(&card, Size::Wide).map_err(|error| format!("{name}: {error}"));
        Ok((name, bytes?))
    })
}

/// Alternative text of the cards of the message at this position: all that they say.
pub fn alt_text(content: &Content, at: usize) -> String {
    alt(&of_message(content, at, &content.messages[at].words.text))
}

/// QR code of an address, as SVG.
///
/// # Errors
///
/// An address that is too long for a QR code.
pub fn code_of(address: &str) -> Result<Vec<u8>, String> {
    let code = qr::encode(address);
    let code = code.ok_or_else(|| {
        format!("{address} is too long for a QR code: shorten `address` in campaign.json")
    })?;
    Ok(qr::svg(&code).into_bytes())
}

/// Cards of the messages at these positions, in all sizes: names and PNG bytes, in the messages'
/// order.
///
/// # Errors
///
/// Every card that cannot be drawn, by its name, one per line.
pub fn cards(content: &Content, messages: &[usize]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let jobs: Vec<(usize, Size)> = messages
        .iter()
        .flat_map(|at| Size::ALL.map(|size| (*at, size)))
        .collect();
    let mut drawn = in_parallel(jobs, |(at, size)| {
        let message = &content.messages[at];
        let name = card(&message.id, size);
        let bytes = cards::draw(&of_message(content, at, &message.words.text), size)
            .map_err(|error| format!("{name}: {error}"))?;
        Ok((at, name, bytes))
    })?;
    drawn.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    let whole = drawn.into_iter().map(|(_, name, bytes)| (name, bytes));
    Ok(whole.collect())
}
