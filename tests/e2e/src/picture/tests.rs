//! Tests of pictures: made, compared and kept.

use super::{Colour, Picture};

const PAPER: Colour = [250, 247, 240];
const INK: Colour = [18, 32, 58];

/// Picture of a page of 400 × 300 with a button of 90 × 24 whose left edge is at `left`.
fn button(left: usize, colour: Colour) -> Picture {
    Picture::drawn(400, 300, |x, y| {
        let inside = (left..left + 90).contains(&x) && (100..124).contains(&y);
        if inside { colour } else { PAPER }
    })
}

/// Picture of rows of dots with smooth edges; `noise` is how much darker each pixel of an edge
/// is.
fn dots(noise: impl Fn(usize) -> u8) -> Picture {
    Picture::drawn(400, 300, |x, y| {
        let (dx, dy) = (x as f64 % 20.0 - 10.0, y as f64 % 20.0 - 10.0);
        let part = (6.0 - dx.hypot(dy)).clamp(0.0, 1.0);
        let smooth = part > 0.0 && part < 1.0;
        let darker = if smooth { noise(x * 31 + y * 17) } else { 0 };
        let mixed = |at: usize| {
            let (paper, ink) = (f64::from(PAPER[at]), f64::from(INK[at]));
            (paper + (ink - paper) * part) as u8
        };
        [0, 1, 2].map(|at| mixed(at).saturating_sub(darker))
    })
}

#[test]
fn a_picture_is_no_other_than_itself() {
    let picture = button(40, INK);
    let difference = picture.difference(&picture);
    assert_eq!(difference.pixels, 0);
    assert!(difference.is_noise());
}

#[test]
fn a_button_that_moved_by_one_pixel_is_noticed() {
    let difference = button(41, INK).difference(&button(40, INK));
    assert_eq!(difference.pixels, 2 * 24);
    assert!(!difference.is_noise());
}

#[test]
fn a_button_in_a_slightly_other_colour_is_noticed() {
    let other = [INK[0], INK[1], INK[2] + 6];
    let difference = button(40, other).difference(&button(40, INK));
    assert!(difference.pixels > 88 * 22 - 1, "{}", difference.pixels);
    assert!(!difference.is_noise());
}

#[test]
fn a_ground_in_another_tint_is_noticed() {
    let plain = |colour| Picture::drawn(200, 100, |_, _| colour);
    let difference = plain([242, 225, 241]).difference(&plain([251, 228, 241]));
    assert_eq!(difference.pixels, 200 * 100);
}

#[test]
fn what_is_left_out_is_not_compared_and_all_else_is() {
    let taken = |left: usize, right: usize| Picture {
        left_out: Some([0..right, 90..130]),
        ..button(left, INK)
    };
    assert_eq!(taken(41, 400).difference(&button(200, INK)).pixels, 0);
    // Of the button's new end one column of 24 stands outside.
    let difference = taken(41, 130).difference(&button(40, INK));
    assert_eq!(difference.pixels, 24);
}

#[test]
fn edges_that_are_smoothed_in_another_way_are_not_noticed() {
    let noisy = dots(|place| (place % 20) as u8);
    assert_ne!(noisy, dots(|_| 0));
    assert!(noisy.difference(&dots(|_| 0)).is_noise());
}

#[test]
fn more_height_than_rounding_gives_is_noticed() {
    let high = |height| Picture::drawn(200, height, |_, _| PAPER);
    assert!(high(101).difference(&high(100)).is_noise());
    assert!(!high(102).difference(&high(100)).is_noise());
    assert!(!high(98).difference(&high(100)).is_noise());
}

#[test]
fn what_is_different_is_marked_in_red_and_nothing_else() {
    let marked = button(41, INK).difference(&button(40, INK)).marked;
    assert_eq!(marked.at(40, 110), [255, 0, 0]);
    assert_eq!(marked.at(130, 110), [255, 0, 0]);
    assert_ne!(marked.at(80, 110), [255, 0, 0]);
    assert_ne!(marked.at(5, 5), [255, 0, 0]);
}

#[test]
fn half_the_size_is_the_mean_of_four() {
    let columns = Picture::drawn(5, 3, |x, _| [if x % 2 == 0 { 0 } else { 200 }; 3]);
    let halved = columns.halved();
    assert_eq!((halved.width, halved.height), (3, 2));
    assert_eq!(halved.at(0, 0), [100; 3]);
    assert_eq!(halved.at(2, 1), [0; 3], "the last column stands for itself");
}

#[test]
fn what_is_kept_in_few_colours_comes_back_and_is_no_other() {
    for taken in [button(40, INK).halved(), dots(|place| (place % 20) as u8)] {
        let kept = taken.in_few_colours();
        assert_eq!(Picture::from_png(&kept.to_png()).as_ref(), Ok(&kept));
        assert_eq!(taken.difference(&kept).pixels, 0);
        assert!(kept.to_png().len() <= taken.to_png().len());
    }
}

#[test]
fn more_colours_than_a_palette_holds_are_kept_as_they_are() {
    let many = Picture::drawn(256, 256, |x, y| [x as u8, y as u8, (x ^ y) as u8]);
    let kept = many.in_few_colours();
    assert_eq!(kept, many);
    assert_eq!(Picture::from_png(&kept.to_png()), Ok(many));
}
