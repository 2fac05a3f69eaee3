//! HTTP requests, to the driver and to the site.

use crate::setting;
use serde_json::{Value, json};

/// Time limit of a command in seconds, longer than any may take: the driver's own timeouts come
/// first.
const PATIENCE_IN_SECONDS: u64 = 90;

/// Refusal of a command by a driver.
#[derive(Debug)]
pub struct Refusal {
    /// Error code of the standard, such as `stale element reference`; `no answer` without a
    /// response.
    pub code: String,
    /// Message in the driver's own words.
    pub words: String,
}

/// Sends a WebDriver command and returns the `value` of its response.
///
/// # Errors
///
/// A refusal by the driver, or no response within 90 seconds.
pub fn command(method: &str, address: &str, body: Option<&Value>) -> Result<Value, Refusal> {
    command_within(PATIENCE_IN_SECONDS, method, address, body)
}

/// Sends a WebDriver command with a time limit in seconds and returns the `value` of its response.
///
/// # Errors
///
/// A refusal by the driver, or no response within the limit.
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

/// Text of a file of the site, as it is served.
///
/// # Panics
///
/// If there is no such file, or if it is not UTF-8.
pub fn fetch(path: &str) -> String {
    let text = String::from_utf8(fetch_file(path).1);
    text.unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Media type and bytes of a file of the site, as they are served.
///
/// # Panics
///
/// If the response has another status than 200.
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

/// Paths of all pages in the site map, in its order.
///
/// # Panics
///
/// If there are none.
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

/// Body of a command that takes no arguments.
pub(crate) fn nothing() -> Value {
    json!({})
}

/// Bytes of a file that a driver sent as base64.
///
/// # Panics
///
/// If it is not base64.
pub fn from_base64(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    let bytes = base64::prelude::BASE64_STANDARD.decode(text);
    bytes.expect("a file in base64")
}

/// Text decoded from percent-encoding.
///
/// # Panics
///
/// If it is not valid.
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
