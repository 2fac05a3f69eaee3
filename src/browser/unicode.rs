//! Unicode normalization, by the tables of the browser.

/// Text for comparing spellings: compatibility decomposition (NFKD), in small letters that have gone
/// through capitals. Differences of accents, case and ligatures are small or gone in it.
pub fn spelled(text: &str) -> String {
    let text = js_sys::JsString::from(text).normalize("NFKD");
    text.to_lower_case().to_upper_case().to_lower_case().into()
}

/// Text in composed form (NFC), as the networks count it.
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
