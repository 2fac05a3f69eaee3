//! The one table of response headers, written in three forms: `_headers` for hosts that read it,
//! and a part of a configuration each for nginx and Caddy.
//!
//! All three are made with the site, since what they say changes with it: the policy holds the
//! style sheets' hashes, and the files that may be kept for good are named one by one.

use super::assets::{Asset, Assets};
use super::previews::FOLDER as PREVIEWS;
use super::style;
use crate::content::Content;

/// Kept for good: the name holds the bytes' hash.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// Kept for a day: pictures that other sites show, and that may be late in an upload.
const FOR_A_DAY: &str = "public, max-age=86400";
/// Kept, and asked for anew each time: a correction arrives at once.
const ASK_AGAIN: &str = "no-cache";

/// The directives that a page can also give itself, with the sources of each.
fn directives(styles: &[&str]) -> Vec<String> {
    let hashes: String = styles
        .iter()
        .map(|style| format!(" '{}'", style::hash(style)))
        .collect();
    let mut directives = vec![
        "default-src 'none'".to_owned(),
        "script-src 'self' 'wasm-unsafe-eval'".to_owned(),
        format!("style-src 'self'{hashes}"),
    ];
    directives.extend(
        [
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ]
        .map(str::to_owned),
    );
    directives
}

/// The content security policy: nothing but what the site itself serves, no inline script, and
/// the inline style blocks, one for each kind of page, by their hashes.
fn policy(assets: &Assets) -> String {
    let styles: Vec<&str> = assets
        .styles
        .all()
        .map(|(_, sheet)| sheet.text.as_str())
        .collect();
    let mut directives = directives(&styles);
    directives.push("frame-ancestors 'none'".to_owned());
    directives.join("; ")
}

/// The policy that a page with this style block gives itself, for hosts that send no headers. A
/// page cannot forbid by itself to be framed.
pub fn policy_of_page(style: &str) -> String {
    directives(&[style]).join("; ")
}

/// The headers that every answer has, errors too.
fn of_every_answer(assets: &Assets) -> Vec<(&'static str, String)> {
    let unused = [
        "accelerometer",
        "autoplay",
        "browsing-topics",
        "display-capture",
        "encrypted-media",
        "geolocation",
        "gyroscope",
        "hid",
        "idle-detection",
        "local-fonts",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "publickey-credentials-get",
        "serial",
        "usb",
        "xr-spatial-tracking",
    ]
    .map(|feature| format!("{feature}=()"))
    .join(", ");
    vec![
        ("Content-Security-Policy", policy(assets)),
        // Of this host alone: what holds for hosts below it is their owner's to say.
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        // The page that pools a group's codes can read them from the phones.
        ("Permissions-Policy", format!("camera=(self), {unused}")),
    ]
}

/// The addresses that never change their bytes. They are named one by one: a pattern would also
/// hold for a file that is missing for a moment, and browsers would keep that answer for a year.
fn kept_for_good(assets: &Assets) -> Vec<&str> {
    let styles = assets.styles.all().map(|(_, sheet)| &sheet.file);
    let files = std::iter::once(&assets.boot)
        .chain(assets.program.all())
        .chain(styles)
        .chain(assets.contents.iter().map(|file| &file.asset));
    files.map(|file: &Asset| file.address.as_str()).collect()
}

/// `_headers`, as Netlify and Cloudflare Pages read it: each path pattern with its headers. Those
/// of all matching patterns add up, so that no two patterns with the same header match one path.
pub fn table(assets: &Assets, editions: &[Content]) -> String {
    let mut table = String::from("/*\n");
    for (name, value) in of_every_answer(assets) {
        table += &format!("  {name}: {value}\n");
    }
    let mut kept = |pattern: &str, how: &str| {
        table += &format!("{pattern}\n  Cache-Control: {how}\n");
    };
    for address in kept_for_good(assets) {
        kept(address, FOR_GOOD);
    }
    kept(&format!("{PREVIEWS}*"), FOR_A_DAY);
    for content in editions {
        // Its pages, and the files that its words come from.
        for folder in ["", "content/"] {
            kept(&format!("/{folder}{}/*", content.language.code), ASK_AGAIN);
        }
    }
    for pattern in [
        "/",
        "/index.html",
        "/404.html",
        "/content/campaign.json",
        "/content/sources/*",
        "/kit/*",
        "/favicon.ico",
        "/icon.svg",
        "/robots.txt",
        "/site.webmanifest",
        "/sitemap.xml",
    ] {
        kept(pattern, ASK_AGAIN);
    }
    table
}

/// A part of a `server` block for nginx, to be included there. In nginx a block with a header of
/// its own has none of those around it, so each has all of them.
pub fn nginx(assets: &Assets) -> String {
    let every: String = of_every_answer(assets)
        .iter()
        .map(|(name, value)| format!("  add_header {name} \"{value}\" always;\n"))
        .collect();
    // Without `always`: an error is not kept.
    let block = |location: &str, rest: &str, kept: &str| {
        format!("location {location} {{\n{rest}{every}  add_header Cache-Control {kept};\n}}\n")
    };
    let quoted = |how: &str| format!("\"{how}\"");
    let mut text = String::from(
        "# Made by the build, and made anew by each: it names the files of this build. Include it in\n\
         # the server block whose root is this folder, and reload nginx after each upload:\n\
         #   include /srv/roadmap/_nginx.conf;\n\
         index index.html;\n\
         absolute_redirect off;\n\
         charset utf-8;\n\
         charset_types text/plain text/css text/csv text/javascript application/javascript application/json application/xml application/manifest+json image/svg+xml;\n\
         include mime.types;\n\
         types {\n  application/manifest+json webmanifest;\n  text/csv csv;\n}\n\
         # The compressed copies are there already. For those in brotli: the module\n\
         # libnginx-mod-http-brotli-static (Debian), and `brotli_static on;` beside this line.\n\
         gzip_static on;\n\
         error_page 404 /404.html;\n",
    );
    text += &block("/", "  try_files $uri $uri/ =404;\n", &quoted(ASK_AGAIN));
    text += &block("= /404.html", "  internal;\n", "\"no-store\" always");
    // What steers hosts is no page.
    text += "location ~ ^/_ {\n  return 404;\n}\n";
    text += &block(&format!("^~ {PREVIEWS}"), "", &quoted(FOR_A_DAY));
    for address in kept_for_good(assets) {
        text += &block(&format!("= {address}"), "", &quoted(FOR_GOOD));
    }
    text
}

/// A part of a site's block for Caddy 2, to be imported there.
pub fn caddy(assets: &Assets) -> String {
    let every: String = of_every_answer(assets)
        .iter()
        .map(|(name, value)| format!("  {name} \"{value}\"\n"))
        .collect();
    let kept = kept_for_good(assets).join(" ");
    format!(
        "# Made by the build, and made anew by each: it names the files of this build. Import it in\n\
         # the block of the site whose root is this folder, and reload Caddy after each upload:\n\
         #   root * /srv/roadmap\n\
         #   import /srv/roadmap/_caddyfile\n\
         header {{\n{every}}}\n\
         @kept path {kept}\n\
         @pictures path {PREVIEWS}*\n\
         @others not path {kept} {PREVIEWS}*\n\
         header @kept Cache-Control \"{FOR_GOOD}\"\n\
         header @pictures Cache-Control \"{FOR_A_DAY}\"\n\
         header @others Cache-Control \"{ASK_AGAIN}\"\n\
         @manifest path *.webmanifest\n\
         header @manifest Content-Type \"application/manifest+json; charset=utf-8\"\n\
         # What steers hosts is no page.\n\
         @steering path /_*\n\
         error @steering 404\n\
         file_server {{\n  precompressed br gzip\n}}\n\
         handle_errors {{\n  header Cache-Control \"no-store\"\n  rewrite * /404.html\n  file_server\n}}\n"
    )
}
