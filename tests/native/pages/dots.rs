//! The pictures of a hundred dots: as much of them is full as the number says, and each part of
//! them lies within its dot. Their paths are walked and measured here, by SVG's own rules.

use markup::write::html;
use roadmap::components::dots::dots;
use scraper::Html;
use std::f64::consts::PI;

use crate::common::built::all;

type Point = (f64, f64);

/// The radius of a dot.
const RADIUS: f64 = 4.0;
const DOT: f64 = PI * RADIUS * RADIUS;

/// Where the middles of the hundred dots are: 25 columns of 4, 12 apart, filled by columns.
fn middle(at: usize) -> Point {
    let place = |n: usize| 12.0 * f64::from(u32::try_from(n).unwrap()) + 6.0;
    (place(at / 4), place(at % 4))
}

/// The outlines of a path, as points close to each other. Knows `M`, `m`, `a` and `v`.
fn outlines(path: &str) -> Vec<Vec<Point>> {
    let mut outlines: Vec<Vec<Point>> = Vec::new();
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        rest = &rest[1..];
        let end = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let numbers = numbers(&rest[..end]);
        rest = &rest[end..];
        let from = outlines.last().and_then(|outline| outline.last().copied());
        match (command, numbers.as_slice()) {
            ('M', &[x, y]) => outlines.push(vec![(x, y)]),
            ('m', &[x, y]) => {
                let (fx, fy) = from.unwrap();
                outlines.push(vec![(fx + x, fy + y)]);
            }
            ('v', &[down]) => {
                let (x, y) = from.unwrap();
                outlines.last_mut().unwrap().push((x, y + down));
            }
            ('a', &[rx, ry, _, large, sweep, x, y]) => {
                assert!((rx - ry).abs() < f64::EPSILON, "an ellipse");
                let points = arc(from.unwrap(), rx, large > 0.5, sweep > 0.5, (x, y));
                outlines.last_mut().unwrap().extend(points);
            }
            other => panic!("{other:?} in {path}"),
        }
    }
    outlines
}

/// Numbers as paths have them: blanks, or a sign, between two.
fn numbers(text: &str) -> Vec<f64> {
    let spaced = text.replace('-', " -");
    let parts = spaced.split_whitespace();
    parts.map(|number| number.parse().unwrap()).collect()
}

/// Points of a circle's arc (SVG 2, appendix B.2.4).
fn arc((x, y): Point, radius: f64, large: bool, sweep: bool, (dx, dy): Point) -> Vec<Point> {
    let half = dx.hypot(dy) / 2.0;
    // What is not quite reachable is reached by a larger circle, as the standard says.
    let radius = radius.max(half);
    let away = (radius * radius - half * half).max(0.0).sqrt();
    let side = if large == sweep { 1.0 } else { -1.0 };
    let (nx, ny) = (dy / (2.0 * half), -dx / (2.0 * half));
    let (cx, cy) = (
        x + dx / 2.0 + side * away * nx,
        y + dy / 2.0 + side * away * ny,
    );
    let start = (y - cy).atan2(x - cx);
    let mut turn = (y + dy - cy).atan2(x + dx - cx) - start;
    if sweep && turn < 0.0 {
        turn += 2.0 * PI;
    }
    if !sweep && turn > 0.0 {
        turn -= 2.0 * PI;
    }
    const STEPS: u32 = 60;
    (1..=STEPS)
        .map(|step| {
            let angle = start + turn * f64::from(step) / f64::from(STEPS);
            (cx + radius * angle.cos(), cy + radius * angle.sin())
        })
        .collect()
}

/// The area within an outline.
fn area(outline: &[Point]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let twice: f64 = outline
        .iter()
        .zip(next)
        .map(|((x, y), (u, v))| x * v - u * y)
        .sum();
    twice.abs() / 2.0
}

/// The full and the hollow outlines of a picture.
fn drawn(hollow: u32) -> [Vec<Vec<Point>>; 2] {
    let picture = Html::parse_fragment(&html(dots(hollow, String::from("label"))));
    ["full", "hollow"].map(|kind| {
        let paths = all(&picture, &format!("svg.dots > path.{kind}"));
        assert_eq!(paths.len(), 1, "{kind} at {hollow}");
        outlines(paths[0].attr("d").unwrap())
    })
}

#[test]
fn as_much_of_the_hundred_dots_is_full_as_the_number_says() {
    for hollow in (0..=1000).step_by(37).chain([464, 520, 1000]) {
        let [full, _] = drawn(hollow);
        let filled: f64 = full.iter().map(|outline| area(outline)).sum();
        let share = filled / DOT;
        let wanted = f64::from(1000 - hollow) / 10.0;
        // Arcs are walked in straight steps, which lose half a thousandth.
        let near = 0.001 * wanted.max(1.0);
        assert!((share - wanted).abs() < near, "{hollow}: {share} dots");
    }
}

#[test]
fn the_dot_of_both_shares_is_full_to_its_part_and_nothing_sticks_out_of_it() {
    // 46.4 hollow: the 54th dot is full to six tenths.
    let [full, hollow] = drawn(464);
    assert_eq!((full.len(), hollow.len()), (54, 47));
    let part = area(&full[53]) / DOT;
    assert!((part - 0.6).abs() < 0.006, "{part}");
    for tenths in 1..10 {
        let [full, hollow] = drawn(500 - tenths);
        let (x, y) = middle(50);
        let part = full.last().unwrap();
        let wanted = f64::from(tenths) / 10.0;
        assert!((area(part) / DOT / wanted - 1.0).abs() < 0.01, "{tenths}");
        for (px, py) in part {
            let from_middle = (px - x).hypot(py - y);
            assert!(from_middle < RADIUS + 0.002, "{tenths}: {from_middle}");
        }
        // It is full from the side of the full ones.
        let first = part.iter().map(|(px, _)| *px).fold(f64::MAX, f64::min);
        assert!((first - (x - RADIUS)).abs() < 0.01, "{tenths}: {first}");
        // Its ring is whole.
        assert!((area(&hollow[0]) / DOT - 1.0).abs() < 0.002, "{tenths}");
    }
}

#[test]
fn there_are_always_a_hundred_whole_dots_each_in_its_place() {
    for hollow in [0, 1, 464, 520, 999, 1000] {
        let [mut full, rings] = drawn(hollow);
        if hollow % 10 != 0 {
            full.pop();
        }
        full.extend(rings);
        assert_eq!(full.len(), 100, "{hollow}");
        for (at, dot) in full.iter().enumerate() {
            let (x, y) = middle(at);
            for (px, py) in dot {
                let off = (px - x).hypot(py - y) - RADIUS;
                assert!(off.abs() < 0.001, "{hollow}: dot {at} by {off}");
            }
        }
    }
}
