//! Share cards: what stands where, what the alternative text says, where lines end.

mod alt;
mod breaks;
mod layout;
mod palette;
mod picture;
mod samples;
