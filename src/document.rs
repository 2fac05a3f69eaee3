//! The site as files: every page of every language as an HTML document, and what stands beside.

pub mod assets;
pub mod cards;
pub mod compress;
pub mod fonts;
pub mod frame;
pub mod head;
pub mod headers;
pub mod imports;
pub mod kit;
pub mod languages;
pub mod merge;
pub mod parallel;
pub mod picture;
pub mod previews;
pub mod program;
pub mod site;
pub mod site_map;
pub mod style;
