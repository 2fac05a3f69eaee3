//! Browser engines that the journeys run in, and what each needs on the system.

use crate::outcome::Outcome;
use crate::system::{self, find_program, Need, Sign};
use crate::tools;
use std::path::PathBuf;
use std::process::Command;

/// Browser engine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// All engines.
pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

impl Engine {
    /// Name of the engine in options and in the environment of the journeys.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    /// System packages that the engine needs, fonts aside.
    fn needs(self) -> &'static [Need] {
        const fn program(package: &'static str, names: &'static [&'static str]) -> Need {
            let sign = Sign::Program(names);
            Need { package, sign }
        }
        const CHROMIUM: [Need; 2] = [
            program("chromium", CHROMIUM_NAMES),
            program("chromium-driver", &["chromedriver"]),
        ];
        const FIREFOX: [Need; 1] = [program("firefox-esr", FIREFOX_NAMES)];
        const WEBKIT: [Need; 3] = [
            program("webkit2gtk-driver", &["WebKitWebDriver"]),
            program("xvfb", &["Xvfb"]),
            program("xauth", &["xauth"]),
        ];
        match self {
            Engine::Chromium => &CHROMIUM,
            Engine::Firefox => &FIREFOX,
            Engine::Webkit => &WEBKIT,
        }
    }

    /// Path of the browser's program.
    ///
    /// # Errors
    ///
    /// A browser that is not installed.
    pub fn browser(self) -> Outcome<PathBuf> {
        let found = match self {
            Engine::Chromium => CHROMIUM_NAMES.iter().find_map(|name| find_program(name)),
            Engine::Firefox => FIREFOX_NAMES.iter().find_map(|name| find_program(name)),
            Engine::Webkit => find_program("MiniBrowser").or_else(packaged_mini_browser),
        };
        found.ok_or_else(|| {
            format!(
                "the browser for {} is nowhere on the PATH: `cargo xtask setup` says how to get it",
                self.name()
            )
        })
    }

    /// Command line of the engine's WebDriver server on a port: the program and its arguments.
    pub fn driver(self, port: u16) -> Outcome<Vec<String>> {
        let port = format!("--port={port}");
        let words = match self {
            Engine::Chromium => vec!["chromedriver".to_owned(), port],
            Engine::Firefox => {
                let program = tools::geckodriver()?.join("geckodriver");
                let browser = self.browser()?;
                vec![
                    program.to_string_lossy().into_owned(),
                    port,
                    "--binary".to_owned(),
                    browser.to_string_lossy().into_owned(),
                ]
            }
            // WebKitWebDriver has no headless mode: Xvfb is its invisible screen.
            Engine::Webkit => vec![
                "xvfb-run".to_owned(),
                "--auto-servernum".to_owned(),
                "WebKitWebDriver".to_owned(),
                "--host=127.0.0.1".to_owned(),
                port,
            ],
        };
        Ok(words)
    }
}

/// Names of Chromium's program, the preferred one first.
const CHROMIUM_NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
/// Names of Firefox's program, the preferred one first.
const FIREFOX_NAMES: &[&str] = &["firefox-esr", "firefox"];

/// Fonts of the journeys' browsers (`tests/e2e/fonts.conf`).
const FONTS: [Need; 3] = [
    Need {
        package: "fonts-noto-core",
        sign: Sign::File("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"),
    },
    Need {
        package: "fonts-noto-cjk",
        sign: Sign::File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    },
    Need {
        package: "fonts-dejavu-core",
        sign: Sign::File("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"),
    },
];

/// System packages that these engines need, fonts included.
pub fn needs(engines: &[Engine]) -> Vec<Need> {
    let of_engines = engines.iter().flat_map(|engine| engine.needs());
    of_engines.chain(&FONTS).copied().collect()
}

/// Makes sure that these engines can run here, by [`system::require`].
///
/// # Errors
///
/// WebKit on another system than Linux; missing packages that cannot be installed.
pub fn require(engines: &[Engine]) -> Outcome<()> {
    if engines.contains(&Engine::Webkit) && !cfg!(target_os = "linux") {
        return Err("WebKitGTK runs on Linux only: \
                    here, run `cargo xtask test --engine chromium --engine firefox`"
            .to_owned());
    }
    system::require(&needs(engines))
}

/// Engines with these names; all engines if there are no names.
///
/// # Errors
///
/// An unknown name.
pub fn chosen(names: &[&str]) -> Outcome<Vec<Engine>> {
    if names.is_empty() {
        return Ok(ALL.to_vec());
    }
    names
        .iter()
        .map(|name| {
            let found = ALL.into_iter().find(|engine| engine.name() == *name);
            found.ok_or_else(|| {
                format!("`{name}` is no engine here: --engine takes chromium, firefox or webkit")
            })
        })
        .collect()
}

/// Path of WebKit's MiniBrowser. It comes with the library's package, in a folder that is not on
/// the PATH.
fn packaged_mini_browser() -> Option<PathBuf> {
    [
        "libwebkit2gtk-4.1-0",
        "libwebkit2gtk-4.0-37",
        "webkit2gtk-driver",
    ]
    .iter()
    .find_map(|package| {
        let output = Command::new("dpkg").args(["-L", package]).output().ok()?;
        let listed = String::from_utf8_lossy(&output.stdout).into_owned();
        listed
            .lines()
            .find(|line| line.ends_with("/MiniBrowser"))
            .map(PathBuf::from)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_choice_all_three_engines_run() {
        assert_eq!(chosen(&[]).unwrap(), ALL);
    }

    #[test]
    fn an_unknown_engine_is_refused_with_the_known_ones() {
        let message = chosen(&["safari"]).unwrap_err();
        assert!(message.contains("safari") && message.contains("webkit"));
    }

    #[test]
    fn one_engine_does_not_ask_for_the_packages_of_another() {
        let packages: Vec<&str> = needs(&[Engine::Firefox])
            .iter()
            .map(|need| need.package)
            .collect();
        assert_eq!(
            packages,
            [
                "firefox-esr",
                "fonts-noto-core",
                "fonts-noto-cjk",
                "fonts-dejavu-core"
            ]
        );
    }
}
