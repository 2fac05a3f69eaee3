//! How long the browser's program takes to count a long text for every network, while someone
//! types: `cargo xtask bench` prints it.
#![cfg(target_arch = "wasm32")]

use js_sys::Function;
use message::count::fit;
use message::intent::Post;
use message::network::Network;
use std::hint::black_box;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{Instant, console_log, wasm_bindgen_test};

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// How often each is measured.
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

/// Milliseconds of the middle one and of the fastest one of many rounds for each piece of work.
/// They take turns, so that what else the machine does falls on all alike; the first rounds warm
/// up. Ratios are those of the fastest, since a busy machine interrupts long work more often.
fn times<const N: usize>(mut works: [&mut dyn FnMut(); N]) -> [(f64, f64); N] {
    let mut times = [const { Vec::new() }; N];
    for round in 0..10 + ROUNDS {
        for (work, times) in works.iter_mut().zip(&mut times) {
            let started = Instant::now();
            work();
            if round >= 10 {
                times.push(started.elapsed().as_secs_f64() * 1000.0);
            }
        }
    }
    times.map(|mut times| {
        times.sort_by(f64::total_cmp);
        (times[ROUNDS / 2], times[0])
    })
}

/// A function that lets the browser's own segmenter count the graphemes of a text.
fn segmenter(text: &str) -> impl FnMut() {
    let graphemes = Function::new_with_args(
        "text",
        "let n = 0; for (const _ of new Intl.Segmenter('en').segment(text)) n++; return n",
    );
    let text = JsValue::from_str(text);
    move || {
        black_box(graphemes.call1(&JsValue::NULL, &text)).expect("a count");
    }
}

#[wasm_bindgen_test]
fn counting() {
    console_log!("10,000 characters for all networks, milliseconds, middle of {ROUNDS}:");
    for (name, piece) in TEXTS {
        let (once, twice) = (text(piece, 10_000), text(piece, 20_000));
        let [all, double, browser] = times([
            &mut || count_all(&once),
            &mut || count_all(&twice),
            &mut segmenter(&once),
        ]);
        console_log!(
            "{name}: {:.2}, fastest {:.2}; that is {:.2} times Intl.Segmenter's, and {:.2} times that for twice the text",
            all.0,
            all.1,
            all.1 / browser.1,
            double.1 / all.1
        );
        let each: Vec<String> = Network::ALL
            .iter()
            .map(|&network| {
                let [(time, _)] = times([&mut || count(network, &once)]);
                format!("{} {time:.2}", network.id())
            })
            .collect();
        console_log!("    {}", each.join(", "));
    }
}
