//! Named media conditions, `@custom-media --name (condition);` of Media Queries Level 5.
//!
//! Browsers do not know them yet, and a media query takes no custom property. So the tokens
//! define each condition once, the sheets name it, and here its words take the name's place.

use std::collections::BTreeMap;
use std::path::Path;

/// What stands behind each name, `--narrow`.
type Conditions = BTreeMap<String, String>;

/// Joins sheets, each a file's name and its tightened rules, with the tokens first.
///
/// # Errors
///
/// A definition outside of `tokens.css`, a second one of the same name, one that is no condition
/// in brackets, and a name that nothing defines: with the file and what to do.
pub fn joined(sheets: &[(String, String)]) -> Result<String, String> {
    let mut conditions = Conditions::new();
    let mut all = String::new();
    for (file, css) in sheets {
        // Every second piece is a text in quotation marks, which stays as it is.
        for (at, piece) in css.split('"').enumerate() {
            if at > 0 {
                all.push('"');
            }
            if at % 2 == 0 {
                let rules = without_definitions(file, piece, &mut conditions)?;
                all += &with_conditions(file, &rules, &conditions)?;
            } else {
                all += piece;
            }
        }
    }
    Ok(all)
}

/// Takes the definitions out of the rules and learns them.
fn without_definitions(
    file: &str,
    css: &str,
    conditions: &mut Conditions,
) -> Result<String, String> {
    let mut rules = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("@custom-media") {
        rules += before;
        let (definition, after) = after.split_once(';').unwrap_or((after, ""));
        let definition = definition.trim();
        let ends = |c: char| c == '(' || c.is_whitespace();
        let (name, condition) =
            definition.split_at(definition.find(ends).unwrap_or(definition.len()));
        let condition = condition.trim();
        if Path::new(file).file_stem().is_none_or(|s| s != "tokens") {
            return Err(format!(
                "{file}: `@custom-media {name}` is defined here; move it to style/tokens.css, \
                 where all sizes are"
            ));
        }
        if !name.starts_with("--") || !is_condition(condition) {
            return Err(format!(
                "{file}: `@custom-media {definition}` is no name and condition; write it outside \
                 of all blocks as `@custom-media --name (width < 40rem);`"
            ));
        }
        let condition = with_names_replaced(file, condition, conditions)?;
        if conditions.insert(name.to_owned(), condition).is_some() {
            return Err(format!(
                "{file}: `@custom-media {name}` is defined twice; keep one of the two"
            ));
        }
        rest = after;
    }
    Ok(rules + rest)
}

/// The same rules with conditions in place of their names in every `@media`.
fn with_conditions(file: &str, css: &str, conditions: &Conditions) -> Result<String, String> {
    let mut pieces = css.split("@media");
    let mut all = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (query, rules) = piece.split_at(piece.find('{').unwrap_or(piece.len()));
        all += "@media";
        all += &with_names_replaced(file, query, conditions)?;
        all += rules;
    }
    Ok(all)
}

fn with_names_replaced(file: &str, query: &str, conditions: &Conditions) -> Result<String, String> {
    let mut parts = query.split('(');
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part.trim_start().split_once(')');
        let Some((name, after)) = named.filter(|(name, _)| name.starts_with("--")) else {
            all.push('(');
            all += part;
            continue;
        };
        let name = name.trim_end();
        let condition = conditions.get(name).ok_or_else(|| {
            format!(
                "{file}: `@media ({name})` names a condition that nothing defines; add \
                 `@custom-media {name} (…);` to style/tokens.css, above its first use there"
            )
        })?;
        if is_one_group(condition) {
            all += condition;
        } else {
            all += &format!("({condition})");
        }
        all += after;
    }
    Ok(all)
}

/// Whether it is what may stand in brackets itself: groups in brackets, joined by words. Media
/// types (`print`) and lists may not.
fn is_condition(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return false,
            ')' => depth -= 1,
            '{' | '}' => return false,
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
        if c == ')' {
            outside.push(' ');
        }
    }
    let words = |word| matches!(word, "and" | "or" | "not");
    depth == 0 && text.contains('(') && outside.split_whitespace().all(words)
}

/// Whether the first bracket closes with the last.
fn is_one_group(condition: &str) -> bool {
    let mut depth = 0;
    let closes = condition.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    });
    condition.starts_with('(') && closes == Some(condition.len() - 1)
}
