//! Content files as people write them: reading a folder, checking it with a remedy for every error,
//! and the schemas for editors. Native only.

pub mod check;
pub mod load;
pub mod new_language;
pub mod place;
pub mod plurals;
pub mod schema;
pub mod terms;
