//! HTTP requests, to the driver and to the site.

use crate::setting;
use serde_json::{Value, json};

/// Longer than any command may take: the driver's own timeouts come first.
const PATIENCE_IN_SECONDS: u64 = 90;

/// Why a driver refused a command: the standard's error code, such as `stale element reference`,
/// and the driver's own words.
#[derive(Debug)]
pub struct Refusal {
    pub code: String,
    pub words: String,
}

/// Sends a WebDriver command and gives back the `value` of its answer.
pub fn command(method: &str, address: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    command_within(PATIENCE_IN_SECONDS, method, address, body)
}

/// Sends a WebDriver command that may take so many seconds and gives back the `value` of its
/// answer.
pub fn command_within(
    seconds: u64,
    method: &str,
    address: &str,
    body: Option<&Value>,
) -> Result<Value, Refusal> {
    let failed = |words: String| Refusal {
        code: "no answer".to_owned(),
        words,
    };
    let mut request = minreq::Request::new(minreq::Method::Custom(method.to_owned()), address)
        .with_timeout(seconds);
    if let Some(body) = body {
        request = request
            .with_header("content-type", "application/json; charset=utf-8")
            .with_body(body.to_string());
    }
    let answer = request
        .send()
        .map_err(|error| failed(format!("{method} {address}: {error}")))?;
    let mut answer: Value = serde_json::from_slice(answer.as_bytes())
        .map_err(|error| failed(format!("{method} {address}: {error}")))?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        None => Ok(value),
        Some(code) => Err(Refusal {
            code: code.to_owned(),
            words: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
    }
}

/// A text of the site as it is served.
pub fn fetch(path: &str) -> String {
    let text = String::from_utf8(fetch_file(path).1);
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The media type and the bytes of a file of the site as they are served.
pub fn fetch_file(path: &str) -> (String, Vec<u8>) {
    let address = format!("{}{path}", setting("SITE"));
    let answer = minreq::get(&address)
        .with_timeout(PATIENCE_IN_SECONDS)
        .send()
        .unwrap_or_else(|error| panic!("{address}: {error}"));
    assert_eq!(answer.status_code, 200, "{address}");
    let media_type = answer.headers.get("content-type").cloned();
    (media_type.unwrap_or_default(), answer.into_bytes())
}

/// The paths of all pages that the site map lists, in its order.
pub fn mapped_paths() -> Vec<String> {
    let map = fetch("/sitemap.xml");
    let paths: Vec<String> = map
        .split("<loc>")
        .skip(1)
        .filter_map(|entry| entry.split("</loc>").next())
        .map(|address| match address.split_once("://") {
            Some((_, rest)) => rest[rest.find('/').unwrap_or(rest.len())..].to_owned(),
            None => address.to_owned(),
        })
        .collect();
    assert!(!paths.is_empty(), "the site map lists no page");
    paths
}

/// The body of a command that takes no arguments.
pub(crate) fn nothing() -> Value {
    json!({})
}

/// The bytes of a file that a driver sent as text.
///
/// # Panics
/// If it is not in base64.
pub fn from_base64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    let bytes = base64::prelude::BASE64_STANDARD.decode(text);
    bytes.expect("a file in base64")
}

/// Decodes a percent-encoded text.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        rest = more;
        match (first, more) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16).expect("a digit") as u8;
                bytes.push(digit(high) * 16 + digit(low));
                rest = after;
            }
            _ => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}
