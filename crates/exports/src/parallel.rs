//! Parallel work on a list of items, one thread per processor.

use std::sync::Mutex;

/// Does the work for every item, and returns the results in the order of the items.
///
/// # Errors
///
/// Messages of all failed items, one per line, in alphabetical order.
pub fn in_parallel<Item: Send, Out: Send>(
    items: Vec<Item>,
    work: impl Fn(Item) -> Result<Out, String> + Sync,
) -> Result<Vec<Out>, String> {
    let queue = Mutex::new(items.into_iter().enumerate());
    let done = Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().expect("no worker panics with the lock").next();
                    let Some((at, item)) = next else { break };
                    let out = work(item);
                    done.lock().expect("likewise").push((at, out));
                }
            });
        }
    });
    let mut done = done.into_inner().expect("the workers are gone");
    done.sort_unstable_by_key(|(at, _)| *at);
    let (mut all, mut failures) = (Vec::new(), Vec::new());
    for (_, out) in done {
        match out {
            Ok(out) => all.push(out),
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() {
        return Ok(all);
    }
    failures.sort_unstable();
    Err(failures.join("\n"))
}
