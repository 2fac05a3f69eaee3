//! Fake camera: a video of a picture, for browsers that can take a video file for a camera.

use crate::picture::Picture;
use std::path::PathBuf;

/// Width of the video in pixels.
const WIDTH: usize = 640;
/// Height of the video in pixels.
const HEIGHT: usize = 480;

/// Path of this run's video.
fn film() -> PathBuf {
    std::env::temp_dir().join(format!("roadmap-film-{}.y4m", std::process::id()))
}

/// Arguments of Chromium that make the video its camera, and allow its use.
pub fn chromium() -> [String; 3] {
    [
        "--use-fake-ui-for-media-stream".to_owned(),
        "--use-fake-device-for-media-stream".to_owned(),
        format!("--use-file-for-fake-video-capture={}", film().display()),
    ]
}

/// Writes the video of a picture, for browsers that are started from now on: the picture is in the
/// middle, on a grey background.
pub fn hold(picture: &Picture) {
    let (left, top) = ((WIDTH - picture.width) / 2, (HEIGHT - picture.height) / 2);
    let mut light = vec![128; WIDTH * HEIGHT];
    for (row, pixels) in picture.pixels.chunks_exact(picture.width).enumerate() {
        let start = (top + row) * WIDTH + left;
        for (light, pixel) in light[start..].iter_mut().zip(pixels) {
            *light = pixel[1];
        }
    }
    // YUV4MPEG2: a line that describes the video, then for each frame its luma plane and two chroma
    // planes in a quarter of the pixels.
    let mut bytes = format!("YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420jpeg\n").into_bytes();
    for _ in 0..5 {
        bytes.extend(b"FRAME\n");
        bytes.extend(&light);
        bytes.extend(vec![128; WIDTH * HEIGHT / 2]);
    }
    std::fs::write(film(), bytes).expect("a place for the film");
}

/// Removes the video.
///
/// # Panics
///
/// If it is not there.
pub fn put_away() {
    std::fs::remove_file(film()).expect("the film is still there");
}
