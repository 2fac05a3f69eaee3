//! Every message as a post in all languages, in every language, on the narrowest telephone and at a
//! desk.

use roadmap_journeys::language::assert_sort_laid_out;
use roadmap_journeys::session::Session;
use roadmap_journeys::wire::mapped_paths;

#[test]
fn no_post_is_cut_has_a_letter_of_no_font_or_english_that_is_not_marked() {
    let mut paths = mapped_paths();
    paths.retain(|path| path.contains("/m/") && path.ends_with("/languages/"));
    assert_sort_laid_out(&Session::start(), &paths);
}
