//! Compiled app as files: as Trunk built it in development, or split into its parts for a release.

use super::{imports, merge};
use roadmap::browser::parts::WITHIN;
use routes::Part;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_encoder::Module;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{CustomSectionReader, Parser};

/// Module from which the main module imports the loading of parts. For wasm-bindgen it is a module
/// of its own; [`joined`] puts it into the script.
const LOADER: &str = "./parts.js";
/// Prefix of the names of wasm modules that several parts need.
const SHARED: &str = "shared-";
/// Size in bytes from which shared code is a file of its own. The name, request and type section of
/// a file cost about a quarter of that.
const WORTH_A_FILE: usize = 5500;
/// Name of the script in the loader that the splitter writes.
const SCRIPT: &str = "./app.js";

/// Compiled app, with files not yet named by their hashes.
#[derive(Debug)]
pub struct Program {
    /// JavaScript half. It holds the names of the parts' modules in quotation marks, as in `files`.
    pub script: String,
    /// Wasm module that every page with an app needs.
    pub base: Vec<u8>,
    /// Wasm modules of the parts by name, such as `share` and `shared-2`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Modules that each part needs.
    pub parts: PartModules,
}

/// Names of wasm modules by the name of the part that needs them.
pub type PartModules = BTreeMap<String, Vec<String>>;

/// App as Trunk built it into this folder, in one wasm module. Its files are removed from the
/// folder.
///
/// # Errors
///
/// A file that is missing, or that cannot be read or removed, by its name.
pub fn whole(folder: &Path) -> Result<Program, String> {
    let script = taken(folder, ".js")?;
    let script = String::from_utf8(script).map_err(|error| format!("roadmap.js: {error}"))?;
    Ok(Program {
        script: format!("{script}\nexport const loadBy = () => {{}};\n"),
        base: taken(folder, "_bg.wasm")?,
        files: BTreeMap::new(),
        parts: PartModules::new(),
    })
}

/// App as the linker left it in the file `linked`, split where `browser::parts` says so. Trunk's
/// own output is removed from `folder`.
///
/// # Errors
///
/// The reason why the app cannot be split, with the remedy.
pub fn split(folder: &Path, linked: &Path) -> Result<Program, String> {
    whole(folder)?;
    let wasm = read(linked)?;
    let work = linked.with_extension("parts");
    match fs::remove_dir_all(&work) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(format!("{}: {error}", work.display()));
        }
        _ => {}
    }
    let main = work.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = LOADER;
    options.main_module = SCRIPT;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| format!("{}: cannot be split: {error:#}", linked.display()))?;
    bound(&main, &work)?;
    let script = work.join("app.js");
    let script =
        fs::read_to_string(&script).map_err(|error| format!("{}: {error}", script.display()))?;
    let mut files = BTreeMap::new();
    for path in &split.split_modules {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        files.insert(named(&stem), bare(&read(path)?)?);
    }
    let parts = split.prefetch_map.iter().map(|(part, stems)| {
        let names = stems.iter().map(|stem| named(stem)).collect();
        (part.clone(), names)
    });
    let mut parts: PartModules = parts.collect();
    let small = settled(&mut files, &mut parts)?;
    let small: Vec<&[u8]> = small.iter().map(Vec::as_slice).collect();
    let names = Part::ALL.map(Part::name);
    if let Some(part) = names.iter().find(|name| !parts.contains_key(**name)) {
        return Err(format!(
            "{}: nothing is split off for the part `{part}`; `src/browser/parts.rs` has to name it",
            linked.display(),
        ));
    }
    let script = joined(&script, &files.keys().collect::<Vec<_>>(), &parts)?;
    let (script, base) = imports::shortened(&script, &read(&work.join("app_bg.wasm"))?)?;
    Ok(Program {
        script,
        base: merge::merged(&base, &small)?,
        files,
        parts,
    })
}

/// Decides where shared code goes. A module with a single user is merged into that part's module. A
/// module smaller than [`WORTH_A_FILE`] is merged into a larger shared one that all its users load;
/// where there is none, it is removed from `files` and returned, for the base that every page
/// loads.
fn settled(
    files: &mut BTreeMap<String, Vec<u8>>,
    parts: &mut PartModules,
) -> Result<Vec<Vec<u8>>, String> {
    let shared: Vec<String> = files
        .keys()
        .filter(|name| name.starts_with(SHARED))
        .cloned()
        .collect();
    // A part that is loaded within another finds the other's modules loaded.
    for (part, within) in WITHIN {
        let there = parts.get(within).cloned().unwrap_or_default();
        if let Some(names) = parts.get_mut(part) {
            names.retain(|name| !there.contains(name));
        }
    }
    let users = |name: &String| -> BTreeSet<String> {
        let users = parts.iter().filter(|(_, names)| names.contains(name));
        users.map(|(part, _)| part.clone()).collect()
    };
    let users: BTreeMap<&String, BTreeSet<String>> =
        shared.iter().map(|name| (name, users(name))).collect();
    let is_worth_it = |name: &String| users[name].len() > 1 && files[name].len() >= WORTH_A_FILE;
    let (kept, small): (Vec<&String>, Vec<&String>) =
        shared.iter().partition(|name| is_worth_it(name));
    let mut for_all = Vec::new();
    for name in small {
        let own = &users[name];
        let place = match own.len() {
            1 => own.first(),
            _ => {
                let all_load = kept.iter().filter(|other| users[**other].is_superset(own));
                all_load.min_by_key(|other| users[**other].len()).copied()
            }
        };
        let wasm = files.remove(name).unwrap_or_default();
        for names in parts.values_mut() {
            names.retain(|known| known != name);
        }
        match place.and_then(|place| files.get_mut(place)) {
            Some(file) => *file = merge::merged(file, &[&wasm])?,
            None => for_all.push(wasm),
        }
    }
    Ok(for_all)
}

/// Name of a wasm module on the site for the splitter's name: `quiz` for `split_quiz`, `shared-2`
/// for `chunk_2`.
fn named(stem: &str) -> String {
    match (stem.strip_prefix("split_"), stem.strip_prefix("chunk_")) {
        (Some(part), _) => part.to_owned(),
        (_, Some(number)) => format!("{SHARED}{number}"),
        _ => stem.to_owned(),
    }
}

/// Runs wasm-bindgen over the main module, as Trunk does over the whole app.
fn bound(main: &Path, work: &Path) -> Result<(), String> {
    let run = Command::new("wasm-bindgen")
        // The parts import the linker's exports of the main module.
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-name",
            "app",
        ])
        .arg("--out-dir")
        .args([work, main])
        .output()
        .map_err(|error| {
            format!("`wasm-bindgen` does not start: {error}; run this by `cargo xtask build`")
        })?;
    match run.status.success() {
        true => Ok(()),
        false => Err(format!(
            "`wasm-bindgen` ended with {}: {}",
            run.status,
            String::from_utf8_lossy(&run.stderr).trim()
        )),
    }
}

/// Script with the loader of parts in it: two modules that import each other could not both be
/// named by their hashes. The loader gets files by the function given to `loadBy`.
fn joined(script: &str, files: &[&String], parts: &PartModules) -> Result<String, String> {
    // `import * as import1 from "./parts.js"`, once or for each part.
    let from = format!(" from \"{LOADER}\"");
    let (imports, script): (Vec<&str>, Vec<&str>) = script
        .lines()
        .partition(|line| line.starts_with("import * as ") && line.contains(&from));
    if imports.is_empty() {
        return Err(format!(
            "the program's script has no import of {LOADER}: this wasm-bindgen or splitter is \
             another than `site_build::program` knows"
        ));
    }
    let imported: String = imports
        .iter()
        .filter_map(|line| line.split(' ').nth(3))
        .map(|name| format!("const {name} = loader;\n"))
        .collect();
    let places = parts.iter().map(|(part, names)| {
        let place = |name: &String| files.iter().position(|file| *file == name);
        let places: Vec<usize> = names.iter().filter_map(place).collect();
        format!("__wasm_split_load_{part}: loads({places:?})")
    });
    let places: Vec<String> = places.collect();
    let loader = include_str!("parts.js")
        .replace("files = []", &format!("files = {files:?}"))
        .replace("return {}", &format!("return {{ {} }}", places.join(", ")));
    Ok(format!(
        "let file;\nexport const loadBy = (own) => {{ file = own; }};\n{loader}\n{imported}{}\n",
        script.join("\n")
    ))
}

/// Module without its custom sections, which only tools read. Reencoding also shortens the numbers
/// that the linker padded.
fn bare(wasm: &[u8]) -> Result<Vec<u8>, String> {
    struct Bare;
    impl Reencode for Bare {
        type Error = std::convert::Infallible;

        fn parse_custom_section(
            &mut self,
            _: &mut Module,
            _: CustomSectionReader<'_>,
        ) -> Result<(), Error<Self::Error>> {
            Ok(())
        }
    }
    let mut module = Module::new();
    Bare.parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|error| format!("the program cannot be written anew: {error}"))?;
    Ok(module.finish())
}

/// Reads Trunk's file with this ending and removes it from its folder.
fn taken(folder: &Path, ending: &str) -> Result<Vec<u8>, String> {
    let path = find(folder, ending)?;
    let bytes = read(&path)?;
    fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(bytes)
}

/// Path of Trunk's file with this ending, at the top of its folder.
fn find(folder: &Path, ending: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("roadmap") && name.ends_with(ending)
        })
        .ok_or_else(|| {
            format!(
                "{}: no file `roadmap…{ending}`; run this as Trunk's hook, by `cargo xtask build`",
                folder.display()
            )
        })
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}
