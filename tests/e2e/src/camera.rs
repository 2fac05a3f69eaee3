//! A camera before which somebody holds a picture, for browsers that take a film for one.

use crate::picture::Picture;
use std::path::PathBuf;

/// Pixels of the film.
const WIDTH: usize = 640;
const HEIGHT: usize = 480;

/// Where this run's film lies.
fn film() -> PathBuf {
    std::env::temp_dir().join(format!("roadmap-film-{}.y4m", std::process::id()))
}

/// What Chromium is started with, so that the film is its camera, and allowed.
pub fn chromium() -> [String; 3] {
    [
        "--use-fake-ui-for-media-stream".to_owned(),
        "--use-fake-device-for-media-stream".to_owned(),
        format!("--use-file-for-fake-video-capture={}", film().display()),
    ]
}

/// Holds a picture before the camera of browsers that are started from now on: in the middle, on
/// a grey ground.
pub fn hold(picture: &Picture) {
    let (left, top) = ((WIDTH - picture.width) / 2, (HEIGHT - picture.height) / 2);
    let mut light = vec![128; WIDTH * HEIGHT];
    for (row, pixels) in picture.pixels.chunks_exact(picture.width).enumerate() {
        let start = (top + row) * WIDTH + left;
        for (light, pixel) in light[start..].iter_mut().zip(pixels) {
            *light = pixel[1];
        }
    }
    // YUV4MPEG2: a line that describes the film, then each picture's light and its two colours in
    // a quarter of the pixels.
    let mut bytes = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n").into_bytes();
    for _ in 0..5 {
        bytes.extend(b"FRAME\n");
        bytes.extend(&light);
        bytes.extend(vec![128; WIDTH * HEIGHT / 2]);
    }
    std::fs::write(film(), bytes).expect("a place for the film");
}

/// Takes the film away.
pub fn put_away() {
    std::fs::remove_file(film()).expect("the film is still there");
}
