//! Lanes: jobs that run at the same time, each lane one after the other.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Runs so many jobs in so many lanes, which are threads. Each lane keeps a value between its jobs.
/// Results are in the order of the jobs.
pub fn in_lanes<T: Send, Kept: Default>(
    jobs: usize,
    lanes: usize,
    each: impl Fn(&mut Kept, usize) -> T + Sync,
) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let mut done: Vec<(usize, T)> = std::thread::scope(|scope| {
        let lanes: Vec<_> = (0..lanes.max(1))
            .map(|_| {
                scope.spawn(|| {
                    let (mut done, mut kept) = (Vec::new(), Kept::default());
                    loop {
                        let at = next.fetch_add(1, Ordering::SeqCst);
                        if at >= jobs {
                            return done;
                        }
                        done.push((at, each(&mut kept, at)));
                    }
                })
            })
            .collect();
        lanes
            .into_iter()
            .flat_map(|lane| lane.join().expect("a lane does not panic"))
            .collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;

    #[test]
    fn every_job_is_done_once_and_the_results_are_in_their_order() {
        for lanes in [0, 1, 2, 5] {
            let squares = in_lanes(3, lanes, |(), at| at * at);
            assert_eq!(squares, [0, 1, 4], "{lanes} lanes");
        }
    }

    #[test]
    fn two_lanes_are_under_way_at_the_same_time() {
        // Neither passes before the other has arrived.
        let both = Barrier::new(2);
        let done = in_lanes(2, 2, |(), at| {
            both.wait();
            at
        });
        assert_eq!(done, [0, 1]);
    }

    #[test]
    fn a_lane_keeps_what_it_has_between_its_jobs() {
        let counted = in_lanes(3, 1, |count: &mut usize, _| {
            *count += 1;
            *count
        });
        assert_eq!(counted, [1, 2, 3]);
    }
}
