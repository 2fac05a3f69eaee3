//! Share cards: what stands where, what the alternative text says, where lines end.

#[path = "card/alt.rs"]
mod alt;
#[path = "card/breaks.rs"]
mod breaks;
#[expect(dead_code, reason = "single editions are for other tests")]
#[path = "document/editions.rs"]
mod editions;
#[path = "card/layout.rs"]
mod layout;
#[path = "card/palette.rs"]
mod palette;
#[path = "card/picture.rs"]
mod picture;
#[path = "card/samples.rs"]
mod samples;
