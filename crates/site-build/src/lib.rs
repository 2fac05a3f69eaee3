//! Static site as files: an HTML document for every page of every language, and all other files.
//!
//! Natively only: the app's views are rendered here, and its program is split. The programs
//! `prerender`, `check` and `kit` are in `src/bin/`.

pub mod answers;
pub mod assets;
pub mod compress;
pub mod frame;
pub mod head;
pub mod headers;
pub mod imports;
pub mod kit;
pub mod languages;
pub mod merge;
pub mod picked;
pub mod plain;
pub mod previews;
pub mod program;
pub mod publisher;
pub mod site;
pub mod site_map;
pub mod sources;
pub mod specimens;
pub mod style;
