//! Cells: the intervals into which the numbers of a numeric question fall.
//!
//! A code has no room for a thousand numbers. Bounds between no, half and full points are bounds of
//! cells as well, so that all numbers of a cell have the same points.

use crate::score::tenths;
use content::NumericRange;

/// Most cells of a question: with the state for no answer they fill five bits.
pub const MOST_CELLS: u32 = 31;
/// Largest number of a range, in tenths, for which no sum here overflows.
const BOUND: i32 = 1 << 28;

/// Cells of a range, all of one width, except that the last of each zone may be narrower.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// First and last number of each zone of equal points, in tenths; a zone may be empty.
    zones: [(i32, i32); 5],
    width: i32,
    step: i32,
}

impl Cells {
    /// Cells of a range; `None` if it cannot be read, holds no number, or exceeds 2²⁸ tenths.
    pub fn new(range: &NumericRange) -> Option<Cells> {
        let read = |text| tenths(text).filter(|number| (-BOUND..=BOUND).contains(number));
        let (min, max, step) = (read(&range.min)?, read(&range.max)?, read(&range.step)?);
        let answer = read(&range.answer)?;
        let full = read(&range.full)?;
        let half = read(&range.half)?.max(full);
        if max < min || full < 0 {
            return None;
        }
        let starts = [
            min,
            answer - half,
            answer - full,
            answer + full + 1,
            answer + half + 1,
            max + 1,
        ]
        .map(|start| start.clamp(min, max + 1));
        let step = step.max(1);
        let mut cells = Cells {
            zones: std::array::from_fn(|zone| (starts[zone], starts[zone + 1] - 1)),
            width: step,
            step,
        };
        // At least as wide as an equal share of the range, at most a few steps wider.
        cells.width = ((max - min) / MOST_CELLS as i32 / step).max(1) * step;
        while cells.count() > MOST_CELLS {
            cells.width += step;
        }
        Some(cells)
    }

    /// Number of cells, at most [`MOST_CELLS`].
    pub fn count(&self) -> u32 {
        (0..5).map(|zone| self.count_in(zone)).sum()
    }

    /// Number of cells in a zone.
    fn count_in(&self, zone: usize) -> u32 {
        let (first, last) = self.zones[zone];
        ((last - first + self.width) / self.width) as u32
    }

    /// Cell of a number in tenths; `None` outside the range.
    pub fn of(&self, number: i32) -> Option<u32> {
        let zone = self
            .zones
            .iter()
            .position(|(first, last)| (*first..=*last).contains(&number))?;
        let before: u32 = (0..zone).map(|zone| self.count_in(zone)).sum();
        Some(before + ((number - self.zones[zone].0) / self.width) as u32)
    }

    /// Smallest and largest number of a cell, in tenths; `None` if there is no such cell.
    pub fn bounds(&self, cell: u32) -> Option<(i32, i32)> {
        let mut before = 0;
        for (zone, (first, last)) in self.zones.into_iter().enumerate() {
            let count = self.count_in(zone);
            if cell - before < count {
                let from = first + (cell - before) as i32 * self.width;
                return Some((from, last.min(from + self.width - 1)));
            }
            before += count;
        }
        None
    }

    /// Smallest and largest number of each cell, in tenths.
    pub fn all(&self) -> impl Iterator<Item = (i32, i32)> {
        (0..self.count()).filter_map(|cell| self.bounds(cell))
    }

    /// Number that stands for a cell, in tenths: the step of the range nearest to the middle of the
    /// cell, or the middle if no step falls into the cell. `None` if there is no such cell.
    pub fn number(&self, cell: u32) -> Option<i32> {
        let (from, to) = self.bounds(cell)?;
        let (min, middle) = (self.zones[0].0, from + (to - from) / 2);
        let below = middle - (middle - min) % self.step;
        let above = below + self.step;
        Some(match (below >= from, above <= to) {
            (true, true) if above - middle < middle - below => above,
            (true, _) => below,
            (false, true) => above,
            (false, false) => middle,
        })
    }
}
