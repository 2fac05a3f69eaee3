//! Kit for downloading: what its page and its files both say.

/// Folder of the quiz's files below the kit's folder.
pub const QUIZ_FOLDER: &str = "quiz/";

content_type! {
    /// Kit file, or folder of similar kit files, as listed on the kit's page.
    pub struct KitFile {
        /// Path relative to the kit folder of the edition: `messages.csv`. For a folder, its path
        /// with a slash at the end.
        pub name: String,
        /// Description of the contents.
        pub about: String,
        /// Size for readers: `12.3 kB`. For a folder, the sizes of its smallest and largest file.
        pub size: String,
        /// Endings of the file names in a folder, after the message id; the folder has one file per
        /// ending for every shareable message. Empty for a single file.
        pub endings: Vec<String>,
    }
}
