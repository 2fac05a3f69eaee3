//! Pictures with codes in them: a camera's, frame by frame, and files'.

use super::futures::quietly;
use super::object::{call, call_with_numbers, callback, get, set, with};
use super::parts::{self, Scan};
use super::picture::pen;
use super::{find, settled, spawn};
use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::{document, on_cleanup, window};
use qr::scan::Picture;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Milliseconds between two looks at what the camera shows: the page stays free between them.
const PAUSE: u32 = 120;
/// The longer side of a frame as it is read, in pixels.
const FRAME: f64 = 800.0;
/// The longer side of a file's picture as it is read: a photo of a phone shows its code small.
const FILE: f64 = 1600.0;

/// Why the camera shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There is none, or the browser gives none to this page.
    None,
    /// A person, or a setting, said no.
    Refused,
    /// Another program has it, or it does not start.
    Busy,
    /// What reads codes did not come.
    NoReader,
}

thread_local! {
    /// What the camera gives; undefined while it is off.
    static STREAM: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Turns the camera on, shows it in the video that the selector finds, and calls `found` with
/// every code that is seen, again and again while it is in sight; `started` is told once whether
/// it could be turned on. It stays on until [`stop`], or until what it is called from has left
/// the page.
pub fn watch(
    video: &'static str,
    found: impl Fn(String) + 'static,
    started: impl FnOnce(Result<(), Trouble>) + 'static,
) {
    let devices = get(&window().navigator(), "mediaDevices");
    let wish = with("video", &with("facingMode", &"environment".into()));
    let asked = call(&devices, "getUserMedia", &[&wish]);
    let Ok(asked) = asked.dyn_into::<Promise>() else {
        return started(Err(Trouble::None));
    };
    settled(asked, move |answer| match answer {
        Err(why) => started(Err(trouble(&why))),
        Ok(stream) => {
            stop();
            let Some(video) = find(video) else {
                // The page was left while the question stood.
                return end(&stream);
            };
            set(&video, "srcObject", &stream);
            // From here on it can be turned off, also while what reads codes is on its way.
            STREAM.set(stream.clone());
            spawn(async move {
                let scan = parts::scan().await;
                if STREAM.with_borrow(|now| *now != stream) {
                    return;
                }
                let Ok(scan) = scan else {
                    stop();
                    return started(Err(Trouble::NoReader));
                };
                quietly(&call(&video, "play", &[]));
                started(Ok(()));
                look(video.into(), canvas(), scan, Rc::new(found));
            });
        }
    });
}

/// Gets what reads codes, before it is needed.
pub fn get_ready() {
    spawn(async {
        let _ = parts::scan().await;
    });
}

/// Turns the camera off when what this is called from leaves the page.
pub fn stop_on_leaving() {
    on_cleanup(stop);
}

/// Turns the camera off.
pub fn stop() {
    end(&STREAM.replace(JsValue::UNDEFINED));
}

fn end(stream: &JsValue) {
    if let Ok(tracks) = call(stream, "getTracks", &[]).dyn_into::<Array>() {
        for track in tracks.iter() {
            call(&track, "stop", &[]);
        }
    }
}

fn trouble(why: &JsValue) -> Trouble {
    match get(why, "name").as_string().unwrap_or_default().as_str() {
        "NotAllowedError" | "SecurityError" => Trouble::Refused,
        "NotFoundError" | "OverconstrainedError" => Trouble::None,
        _ => Trouble::Busy,
    }
}

/// Looks at the video, and once more after a pause, for as long as the camera is on.
fn look(video: JsValue, canvas: JsValue, scan: Scan, found: Rc<dyn Fn(String)>) {
    if STREAM.with_borrow(JsValue::is_falsy) {
        return;
    }
    let side = |name| get(&video, name).as_f64().unwrap_or_default();
    let (width, height) = (side("videoWidth"), side("videoHeight"));
    for text in read(scan, &canvas, &video, (width, height), FRAME) {
        found(text);
    }
    let again = callback(Box::new(move |_| {
        look(video.clone(), canvas.clone(), scan, found.clone());
    }));
    call(&window(), "setTimeout", &[&again, &PAUSE.into()]);
}

/// Where pictures are drawn to be read; it never stands on the page.
fn canvas() -> JsValue {
    call(&document(), "createElement", &[&"canvas".into()])
}

/// The codes in something that is drawn on a canvas. `longest` is how long its longer side is
/// drawn at most.
fn read(
    scan: Scan,
    canvas: &JsValue,
    shown: &JsValue,
    (width, height): (f64, f64),
    longest: f64,
) -> Vec<String> {
    let scale = (longest / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).round(), (height * scale).round());
    if !(width >= 1.0 && height >= 1.0) {
        return Vec::new();
    }
    let pen = pen(canvas, width as u32, height as u32);
    let (zero, right, bottom) = (0.0.into(), width.into(), height.into());
    call(&pen, "drawImage", &[shown, &zero, &zero, &right, &bottom]);
    let drawn = call_with_numbers(&pen, "getImageData", &[0.0, 0.0, width, height]);
    let pixels = get(&drawn, "data");
    if pixels.is_falsy() {
        return Vec::new();
    }
    let pixels = Uint8Array::new(&get(&pixels, "buffer")).to_vec();
    scan(&Picture::of_pixels(width as usize, &pixels))
}

/// Reads the files that were chosen in the control that the selector finds, one after the other,
/// and tells of each its name and the codes in it; none where the browser can read no picture in
/// it. The control is empty afterwards, so that the same file can be chosen again. Where what reads
/// codes does not come, `lost` is called instead.
pub fn read_files(
    selector: &str,
    each: impl Fn(String, Option<Vec<String>>) + 'static,
    lost: impl FnOnce() + 'static,
) {
    let Some(control) = find(selector) else {
        return;
    };
    let files = Array::from(&get(&control, "files"));
    super::set_value(selector, "");
    spawn(async move {
        match parts::scan().await {
            Ok(scan) => read_next(files, scan, Rc::new(each)),
            Err(_) => lost(),
        }
    });
}

fn read_next(files: Array, scan: Scan, each: Rc<dyn Fn(String, Option<Vec<String>>)>) {
    let file = files.shift();
    if file.is_falsy() {
        return;
    }
    let name = get(&file, "name").as_string().unwrap_or_default();
    let made = call(&window(), "createImageBitmap", &[&file]);
    // What is no promise is passed over in the same way: the browser has no such function.
    settled(Promise::resolve(&made), move |picture| {
        let picture = picture.unwrap_or_default();
        let codes = picture.is_truthy().then(|| {
            let side = |name| get(&picture, name).as_f64().unwrap_or_default();
            let size = (side("width"), side("height"));
            read(scan, &canvas(), &picture, size, FILE)
        });
        call(&picture, "close", &[]);
        each(name, codes);
        // Between two pictures the page takes clicks and draws what was told.
        super::stage::later(0, move || read_next(files, scan, each));
    });
}
