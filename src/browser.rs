//! Web APIs: the only module that calls them; nothing in it runs natively.
//!
//! Every function is safe to call if the API is missing or refuses: it then does nothing, or says so
//! in its result.

mod address;
pub mod assets;
pub mod camera;
mod clipboard;
pub mod clock;
mod dom;
mod editing;
pub mod edition;
pub mod files;
pub mod fit;
mod focus;
mod form;
mod futures;
mod gesture;
mod listen;
mod marks;
pub mod object;
pub mod parts;
pub mod picture;
mod root;
mod scroll;
pub mod stage;
mod stops;
pub mod storage;
mod system;
mod transition;
mod unicode;

pub use address::{fragment, host_in_ascii, load, replace_fragment};
pub use clipboard::{copy, copy_on_leaving, select_text};
pub use dom::{find, fold, has_id, is_open, number_around, unfold};
pub use editing::{is_under_way, rewrite};
pub use focus::{
    focus, focus_entry, focus_heading, focus_soon, fold_when_left, go_to, reveal_in_list,
};
pub use form::{breaks_line, checked_values, field, set_value, tick, ticked, typed_value, value};
pub use futures::{settled, spawn};
pub use gesture::{plain_key, swiped, touched};
pub use listen::on_window;
pub use marks::{mark, mark_hits};
pub use root::{
    say_lost, say_ready, say_waiting, set_title, tell_keys_from_pointers, used_pointer,
};
pub use scroll::{move_on, restore_scroll_by_hand, scroll_back, settle, stay, stay_here, stepped};
pub use stops::focus_stop;
pub use storage::{forget, keep, keep_in_tab, kept, kept_in_tab};
pub use system::{can_share, is_offline, print, random, share};
pub use transition::change_page;
pub use unicode::{composed, spelled};
