//! Programs as people run them: what they print, and how they end.

mod check;
mod kit;
