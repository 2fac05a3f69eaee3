//! Top-level domains by which X finds addresses, from data/top-level.txt without the names in
//! data/single-firms.txt.

use super::{rows_of_pairs, separated, text_constant};
use message::domain::top_level;
use support::{hold_table, project, table_head};

/// Blocks of a file in the data folder, without its first lines on where it comes from.
fn blocks(name: &str) -> Vec<Vec<String>> {
    let file = project(&format!("crates/message/data/{name}"));
    let file = std::fs::read_to_string(file).expect("a list of names");
    let words = |block: &str| block.split_whitespace().map(String::from).collect();
    file.split("\n\n").skip(1).map(words).collect()
}

fn lists() -> [Vec<String>; 3] {
    let [generic, countries]: [Vec<String>; 2] =
        blocks("top-level.txt").try_into().expect("two lists");
    let [firms]: [Vec<String>; 1] = blocks("single-firms.txt").try_into().expect("one list");
    [generic, countries, firms]
}

#[test]
fn the_table_of_domains_is_what_the_lists_give() {
    let [all_generic, all_countries, firms] = lists();
    let ascii = |names: &[String]| -> Vec<String> {
        names
            .iter()
            .filter(|name| name.is_ascii())
            .cloned()
            .collect()
    };
    let others = |names: &[String]| -> Vec<String> {
        names
            .iter()
            .rev()
            .filter(|name| !name.is_ascii())
            .cloned()
            .collect()
    };
    let mut generic = ascii(&all_generic);
    generic.retain(|name| !firms.contains(name));
    generic.sort_unstable();
    let beyond_ascii = [others(&all_generic), others(&all_countries)].concat();
    let made = [
        table_head(
            "Top-level domains by which X finds addresses.",
            &["crates/message/data/top-level.txt, twitter-text 3.1.0 (October 2021)"],
        ),
        text_constant(
            "/// Top-level domains of two letters: for each first letter from `a`, the second letters.\n",
            "COUNTRIES",
            &rows_of_pairs(&ascii(&all_countries), 'a'..='z'),
        ),
        text_constant(
            "/// Other top-level domains in ASCII, sorted, without those that are reserved for a single firm\n/// (crates/message/data/single-firms.txt).\n",
            "GENERIC",
            &separated(&generic, " "),
        ),
        text_constant(
            "/// Top-level domains with letters beyond ASCII.\n",
            "INTERNATIONAL",
            &separated(&beyond_ascii, " "),
        ),
    ];
    hold_table("crates/message/src/domain/table.rs", &made.concat());
}

#[test]
fn every_listed_domain_is_one_but_those_of_single_firms() {
    let [generic, countries, firms] = lists();
    for name in generic.iter().chain(&countries) {
        let expected = (!firms.contains(name)).then_some(name.len());
        assert_eq!(top_level(name), expected, "{name}");
    }
    for firm in &firms {
        assert!(generic.contains(firm), "{firm}");
    }
}
