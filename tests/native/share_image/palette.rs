//! A card's colours are the light theme's.

use share_image::Role;
use std::fs;
use support::project;

#[test]
fn colours_are_those_of_the_light_tokens() {
    let tokens = fs::read_to_string(project("style/tokens.css")).unwrap();
    let light = tokens.split(":root {").nth(1).unwrap();
    let light = light.split('}').next().unwrap();
    let names = [
        (Role::Paper, "paper"),
        (Role::Ink, "ink"),
        (Role::Muted, "muted"),
        (Role::Line, "line"),
        (Role::Strand1, "strand-1"),
        (Role::Strand2, "strand-2"),
        (Role::Strand3, "strand-3"),
    ];
    assert_eq!(names.map(|(role, _)| role), Role::ALL);
    for (role, name) in names {
        let line = format!("--{name}: {};", role.colour());
        assert!(light.contains(&line), "style/tokens.css has no `{line}`");
    }
}
