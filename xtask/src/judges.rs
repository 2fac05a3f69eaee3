//! Third-party programs that read the quiz's export files back: npm and PyPI packages, each at a
//! fixed version, in the cache of tools. They run in tests only and are part of nothing that is
//! distributed.

use crate::outcome::{while_trying, Outcome};
use crate::process;
use crate::system::{self, Need, Sign};
use crate::tools;
use crate::{engine, engine::Engine};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// npm packages: `csv-parse` reads tables, `gift-pegjs` GIFT, `qti-components` scores QTI 3,
/// `xapi-validation` reads xAPI.
const MODULES: [&str; 4] = [
    "csv-parse@7.0.3",
    "gift-pegjs@1.0.2",
    "@citolab/qti-components@7.27.4",
    "xapi-validation@2.1.4",
];
/// PyPI packages: readers of Moodle XML, of workbooks and of calendars, and Anki itself.
const PACKAGES: [&str; 4] = [
    "moodle-xml-parser==0.3.1",
    "openpyxl==3.1.5",
    "anki==26.9.3",
    "icalendar==7.3.2",
];
/// Version of `MODULES` in the name of its cache folder. Raise it with every change of the list.
const MODULES_EDITION: u32 = 3;
/// Version of `PACKAGES` in the name of its cache folder. Raise it with every change of the list.
const PACKAGES_EDITION: u32 = 2;

/// System packages that fetch and run the judges.
const NEEDS: [Need; 3] = [
    Need {
        package: "nodejs",
        sign: Sign::Program(&["node"]),
    },
    Need {
        package: "npm",
        sign: Sign::Program(&["npm"]),
    },
    Need {
        package: "python3-venv",
        sign: Sign::Program(&["python3"]),
    },
];

/// Cargo command for the tests that write results and calendars, which the judges read with the
/// other files.
pub fn written() -> Command {
    process::cargo(["test", "--quiet", "--package", "quiz", "--test", "quiz"])
}

/// Cargo command for the tests that run the judges. Fetches the judges first.
pub fn command() -> Outcome<Command> {
    system::require(&NEEDS)?;
    engine::require(&[Engine::Chromium])?;
    let (modules, python) = (modules()?, python()?);
    let mut command = process::cargo(["test", "--test", "judges"]);
    command.arg("--no-fail-fast");
    command.env("JUDGES_MODULES", modules.join("node_modules"));
    command.env("JUDGES_PYTHON", python.join("venv/bin/python"));
    command.env("BROWSER_BINARY", Engine::Chromium.browser()?);
    Ok(command)
}

/// Folder with the judges' npm packages; fetches them first if needed.
fn modules() -> Outcome<PathBuf> {
    tools::fetched(
        &format!("judges-npm-{MODULES_EDITION}"),
        "node_modules",
        |folder| {
            // No script of a package runs while it is installed.
            let mut npm = process::command("npm");
            npm.args(["install", "--ignore-scripts", "--no-save", "--no-audit"]);
            npm.args(["--no-fund", "--loglevel=error"]).args(MODULES);
            npm.current_dir(folder);
            process::fetch(npm, "npm could not fetch the judges")
        },
    )
}

/// Folder with the judges' Python environment; fetches it first if needed. An environment cannot be
/// moved, so it is made in its final place, and the file `whole` marks it as complete.
fn python() -> Outcome<PathBuf> {
    let name = format!("judges-python-{PACKAGES_EDITION}");
    let home = tools::fetched(&name, "requirements.txt", |folder| {
        let list = PACKAGES.join("\n") + "\n";
        let written = fs::write(folder.join("requirements.txt"), list);
        while_trying("write the list of judges", written)
    })?;
    let mark = home.join("whole");
    if !mark.is_file() {
        environment(&home)?;
        while_trying("mark the judges as whole", fs::write(mark, ""))?;
    }
    Ok(home)
}

/// Creates the Python environment below `home` and installs the packages into it.
fn environment(home: &Path) -> Outcome<()> {
    let mut venv = process::command("python3");
    venv.args(["-m", "venv", "--clear", "venv"])
        .current_dir(home);
    process::fetch(
        venv,
        "python3 could not make an environment: install python3-venv",
    )?;
    let mut pip = process::command(home.join("venv/bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--only-binary=:all:"]);
    pip.args(["--disable-pip-version-check", "-r", "requirements.txt"]);
    pip.current_dir(home);
    process::fetch(pip, "pip could not fetch the judges")
}
