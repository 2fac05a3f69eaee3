//! Helpers of native tests: campaigns that are read once, paths in the project, random texts.

mod campaign;
mod random;

pub use campaign::{edition, editions, project, read};
pub use random::Random;
