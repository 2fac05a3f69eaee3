//! The one table of response headers, written as `_headers` for hosts that read it.

use super::assets::Assets;
use super::style;

/// The content security policy: nothing but what the site itself serves, no inline script, and
/// the two inline style blocks, the visitor's and the room's, by their hashes.
fn policy(assets: &Assets) -> String {
    let [visitor, room] = [&assets.styles.visitor, &assets.styles.room].map(|it| style::hash(it));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'self' '{visitor}' '{room}'"),
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

/// The table: each path pattern with its headers, those of all matching patterns together.
pub fn table(assets: &Assets) -> String {
    let unused = [
        "accelerometer",
        "autoplay",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "publickey-credentials-get",
        "usb",
        "xr-spatial-tracking",
    ]
    .map(|feature| format!("{feature}=()"))
    .join(", ");
    // The page that pools a room's codes can read them from the phones.
    let features = format!("camera=(self), {unused}");
    let mut table = format!("/*\n  Content-Security-Policy: {}\n", policy(assets));
    for (name, value) in [
        (
            "Strict-Transport-Security",
            "max-age=63072000; includeSubDomains; preload",
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", &features),
    ] {
        table += &format!("  {name}: {value}\n");
    }
    // Names that hold their bytes' hash never change their bytes; everything else is asked for
    // anew. The patterns exclude each other, since matching ones add up.
    table += "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n";
    for (_, content) in assets.contents.iter().chain(&assets.rooms) {
        table += &format!(
            "{}\n  Cache-Control: public, max-age=31536000, immutable\n",
            content.address
        );
    }
    table
}
