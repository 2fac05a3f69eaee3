//! The command that writes the kit into a folder.

use content::Content;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use support::made_up;

/// Every file of an edition's kit, by its path from the kit's folder.
fn files(content: &Content) -> BTreeMap<String, Vec<u8>> {
    let parts = exports::parts(content).unwrap();
    let files = parts.into_iter().flat_map(|part| part.files);
    files.map(|file| (file.name, file.bytes)).collect()
}

/// Every file below a folder, by its path from there.
fn each_file(folder: &Path, then: &mut impl FnMut(&str, Vec<u8>)) {
    visit(folder, "", then);
}

fn visit(folder: &Path, before: &str, then: &mut impl FnMut(&str, Vec<u8>)) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        match entry.path().is_dir() {
            true => visit(&entry.path(), &format!("{name}/"), then),
            false => then(&name, fs::read(entry.path()).unwrap()),
        }
    }
}

#[test]
fn the_command_writes_the_same_bytes_into_any_folder() {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kit-command");
    let _ = fs::remove_dir_all(&place);
    // It reads the content of the folder in which it is run.
    support::write(&support::compose(), &place.join("public/content"));
    let folder = place.join("written");
    let run = Command::new(env!("CARGO_BIN_EXE_kit"))
        .arg("--to")
        .arg(&folder)
        .current_dir(&place)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    for content in made_up() {
        let code = &content.language.code;
        let mut expected = files(content);
        each_file(&folder.join(code), &mut |name, bytes| {
            let made = expected.remove(name);
            assert!(made.as_ref() == Some(&bytes), "{code}/{name}");
        });
        assert!(expected.is_empty(), "{:?} not written", expected.keys());
    }
}

#[test]
fn the_command_says_how_it_is_used_to_who_asks_for_something_else() {
    for wrong in [&["--into", "x"][..], &["--to"], &["kit"]] {
        let run = Command::new(env!("CARGO_BIN_EXE_kit"))
            .args(wrong)
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2), "{wrong:?}");
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(said.contains("usage: kit [--to FOLDER]"), "{said}");
    }
}
