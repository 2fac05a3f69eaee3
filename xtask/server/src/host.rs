//! Responses to requests: a file with its media type and headers, a redirect, or 404.html.

use crate::headers::HeaderTable;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue, IF_MODIFIED_SINCE,
    IF_RANGE, IF_UNMODIFIED_SINCE, LOCATION, RANGE, VARY,
};
use hyper::{Method, Request, Response, StatusCode, Uri};
use std::convert::Infallible;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use tower_http::services::ServeDir;
use tower_service::Service;

type Body = UnsyncBoxBody<Bytes, io::Error>;

/// Media types by file extension, where the usual guess is another or leaves out the charset.
const TYPES: [(&str, &str); 13] = [
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
];

/// Folder served as by a static host on the web.
#[derive(Clone)]
pub struct Host {
    folder: PathBuf,
    files: ServeDir,
}

impl Host {
    /// Host of a folder, with its compressed copies.
    pub fn new(folder: &Path) -> Host {
        let files = ServeDir::new(folder)
            .precompressed_br()
            .precompressed_gzip();
        Host {
            folder: folder.to_owned(),
            files,
        }
    }

    /// Answers any request; a request's body is ignored.
    pub async fn answer<B>(&self, request: Request<B>) -> Result<Response<Body>, Infallible> {
        let path = request.uri().path().to_owned();
        let mut response = if matches!(*request.method(), Method::GET | Method::HEAD) {
            self.file(request.map(|_| ())).await
        } else {
            let mut refusal = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
            let allowed = HeaderValue::from_static("GET, HEAD");
            refusal.headers_mut().insert(ALLOW, allowed);
            refusal
        };
        match self.table() {
            Ok(table) => {
                for (name, value) in table.for_path(&path) {
                    response.headers_mut().insert(name, value);
                }
                // Errors are not cached, whatever the table says of the missing file.
                if !response.status().is_success() && !response.status().is_redirection() {
                    let never = HeaderValue::from_static("no-store");
                    response.headers_mut().insert(CACHE_CONTROL, never);
                }
            }
            Err(message) => {
                eprintln!("error: {message}");
                response = plain(StatusCode::INTERNAL_SERVER_ERROR, &message);
            }
        }
        Ok(response)
    }

    /// Table of response headers, read for every response, so that a new build needs no restart.
    fn table(&self) -> Result<HeaderTable, String> {
        match fs::read_to_string(self.folder.join("_headers")) {
            Ok(text) => HeaderTable::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(HeaderTable::default()),
            Err(error) => Err(format!("_headers cannot be read: {error}")),
        }
    }

    /// Response with the file at the request's path, a redirect, or 404.html.
    async fn file(&self, request: Request<()>) -> Response<Body> {
        let path = request.uri().path().to_owned();
        if is_no_page(&path) {
            return self.not_found(request).await;
        }
        let mut request = request;
        if !is_one_range(request.headers()) {
            request.headers_mut().remove(RANGE);
        }
        let mut again = Request::new(());
        *again.method_mut() = request.method().clone();
        *again.headers_mut() = request.headers().clone();
        let mut response = self.of_folder(request).await;
        if response.status() == StatusCode::NOT_FOUND {
            return self.not_found(again).await;
        }
        if response.status().is_redirection() && response.headers().contains_key(LOCATION) {
            *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
            return response;
        }
        set_type(&path, &mut response);
        response
    }

    /// Response with 404.html and status 404, whatever range or date the request names.
    async fn not_found(&self, mut request: Request<()>) -> Response<Body> {
        *request.uri_mut() = Uri::from_static("/404.html");
        for name in [RANGE, IF_MODIFIED_SINCE, IF_UNMODIFIED_SINCE] {
            request.headers_mut().remove(name);
        }
        let mut response = self.of_folder(request).await;
        if response.status() != StatusCode::OK {
            return plain(
                StatusCode::NOT_FOUND,
                "There is no such page, and no 404.html\n",
            );
        }
        *response.status_mut() = StatusCode::NOT_FOUND;
        set_type("/404.html", &mut response);
        response
    }

    /// Response of `ServeDir`, with a `Vary` header.
    async fn of_folder(&self, request: Request<()>) -> Response<Body> {
        match self.files.clone().call(request).await {
            Ok(response) => {
                let mut response =
                    response.map(|body| body.map_err(io::Error::other).boxed_unsync());
                let encoding = HeaderValue::from_name(ACCEPT_ENCODING);
                response.headers_mut().insert(VARY, encoding);
                response
            }
            Err(never) => match never {},
        }
    }
}

/// Whether a path is never served: host configuration is not public; `//name` would become a
/// redirect to another host; and no file system has a name of more than 255 bytes.
fn is_no_page(path: &str) -> bool {
    let plain = path.replace("%5F", "_").replace("%5f", "_");
    let mut parts = plain.split('/').filter(|part| !matches!(*part, "" | "."));
    let steers = parts
        .clone()
        .next()
        .is_some_and(|part| part.starts_with('_'));
    steers || path.starts_with("//") || parts.any(|part| part.len() > 255)
}

/// Whether the request is for one range of the file, whatever version of it. All other requests get
/// the whole file, as the standard allows (RFC 9110 §14.2).
fn is_one_range(headers: &HeaderMap) -> bool {
    let range = headers.get(RANGE).and_then(|range| range.to_str().ok());
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = range
        .and_then(|range| range.strip_prefix("bytes="))
        .and_then(|range| range.split_once('-'));
    !headers.contains_key(IF_RANGE)
        && parts.is_some_and(|(from, to)| {
            digits(from) && digits(to) && !(from.is_empty() && to.is_empty())
        })
}

/// Sets the media type by the extension of the path; a folder's path shows its index.html.
fn set_type(path: &str, response: &mut Response<Body>) {
    let name = if path.ends_with('/') {
        "index.html"
    } else {
        path
    };
    let extension = name.rsplit('.').next().unwrap_or_default();
    let known = TYPES.iter().find(|(known, _)| *known == extension);
    let has_content = response.headers().contains_key(CONTENT_TYPE);
    if let (Some((_, media_type)), true) = (known, has_content) {
        let value = HeaderValue::from_static(media_type);
        response.headers_mut().insert(CONTENT_TYPE, value);
    }
}

fn plain(status: StatusCode, text: &str) -> Response<Body> {
    let bytes = Full::new(Bytes::copy_from_slice(text.as_bytes()));
    let mut response = Response::new(bytes.map_err(|never| match never {}).boxed_unsync());
    *response.status_mut() = status;
    let media_type = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(CONTENT_TYPE, media_type);
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use hyper::HeaderMap;

    struct Answer {
        status: u16,
        headers: HeaderMap,
        body: Vec<u8>,
    }

    impl Answer {
        fn header(&self, name: &str) -> &str {
            let value = self.headers.get(name);
            value.map_or("", |value| value.to_str().unwrap())
        }
    }

    /// Asks a small site, whose compressed copies hold other words than its files.
    fn ask(test: &str, request: hyper::http::request::Builder) -> Answer {
        let name = format!("roadmap-server-{test}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(folder.join("en/connect")).unwrap();
        for (file, text) in [
            (
                "_headers",
                "/*\n  X-Content-Type-Options: nosniff\n\
                 /app.wasm\n  Cache-Control: public, max-age=31536000, immutable\n\
                 /gone.wasm\n  Cache-Control: public, max-age=31536000, immutable\n",
            ),
            ("_nginx.conf", "index index.html;"),
            ("404.html", "nothing here"),
            ("en/connect/index.html", "the page"),
            ("en/connect/index.html.br", "the page, by brotli"),
            ("en/connect/index.html.gz", "the page, by gzip"),
            ("app.wasm", "wasm"),
            ("app.js", "script"),
            ("site.webmanifest", "{}"),
            ("sitemap.xml", "<urlset/>"),
            ("posts.csv", "id"),
            ("posts.txt", "text"),
            ("kit.zip", "PK"),
            ("card.png", "PNG"),
        ] {
            fs::write(folder.join(file), text).unwrap();
        }
        let host = Host::new(&folder);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let answer = runtime.block_on(async {
            let Ok(response) = host.answer(request.body(()).unwrap()).await;
            let (parts, body) = response.into_parts();
            Answer {
                status: parts.status.as_u16(),
                headers: parts.headers,
                body: body.collect().await.unwrap().to_bytes().to_vec(),
            }
        });
        fs::remove_dir_all(folder).unwrap();
        answer
    }

    #[test]
    fn a_folder_without_its_slash_is_redirected_for_good_with_its_query() {
        let answer = ask("redirect", Request::get("/en/connect?via=card"));
        assert_eq!(answer.status, 308);
        assert_eq!(answer.header("location"), "/en/connect/?via=card");
    }

    #[test]
    fn a_path_of_two_slashes_leads_to_no_other_host() {
        let answer = ask("slashes", Request::get("//example.org/en/connect"));
        assert_eq!(answer.status, 404);
    }

    #[test]
    fn a_page_is_sent_in_the_best_encoding_that_is_taken() {
        for (accepted, encoding, body) in [
            ("gzip, br", "br", "the page, by brotli"),
            ("gzip", "gzip", "the page, by gzip"),
            ("identity", "", "the page"),
        ] {
            let request = Request::get("/en/connect/").header("accept-encoding", accepted);
            let answer = ask("encoding", request);
            assert_eq!(answer.header("content-encoding"), encoding);
            assert_eq!(answer.body, body.as_bytes());
            assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
            assert_eq!(answer.header("vary"), "accept-encoding");
        }
    }

    #[test]
    fn an_unknown_path_shows_the_page_for_it_with_its_status_and_headers() {
        let request = Request::get("/en/nowhere").header("range", "bytes=0-1");
        let answer = ask("unknown", request);
        assert_eq!(answer.status, 404);
        assert_eq!(answer.body, b"nothing here");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }

    #[test]
    fn what_steers_hosts_is_no_page_in_any_spelling() {
        for path in [
            "/_headers",
            "/%5fheaders",
            "/%5Fheaders",
            "/./_headers",
            "/_headers/",
            "/_nginx.conf",
        ] {
            assert_eq!(ask("table", Request::get(path)).status, 404, "{path}");
        }
    }

    #[test]
    fn an_error_is_not_kept_even_where_the_file_would_be_for_good() {
        let there = ask("kept", Request::get("/app.wasm"));
        assert_eq!(there.status, 200);
        assert_eq!(
            there.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        let missing = ask("kept", Request::get("/gone.wasm"));
        assert_eq!(missing.status, 404);
        assert_eq!(missing.header("cache-control"), "no-store");
    }

    #[test]
    fn a_name_that_no_file_can_have_is_not_there() {
        let path = format!("/en/{}", "a".repeat(300));
        assert_eq!(ask("long", Request::get(path)).status, 404);
    }

    #[test]
    fn one_part_of_a_file_is_sent_alone_and_any_other_wish_gets_the_whole() {
        let part = ask(
            "range",
            Request::get("/app.wasm").header("range", "bytes=1-2"),
        );
        assert_eq!((part.status, part.body), (206, b"as".to_vec()));
        for range in [
            "bytes=0-1,2-3",
            "bytes=-",
            "lines=1-2",
            "bytes=a-b",
            "nonsense",
        ] {
            let whole = ask("range", Request::get("/app.wasm").header("range", range));
            assert_eq!(
                (whole.status, whole.body),
                (200, b"wasm".to_vec()),
                "{range}"
            );
        }
        let another = Request::get("/app.wasm")
            .header("range", "bytes=0-1")
            .header("if-range", "\"another\"");
        assert_eq!(ask("range", another).status, 200);
    }

    #[test]
    fn files_have_the_types_that_browsers_insist_on() {
        for (path, media_type) in [
            ("/app.wasm", "application/wasm"),
            ("/app.js", "text/javascript; charset=utf-8"),
            (
                "/site.webmanifest",
                "application/manifest+json; charset=utf-8",
            ),
            ("/sitemap.xml", "application/xml; charset=utf-8"),
            ("/posts.csv", "text/csv; charset=utf-8"),
            ("/posts.txt", "text/plain; charset=utf-8"),
            ("/kit.zip", "application/zip"),
            ("/card.png", "image/png"),
        ] {
            assert_eq!(
                ask("types", Request::get(path)).header("content-type"),
                media_type
            );
        }
    }

    #[test]
    fn nothing_can_be_posted() {
        let answer = ask("post", Request::post("/en/connect/"));
        assert_eq!(answer.status, 405);
        assert_eq!(answer.header("allow"), "GET, HEAD");
    }
}
