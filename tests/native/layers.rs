//! Which crate uses which: the drawing in ARCHITECTURE.md and the manifests say the same.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

type Arrows = BTreeMap<String, BTreeSet<String>>;

/// What Cargo knows of the workspace.
fn metadata() -> Value {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Name of a package or of a dependency.
fn name(value: &Value) -> String {
    value["name"].as_str().expect("a name").to_owned()
}

/// Arrows between the workspace's own crates, as Cargo knows them, without tests.
fn of_manifests() -> Arrows {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("packages");
    let own: BTreeSet<String> = packages.iter().map(name).collect();
    // Packages below tests/ are none of the site's.
    let of_tests = |it: &Value| {
        let manifest = it["manifest_path"].as_str().expect("a path");
        manifest.replace('\\', "/").contains("/tests/")
    };
    let arrows = packages.iter().filter(|it| !of_tests(it));
    let arrows = arrows.map(|package| {
        let used = package["dependencies"].as_array().expect("dependencies");
        let used = used.iter().filter(|it| it["kind"].is_null()).map(name);
        (name(package), used.filter(|it| own.contains(it)).collect())
    });
    arrows.collect()
}

/// Arrows of the drawing: the block that begins with `content`.
fn of_drawing() -> Arrows {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let text = std::fs::read_to_string(file).expect("ARCHITECTURE.md");
    let block = text
        .split("```")
        .find(|block| block.starts_with("\ncontent\n"));
    let lines = block.expect("a drawing of the crates").trim().lines();
    let arrows = lines.map(|line| {
        let (from, to) = line.split_once(" -> ").unwrap_or((line, ""));
        let to = to.split_whitespace().map(str::to_owned).collect();
        (from.to_owned(), to)
    });
    arrows.collect()
}

#[test]
fn the_drawing_has_the_arrows_of_the_manifests() {
    assert_eq!(of_drawing(), of_manifests());
}

#[test]
fn no_crate_that_a_build_for_browsers_selects_leads_to_the_reader_of_content_files() {
    let metadata = metadata();
    let selected = metadata["workspace_default_members"].as_array();
    let selected = selected.expect("default members");
    let packages = metadata["packages"].as_array().expect("packages").iter();
    let selected: BTreeSet<String> = packages
        .filter(|package| selected.contains(&package["id"]))
        .map(name)
        .collect();
    assert!(selected.contains("roadmap"), "{selected:?}");
    let arrows = of_manifests();
    let mut leading = BTreeSet::from(["authoring".to_owned()]);
    loop {
        let more = arrows.iter().filter(|(_, to)| !to.is_disjoint(&leading));
        let more: Vec<String> = more.map(|(from, _)| from.clone()).collect();
        let before = leading.len();
        leading.extend(more);
        if leading.len() == before {
            break;
        }
    }
    let expected = ["authoring", "exports", "site-build"].map(String::from);
    assert_eq!(leading, BTreeSet::from(expected));
    assert!(selected.is_disjoint(&leading), "{selected:?}");
}

#[test]
fn only_the_app_and_its_trees_use_leptos_and_web_apis() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (name, _) in of_manifests() {
        // The app, and the trees that it is made of.
        if ["roadmap", "markup"].contains(&name.as_str()) {
            continue;
        }
        let manifest = root.join("crates").join(&name).join("Cargo.toml");
        let text = std::fs::read_to_string(manifest).expect("a manifest");
        for outside in ["leptos", "web-sys", "js-sys", "wasm-bindgen", "gloo"] {
            assert!(!text.contains(outside), "{name} uses {outside}");
        }
    }
}
