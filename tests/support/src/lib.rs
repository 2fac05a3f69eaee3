//! Helpers of native tests: the tested campaign and a made-up one, paths in the project,
//! a copy of it to break things in, properties of random texts, tables made of other people's data.

mod changed;
mod compose;
pub mod copy;
mod editions;
mod pseudo;
mod random;
mod tables;

pub use changed::changed;
pub use compose::compose;
pub use editions::{
    content_folder, edition, editions, made_up, made_up_folder, made_up_in, original, project,
    read, write,
};
pub use random::{broken, for_any, joined, samples, texts};
pub use tables::{hold_table, ranges, table_head, table_lines};
