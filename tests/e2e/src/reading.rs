//! Accessibility tree of Chromium as text, in its order: what a screen reader is given.

use crate::session::Session;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Roles that only group and are not announced.
const SILENT: [&str; 7] = [
    "none",
    "generic",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "LabelText",
    "MenuListPopup",
];
/// Ancestor's name that contains every text.
const ANYTHING: &str = "\0";
/// States that are listed where they hold.
const STATES: [&str; 5] = ["checked", "disabled", "expanded", "invalid", "focused"];

impl Session {
    /// Accessibility tree of the element that the selector finds: one line per announced node,
    /// indented by its ancestors, with role, name, value, description and states.
    ///
    /// # Panics
    ///
    /// In other engines than Chromium, which alone shows its tree.
    #[track_caller]
    pub fn reading(&self, selector: &str) -> String {
        let within = self.devtools(
            "Runtime.evaluate",
            json!({ "expression": format!("document.querySelector({selector:?})") }),
        );
        let described = self.devtools(
            "DOM.describeNode",
            json!({ "objectId": within["result"]["objectId"] }),
        );
        let root = &described["node"]["backendNodeId"];
        self.devtools("Accessibility.enable", json!({}));
        let tree = self.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id: HashMap<String, &Value> = nodes
            .iter()
            .map(|node| (node["nodeId"].to_string(), node))
            .collect();
        let first = nodes
            .iter()
            .find(|node| node["backendDOMNodeId"] == *root)
            .unwrap_or_else(|| panic!("{selector} is in no tree"));
        let mut text = String::new();
        read(first, &by_id, 0, "", &mut text);
        text
    }
}

/// Appends the lines of a node and its descendants. `told` is the name of the nearest announced
/// ancestor.
fn read(node: &Value, all: &HashMap<String, &Value>, depth: usize, told: &str, text: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default().trim();
    let silent = node["ignored"] == true || SILENT.contains(&role);
    // A text within its parent's name is read with that, not again; the text of a label is the name
    // of its control.
    let repeated = role == "StaticText" && (told == ANYTHING || told.contains(name));
    let told = if role == "LabelText" { ANYTHING } else { told };
    let mut depth = depth;
    if !silent && !repeated {
        text.push_str(&"  ".repeat(depth));
        text.push_str(match role {
            "StaticText" => "text",
            role => role,
        });
        if !name.is_empty() {
            text.push_str(&format!(" “{name}”"));
        }
        let value = node["value"]["value"].as_str().unwrap_or_default();
        if !value.is_empty() {
            text.push_str(&format!(" = “{value}”"));
        }
        let description = node["description"]["value"].as_str().unwrap_or_default();
        if !description.is_empty() {
            text.push_str(&format!(" ({description})"));
        }
        for state in states(node) {
            text.push_str(", ");
            text.push_str(&state);
        }
        text.push('\n');
        depth += 1;
    }
    let told = if silent { told } else { name };
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = all.get(&child.to_string()) {
            read(child, all, depth, told, text);
        }
    }
}

fn states(node: &Value) -> Vec<String> {
    let properties = node["properties"].as_array().cloned().unwrap_or_default();
    let mut states = Vec::new();
    for property in &properties {
        let name = property["name"].as_str().unwrap_or_default();
        let value = &property["value"]["value"];
        let holds = !matches!(value.as_str(), Some("false")) && *value != json!(false);
        match name {
            "level" => states.push(format!("level {value}")),
            _ if STATES.contains(&name) && holds => states.push(name.to_owned()),
            _ => (),
        }
    }
    states
}
