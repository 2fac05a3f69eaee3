//! How long the browser's program takes to count a long text for every network, while someone
//! types: `cargo xtask bench` prints it.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function};
use roadmap::message::count::fit;
use roadmap::message::intent::Post;
use roadmap::message::network::Network;
use std::hint::black_box;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{Instant, console_log, wasm_bindgen_test};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// How often each is measured; the middle one counts.
const ROUNDS: usize = 61;

/// What is repeated to a text of so many characters.
const TEXTS: [(&str, &str); 3] = [
    (
        "English with links and emoji",
        "Connect everyone by 2030: universal, safe and affordable internet for all \u{1F310}. See \
         https://www.un.org/en/content/digital-cooperation-roadmap/ and un.org, with @un and \
         @roadmap@example.social #DigitalCooperation \u{1F469}\u{1F3FD}\u{200D}\u{1F4BB}\u{1F1FA}\u{1F1F3}\n",
    ),
    (
        "Chinese",
        "到2030年让人人联网：普遍、安全、可负担的互联网。数字合作路线图呼吁各方采取行动，不让任何一个人掉队。",
    ),
    (
        "Arabic",
        "ربط الجميع بحلول عام 2030: إنترنت شاملة وآمنة وميسورة التكلفة للجميع، فالتعاون الرقمي شأن الجميع. ",
    ),
];

fn text(piece: &str, characters: usize) -> String {
    piece.chars().cycle().take(characters).collect()
}

fn count(network: Network, text: &str) {
    let post = Post {
        text,
        subject: "Roadmap",
        link: "https://example.org/en/m/",
    };
    black_box(fit(network, black_box(&post), None));
}

fn count_all(text: &str) {
    Network::ALL
        .iter()
        .for_each(|&network| count(network, text));
}

/// Milliseconds of the middle one of many rounds, after some that warm up.
fn middle(mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS + 10)
        .map(|_| {
            let started = Instant::now();
            work();
            started.elapsed().as_secs_f64() * 1000.0
        })
        .skip(10)
        .collect();
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

/// Milliseconds that the browser's own segmenter takes to count the graphemes once.
fn segmenter(text: &str) -> f64 {
    let graphemes = Function::new_with_args(
        "text",
        "let n = 0; for (const _ of new Intl.Segmenter('en').segment(text)) n++; return n",
    );
    let arguments = Array::of1(&JsValue::from_str(text)).unchecked_into::<Array>();
    middle(|| {
        black_box(graphemes.apply(&JsValue::NULL, &arguments)).expect("a count");
    })
}

#[wasm_bindgen_test]
fn counting() {
    console_log!("10,000 characters for all networks, milliseconds, middle of {ROUNDS}:");
    for (name, piece) in TEXTS {
        let (once, twice) = (text(piece, 10_000), text(piece, 20_000));
        let (all, double) = (middle(|| count_all(&once)), middle(|| count_all(&twice)));
        let browser = segmenter(&once);
        console_log!(
            "{name}: {all:.2}; {:.2} times Intl.Segmenter ({browser:.2}); {:.2} times for twice the text",
            all / browser,
            double / all
        );
        let each: Vec<String> = Network::ALL
            .iter()
            .map(|&network| format!("{} {:.2}", network.id(), middle(|| count(network, &once))))
            .collect();
        console_log!("    {}", each.join(", "));
    }
}
