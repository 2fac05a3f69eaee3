//! Static server for a folder: compressed copies, headers from `_headers`, 404.html.

mod headers;
mod host;

use host::Host;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::env;
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::LocalSet;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [folder, port] = words.as_slice() else {
        eprintln!("usage: roadmap-server FOLDER PORT");
        return ExitCode::FAILURE;
    };
    let Ok(port) = port.parse() else {
        eprintln!("error: `{port}` is no port");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path, port: u16) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| format!("cannot start: {error}"))?;
    LocalSet::new().block_on(&runtime, serve(folder, port))
}

async fn serve(folder: &Path, port: u16) -> Result<(), String> {
    let unusable = |error| format!("port {port} cannot be used: {error}");
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .await
        .map_err(unusable)?;
    let address = listener.local_addr().map_err(unusable)?;
    println!("http://{address}/");
    let host = Host::new(folder);
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                eprintln!("a connection failed: {error}");
                continue;
            }
        };
        let host = host.clone();
        tokio::task::spawn_local(async move {
            let service = hyper::service::service_fn(move |request| {
                let host = host.clone();
                async move { host.answer(request).await }
            });
            // A browser that disconnects early is nothing to report.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(15))
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}
