//! Penalty of a code that is hard to read.

use crate::Code;

/// Penalty for a code that is hard to read (section 7.8.3): long runs, squares of one colour, runs
/// like those of a finder pattern, imbalance of dark and light.
pub(crate) fn penalty(code: &Code) -> usize {
    let side = code.side;
    let mut penalty = 0;
    let mut dark = 0;
    for line in 0..side {
        for upright in [false, true] {
            let is_dark = |at: usize| match upright {
                true => code.modules[at * side + line],
                false => code.modules[line * side + at],
            };
            // Lengths of the last seven runs of one colour, the latest at the end. Beyond the edges
            // all is light; a dark module far outside ends that run.
            let mut runs = [0; 7];
            let (mut run, mut was) = (side, false);
            for at in 0..=2 * side {
                let now = at == 2 * side || at < side && is_dark(at);
                if now != was {
                    runs.rotate_left(1);
                    runs[6] = run;
                    penalty += if now { like_finder(&runs) } else { 0 };
                }
                run = if now == was { run + 1 } else { 1 };
                was = now;
                if at >= side {
                    continue;
                }
                // The light run before the first module counts for finder patterns only.
                penalty += match run - if run > side { side } else { 0 } {
                    5 => 3,
                    6.. => 1,
                    _ => 0,
                };
                if upright && line > 0 && at > 0 {
                    let at = at * side + line;
                    let square = [at, at - 1, at - side, at - side - 1];
                    let count = square.into_iter().filter(|at| code.modules[*at]).count();
                    penalty += if count % 4 == 0 { 3 } else { 0 };
                }
                dark += usize::from(now);
            }
        }
    }
    // Every dark module was counted twice, in its row and in its column. Each full twentieth of
    // deviation from one half adds ten.
    let all = side * side;
    penalty + (dark * 10).abs_diff(all * 10).saturating_sub(1) / all * 10
}

/// Penalty for runs of 1 : 1 : 3 : 1 : 1 between light runs: 40 for each side with at least four
/// units of light, 0 if either side has less than one.
fn like_finder(runs: &[usize; 7]) -> usize {
    let one = runs[1];
    let like = runs[1..6] == [one, one, 3 * one, one, one];
    let (least, most) = (runs[0].min(runs[6]), runs[0].max(runs[6]));
    match like && least >= one && most >= 4 * one {
        true => 40 + if least >= 4 * one { 40 } else { 0 },
        false => 0,
    }
}
