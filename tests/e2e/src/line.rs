//! Throttling proxy between the browser and the site. It can hold the app back or lose it, and a
//! test can change responses in it.
//!
//! It passes everything on as it is, except that the browser never caches the app's WebAssembly, so
//! that every page has to wait for it again. Where a test changes responses, none is cached.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

/// Treatment of requests for the app's WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// Requests are answered.
    Arrives,
    /// Requests wait for another treatment.
    Waits,
    /// The connection breaks.
    IsLost,
}

/// Response of the site, which a test can change on its way.
pub struct Answer {
    pub status: i32,
    pub headers: HashMap<String, String>,
    pub bytes: Vec<u8>,
    /// Whether the connection breaks after half of the bytes.
    pub cut: bool,
}

impl Answer {
    /// Replaces the body by a text of this media type, with status 200.
    pub fn replace(&mut self, kind: &str, text: &str) {
        self.status = 200;
        self.headers.insert("content-type".into(), kind.into());
        self.bytes = text.into();
    }

    /// Replaces the first occurrence of a text in the body.
    ///
    /// # Panics
    ///
    /// If the body does not contain it.
    #[track_caller]
    pub fn change(&mut self, from: &str, to: &str) {
        let text = String::from_utf8_lossy(&self.bytes);
        assert!(text.contains(from), "nothing to change: {from}");
        self.bytes = text.replacen(from, to, 1).into();
    }

    /// Whether the response is a page.
    pub fn is_page(&self) -> bool {
        let kind = self.headers.get("content-type");
        kind.is_some_and(|kind| kind.starts_with("text/html"))
    }
}

/// Change that sends the content of the language `own` in place of the content of `other`. The
/// latter is empty until the former has passed.
pub fn in_place_of(other: &'static str, own: &'static str) -> impl FnMut(&str, &mut Answer) {
    let mut passed = Vec::new();
    move |path, answer| {
        if path.starts_with(&format!("/content/{own}.")) {
            passed.clone_from(&answer.bytes);
        } else if path.starts_with(&format!("/content/{other}.")) {
            answer.bytes.clone_from(&passed);
        }
    }
}

/// Change of the response to the request for a path.
type Change = Box<dyn FnMut(&str, &mut Answer) + Send>;

/// Running proxy.
pub struct Line {
    /// Address to reach the site by: scheme, host and port.
    pub address: String,
    app: Arc<(Mutex<App>, Condvar)>,
    change: Arc<Mutex<Option<Change>>>,
}

impl Line {
    /// Starts a proxy to a site. It runs as long as the tests.
    pub fn to(site: String, app: App) -> Line {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let app = Arc::new((Mutex::new(app), Condvar::new()));
        let shared = Arc::clone(&app);
        let change = Arc::new(Mutex::new(None));
        let changing = Arc::clone(&change);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (site, app) = (site.clone(), Arc::clone(&shared));
                let change = Arc::clone(&changing);
                // A browser that disconnects during a response is no fault of the proxy.
                std::thread::spawn(move || {
                    let _ = pass_on(stream, &site, &app, &change);
                });
            }
        });
        Line {
            address: format!("http://127.0.0.1:{port}"),
            app,
            change,
        }
    }

    /// Changes responses from now on.
    pub fn change(&self, change: impl FnMut(&str, &mut Answer) + Send + 'static) {
        *self.change.lock().expect("no thread panics here") = Some(Box::new(change));
    }

    /// Sets the treatment of requests for the app, also of those that wait.
    pub fn set(&self, app: App) {
        *self.app.0.lock().expect("no thread panics here") = app;
        self.app.1.notify_all();
    }
}

/// Answers one request and closes the connection.
fn pass_on(
    mut stream: TcpStream,
    site: &str,
    app: &(Mutex<App>, Condvar),
    change: &Mutex<Option<Change>>,
) -> std::io::Result<()> {
    let Some((method, path)) = request(&stream)? else {
        return Ok(());
    };
    let is_app = path.ends_with(".wasm");
    if is_app {
        let now = app.0.lock().expect("no thread panics here");
        let decided = app.1.wait_while(now, |app| *app == App::Waits);
        if *decided.expect("no thread panics here") == App::IsLost {
            return Ok(());
        }
    }
    let address = format!("{site}{path}");
    let sent = minreq::Request::new(minreq::Method::Custom(method), address).send();
    let Ok(sent) = sent else { return Ok(()) };
    let mut answer = Answer {
        status: sent.status_code,
        headers: sent.headers.clone(),
        bytes: sent.into_bytes(),
        cut: false,
    };
    let change = change
        .lock()
        .expect("no thread panics here")
        .as_mut()
        .map(|change| {
            change(&path, &mut answer);
        });
    let anew = is_app || change.is_some();
    let head = head(answer.status, &answer.headers, answer.bytes.len(), anew);
    stream.write_all(head.as_bytes())?;
    let sent = match answer.cut {
        true => answer.bytes.len() / 2,
        false => answer.bytes.len(),
    };
    stream.write_all(&answer.bytes[..sent])
}

/// Method and path of a request, once its whole head has arrived. Requests to this site have no
/// bodies.
fn request(stream: &TcpStream) -> std::io::Result<Option<(String, String)>> {
    let mut first = String::new();
    let mut reader = BufReader::new(stream);
    reader.read_line(&mut first)?;
    let mut line = String::new();
    while reader.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split(' ').map(str::to_owned);
    Ok(words.next().zip(words.next()))
}

/// Head of a response. `anew` keeps the browser from caching it.
fn head(status: i32, headers: &HashMap<String, String>, length: usize, anew: bool) -> String {
    let mut head =
        format!("HTTP/1.1 {status} -\r\ncontent-length: {length}\r\nconnection: close\r\n");
    if anew {
        head.push_str("cache-control: no-store\r\n");
    }
    for (name, value) in headers {
        let own = matches!(
            name.as_str(),
            "content-length" | "connection" | "transfer-encoding"
        );
        let keeps = anew && matches!(name.as_str(), "cache-control" | "last-modified" | "etag");
        if !own && !keeps {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
    }
    head.push_str("\r\n");
    head
}
