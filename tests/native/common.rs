//! What several tests share.

pub mod built;
