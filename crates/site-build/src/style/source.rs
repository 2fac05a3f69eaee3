//! Style sheet files of `style/`: read, joined in their order, and minified.

use super::names::Names;
use super::{parts, used};
use lightningcss::error::{Error, MinifyErrorKind};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{
    MinifyOptions, ParserFlags, ParserOptions, PrinterOptions, StyleSheet,
};
use lightningcss::targets::{Browsers, Features, Targets};
use routes::Kind;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

/// Style sheet files of the site, in their order.
#[derive(Clone, Debug)]
pub struct Source(Vec<File>);

/// Style sheet file.
#[derive(Clone, Debug)]
struct File {
    /// Path, for error messages.
    name: String,
    /// Name of its folder, which is the part of the site that needs it; `None` at the top.
    part: Option<String>,
    css: String,
}

/// Reads the style sheets of a folder and its subfolders: files called `tokens.css` first, then
/// `base.css`, the others by their paths, and files called `print.css` last.
///
/// # Errors
///
/// A file that cannot be read, by its name.
pub fn read(folder: &Path) -> Result<Source, String> {
    let mut paths = sheets(folder)?;
    let rank = |path: &PathBuf| match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("tokens") => 0,
        Some("base") => 1,
        // Print rules undo rules for screens, so they come last.
        Some("print") => 3,
        _ => 2,
    };
    // Among `tokens.css`, `base.css` and `print.css`, shared files come before those of a part.
    let depth = |path: &PathBuf| match rank(path) {
        2 => 0,
        _ => path.components().count(),
    };
    paths.sort_by_key(|path| (rank(path), depth(path), path.clone()));
    let files = paths.into_iter().map(|path| {
        let name = path.display().to_string();
        let css = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let around = path.parent().filter(|around| *around != folder);
        let part = around.and_then(Path::file_name);
        let part = part.map(|part| part.to_string_lossy().into_owned());
        Ok(File { name, part, css })
    });
    Ok(Source(files.collect::<Result<_, String>>()?))
}

fn sheets(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = Vec::new();
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(sheets(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "css") {
            found.push(path);
        }
    }
    Ok(found)
}

impl Source {
    /// Style sheets for the site at this address. They set `--site`, which printed pages show and
    /// the tokens leave empty.
    #[must_use]
    pub fn published_at(mut self, address: &str) -> Source {
        let address = address.replace(['"', '\\', '\n'], "");
        self.0.push(File {
            name: "the campaign's address".to_owned(),
            part: None,
            css: format!(":root{{--site:\"{address}\"}}"),
        });
        self
    }

    /// Style sheet with all rules.
    ///
    /// # Errors
    ///
    /// A rule that cannot be read, with its file and line.
    pub fn whole(&self) -> Result<String, String> {
        self.joined(|_| true, |_, _| {})
    }

    /// Style sheet of a kind of page whose pages have these names: the shared rules that can match,
    /// and all rules of the kind's own parts.
    ///
    /// # Errors
    ///
    /// A rule that cannot be read, with its file and line.
    pub fn of(&self, kind: Kind, names: &Names) -> Result<String, String> {
        let Some(parts) = parts(kind) else {
            return self.whole();
        };
        self.joined(
            |part| part.is_none_or(|part| parts.contains(&part)),
            |part, rules| {
                if part.is_none() {
                    used::keep_matching(rules, names);
                }
            },
        )
    }

    /// Joins and minifies the files of the wanted parts. `look_through` can first drop rules of a
    /// file.
    fn joined(
        &self,
        wants: impl Fn(Option<&str>) -> bool,
        look_through: impl Fn(Option<&str>, &mut CssRuleList),
    ) -> Result<String, String> {
        let mut rules = Vec::new();
        for (at, file) in self.0.iter().enumerate() {
            let part = file.part.as_deref();
            if !wants(part) {
                continue;
            }
            let mut own = parsed(file, at)?;
            look_through(part, &mut own);
            rules.extend(own.0);
        }
        let mut rules = CssRuleList(rules);
        check_conditions(&self.0, &rules)?;
        used::keep_named(&mut rules);
        let names = self.0.iter().map(|file| file.name.clone());
        let mut sheet = StyleSheet::new(names.collect(), rules, options("", 0));
        let shortening = MinifyOptions {
            targets: targets(),
            ..MinifyOptions::default()
        };
        sheet.minify(shortening).map_err(condition_refused)?;
        let writing = PrinterOptions {
            minify: true,
            targets: targets(),
            ..PrinterOptions::default()
        };
        Ok(sheet.to_css(writing).map_err(|error| told(&error))?.code)
    }
}

fn parsed(file: &File, at: usize) -> Result<CssRuleList<'_>, String> {
    let options = options(&file.name, u32::try_from(at).unwrap_or(u32::MAX));
    let sheet = StyleSheet::parse(&file.css, options).map_err(|error| told(&error))?;
    Ok(sheet.rules)
}

fn options<'i>(file: &str, at: u32) -> ParserOptions<'i> {
    ParserOptions {
        filename: file.to_owned(),
        source_index: at,
        flags: ParserFlags::CUSTOM_MEDIA,
        ..ParserOptions::default()
    }
}

/// Features that the minifier may rewrite: `@custom-media` is replaced by its conditions, `min-`
/// and `max-` stay in them as written, and no other rule or value becomes another one.
///
/// The browsers are the first versions that know `:has()`. Rules with younger selectors are not
/// merged with others, since these browsers would skip the whole merged rule.
fn targets() -> Targets {
    let conditions = Features::CustomMediaQueries | Features::MediaRangeSyntax;
    Targets {
        browsers: Some(Browsers {
            chrome: Some(105 << 16),
            firefox: Some(121 << 16),
            safari: Some(15 << 16 | 4 << 8),
            ..Browsers::default()
        }),
        include: conditions,
        exclude: Features::all() - conditions,
    }
}

/// Checks that named conditions, `@custom-media --name (condition);` of Media Queries Level 5, are
/// defined in the tokens, each once and with a condition. Browsers do not know them yet, and a
/// media query takes no custom property.
fn check_conditions(files: &[File], rules: &CssRuleList) -> Result<(), String> {
    let mut known = BTreeMap::new();
    for rule in &rules.0 {
        let CssRule::CustomMedia(condition) = rule else {
            continue;
        };
        let (file, line) = (
            &files[condition.loc.source_index as usize],
            condition.loc.line,
        );
        let (place, name) = (at(&file.name, line), condition.name.0.as_ref());
        if Path::new(&file.name)
            .file_stem()
            .is_none_or(|s| s != "tokens")
        {
            return Err(format!(
                "{place}: `@custom-media {name}` is defined here; move it to style/tokens.css, \
                 where all sizes are"
            ));
        }
        if condition.query.media_queries.is_empty() {
            return Err(format!(
                "{place}: `@custom-media {name}` has no condition; write it as \
                 `@custom-media {name} (max-width: 40rem);`"
            ));
        }
        if let Some(before) = known.insert(name, line) {
            return Err(format!(
                "{place}: `@custom-media {name}` is defined twice, first in line {}; keep one of \
                 the two",
                before + 1
            ));
        }
    }
    Ok(())
}

fn condition_refused(error: Error<MinifyErrorKind>) -> String {
    let place = error
        .loc
        .as_ref()
        .map_or_else(String::new, |place| at(&place.filename, place.line));
    match &error.kind {
        MinifyErrorKind::CustomMediaNotDefined { name } => format!(
            "{place}: `@media ({name})` names a condition that nothing defines; add \
             `@custom-media {name} (…);` to style/tokens.css"
        ),
        kind => format!("{place}: {kind}; write the condition in another way"),
    }
}

/// Error message of the parser or printer, with its place.
fn told<T: Display>(error: &Error<T>) -> String {
    match &error.loc {
        Some(place) => {
            let kind = &error.kind;
            let (line, column) = (place.line, place.column);
            format!(
                "{}, column {column}: {kind}; browsers would pass over it: correct it",
                at(&place.filename, line)
            )
        }
        None => error.to_string(),
    }
}

/// File and line as text; `line` counts from 0, the text from 1.
fn at(file: &str, line: u32) -> String {
    format!("{file}:{}", line + 1)
}
