//! The parts of the program: what makes pages, and what some of them need later. In a release build
//! everything that one of these functions alone leads to is split off (`site_build::program`); while
//! developing the program is whole.

use crate::components;
use crate::components::pictures::Pictures;
use crate::pages::quiz::MakeResult;
use crate::pages::{self, Make};
use qr::scan::{self, Picture};
use routes::Part;

/// A part of the program is not there.
#[derive(Debug)]
pub struct Missing;

/// What makes the pages of a part, once its files are there.
///
/// # Errors
///
/// A file does not come.
pub async fn make(part: Part) -> Result<Make, Missing> {
    match part {
        Part::Reading => reading().await,
        Part::Messages => messages().await,
        Part::Share => share().await,
        Part::Quiz => quiz().await,
        Part::Room => room().await,
    }
}

/// Parts that are asked for from pages of another part alone, with that part: what the two share
/// is there by then.
pub const WITHIN: [(&str, &str); 3] = [("pictures", "share"), ("result", "quiz"), ("scan", "room")];

/// What reads the codes in a picture, once it is there: `scan::texts`.
pub type Scan = fn(&Picture) -> Vec<String>;

/// A function of this name for each part.
macro_rules! parts {
    ($($(#[doc = $doc:literal])* $name:ident: $type:ty = $made:expr;)*) => {$(
        $(#[doc = $doc])*
        #[cfg(not(debug_assertions))]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        pub fn $name() -> Result<$type, Missing> {
            Ok($made)
        }

        $(#[doc = $doc])*
        #[cfg(debug_assertions)]
        pub async fn $name() -> Result<$type, Missing> {
            Ok($made)
        }
    )*};
}

parts! {
    reading: Make = pages::reading;
    messages: Make = pages::listing;
    share: Make = pages::sharing;
    quiz: Make = pages::taking;
    room: Make = pages::room::page;
    /// Functions that make the picture and the code of a message.
    pictures: Pictures = components::pictures::all();
    /// What makes the result of a quiz.
    result: MakeResult = components::result::result;
    /// What reads the codes in a picture.
    scan: Scan = scan::texts;
}

/// Functions of the part for pictures where pages are written: natively nothing has to come.
pub fn written_pictures() -> Option<Pictures> {
    #[cfg(feature = "ssr")]
    return Some(components::pictures::all());
    #[cfg(not(feature = "ssr"))]
    None
}

#[cfg(not(debug_assertions))]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Missing
    }
}
