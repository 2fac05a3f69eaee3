//! Response headers of the site, in three forms: a `_headers` file for the hosts that read it, and
//! a configuration snippet each for nginx and Caddy.
//!
//! All three are written by the build, since each build changes them: the content security policy
//! holds the hashes of the style sheets, and immutable files are listed one by one.

use super::assets::{Asset, Assets};
use super::previews::FOLDER as PREVIEWS;
use super::style;
use content::Content;

/// `Cache-Control` of files with the hash of their bytes in their names: immutable.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of preview images: one day. Other sites show them, and an upload may bring them
/// late.
const FOR_A_DAY: &str = "public, max-age=86400";
/// `Cache-Control` of all other files: revalidate on every use, so that a correction arrives at
/// once.
const ASK_AGAIN: &str = "no-cache";

/// Directives that also work in a page's own content security policy. `styles` are the style blocks
/// to allow.
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

/// Content security policy: only resources of the site itself, no inline script, and the inline
/// style blocks, one for each kind of page, by their hashes.
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

/// Content security policy of a page with this style block, for hosts that send no headers. It has
/// no `frame-ancestors`: a page cannot forbid by itself to be framed.
pub fn policy_of_page(style: &str) -> String {
    directives(&[style]).join("; ")
}

/// Headers of every response, errors included.
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
        // Of this host alone: `includeSubDomains` is for the owner of the subdomains to decide.
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Embedder-Policy", "require-corp".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        // The page that pools a group's result codes reads them from phones.
        ("Permissions-Policy", format!("camera=(self), {unused}")),
    ]
}

/// Addresses of immutable files, listed one by one: a pattern would also match a file that is
/// missing for a moment, and browsers would keep that error for a year.
fn kept_for_good(assets: &Assets) -> Vec<&str> {
    let styles = assets.styles.all().map(|(_, sheet)| &sheet.file);
    let files = std::iter::once(&assets.boot)
        .chain(assets.program.all())
        .chain(styles)
        .chain(assets.contents.iter().map(|file| &file.asset));
    files.map(|file: &Asset| file.address.as_str()).collect()
}

/// `_headers` file for Netlify and Cloudflare Pages: path patterns, each with its headers. These
/// hosts add up the headers of all matching patterns, so no two patterns with the same header match
/// one path.
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
        // Pages of the language, and its content files.
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

/// Snippet to include in a `server` block of nginx. In nginx a block with a header of its own
/// inherits none of the outer ones, so each block has all of them.
pub fn nginx(assets: &Assets) -> String {
    let every: String = of_every_answer(assets)
        .iter()
        .map(|(name, value)| format!("  add_header {name} \"{value}\" always;\n"))
        .collect();
    // Without `always` an error gets no `Cache-Control`, so it is not kept.
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
    // Host configuration is not served.
    text += "location ~ ^/_ {\n  return 404;\n}\n";
    text += &block(&format!("^~ {PREVIEWS}"), "", &quoted(FOR_A_DAY));
    for address in kept_for_good(assets) {
        text += &block(&format!("= {address}"), "", &quoted(FOR_GOOD));
    }
    text
}

/// Snippet to import in a site block of Caddy 2.
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
