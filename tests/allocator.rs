//! The browser's allocator, over memory that these tests hand out page by page: blocks are long
//! enough, aligned, nobody else's, and used again.
#![cfg(feature = "ssr")]

#[allow(dead_code, reason = "texts are for other tests")]
#[path = "message/random.rs"]
mod random;

use random::Random;
use roadmap::allocator::{Heap, PAGE, Pages};
use std::alloc::{Layout, alloc, dealloc};
use std::collections::BTreeMap;

/// A stretch of memory, given out from its start; `holes` keeps a page back before every piece, as
/// if somebody else had taken it.
struct Stretch {
    start: *mut u8,
    pages: usize,
    taken: usize,
    holes: bool,
}

impl Stretch {
    fn of(pages: usize) -> Stretch {
        Stretch {
            // SAFETY: the layout has a size.
            start: unsafe { alloc(Self::layout(pages)) },
            pages,
            taken: 0,
            holes: false,
        }
    }

    fn layout(pages: usize) -> Layout {
        Layout::from_size_align(pages * PAGE, PAGE).unwrap()
    }
}

impl Drop for Stretch {
    fn drop(&mut self) {
        // SAFETY: got in `of` by the same layout, and the heap goes together with it.
        unsafe { dealloc(self.start, Self::layout(self.pages)) };
    }
}

impl Pages for &mut Stretch {
    fn get(&mut self, bytes: usize) -> *mut u8 {
        assert!(bytes > 0 && bytes.is_multiple_of(PAGE), "{bytes}");
        let first = self.taken + usize::from(self.holes);
        if first + bytes / PAGE > self.pages {
            return std::ptr::null_mut();
        }
        self.taken = first + bytes / PAGE;
        // SAFETY: within the stretch.
        unsafe { self.start.add(first * PAGE) }
    }
}

fn layout(bytes: usize, align: usize) -> Layout {
    Layout::from_size_align(bytes, align).unwrap()
}

#[test]
fn blocks_are_aligned_whatever_the_order() {
    let mut stretch = Stretch::of(16);
    let mut heap = Heap::new(&mut stretch);
    for align in [1, 64, 2, 4096, 8, 16, 1, 32, 8192, 4, 1024] {
        for bytes in [1, align + 1, 3] {
            let block = heap.allocate(layout(bytes, align));
            assert!(!block.is_null());
            assert_eq!(block.addr() % align, 0, "{bytes} bytes at {align}");
        }
    }
}

#[test]
fn blocks_of_no_bytes_are_blocks_too() {
    let mut stretch = Stretch::of(1);
    let mut heap = Heap::new(&mut stretch);
    let (one, two) = (heap.allocate(layout(0, 1)), heap.allocate(layout(0, 1)));
    assert!(!one.is_null() && !two.is_null() && one != two);
    // SAFETY: from this heap by this layout.
    unsafe { heap.free(one, layout(0, 1)) };
    assert_eq!(heap.allocate(layout(0, 1)), one);
}

#[test]
fn a_page_is_used_up_to_its_last_byte() {
    let mut stretch = Stretch::of(1);
    let mut heap = Heap::new(&mut stretch);
    // A small block first: what is then passed over on the way to the large one is used later.
    let small = heap.allocate(layout(8, 8));
    let large = heap.allocate(layout(PAGE / 2, 8));
    assert_eq!(large.addr() - small.addr(), PAGE / 2);
    let rest = (PAGE / 2 - 8) / 8;
    for _ in 0..rest {
        assert!(!heap.allocate(layout(8, 8)).is_null());
    }
    assert!(heap.allocate(layout(8, 8)).is_null());
}

#[test]
fn a_block_that_came_back_is_given_out_again_whole_or_in_parts() {
    let mut stretch = Stretch::of(1);
    let mut heap = Heap::new(&mut stretch);
    let whole = layout(PAGE, 1);
    for _ in 0..3 {
        let block = heap.allocate(whole);
        assert!(!block.is_null());
        // SAFETY: from this heap by this layout.
        unsafe { heap.free(block, whole) };
    }
    let parts: Vec<*mut u8> = (0..4).map(|_| heap.allocate(layout(PAGE / 4, 1))).collect();
    assert!(parts.iter().all(|part| !part.is_null()));
    assert!(heap.allocate(layout(1, 1)).is_null(), "all four are out");
    // SAFETY: from this heap by this layout.
    unsafe { heap.free(parts[2], layout(PAGE / 4, 1)) };
    assert_eq!(heap.allocate(layout(PAGE / 8 + 1, 1)), parts[2]);
}

#[test]
fn where_there_is_no_more_memory_nothing_is_lost() {
    let mut stretch = Stretch::of(2);
    let mut heap = Heap::new(&mut stretch);
    assert!(heap.allocate(layout(3 * PAGE, 1)).is_null());
    assert!(heap.allocate(layout(isize::MAX as usize, 1)).is_null());
    let small = layout(100, 1);
    let block = heap.allocate(small);
    // SAFETY: the block is from this heap by this layout; it is written within its bytes.
    unsafe {
        block.write_bytes(7, 100);
        assert!(heap.resize(block, small, 3 * PAGE).is_null());
        assert_eq!(std::slice::from_raw_parts(block, 100), [7; 100]);
    }
    assert!(!heap.allocate(layout(PAGE, 1)).is_null());
}

#[test]
fn a_block_grows_and_shrinks_in_its_place_while_its_power_of_two_holds_it() {
    let mut stretch = Stretch::of(4);
    let mut heap = Heap::new(&mut stretch);
    let block = heap.allocate(layout(33, 1));
    // SAFETY: the block is from this heap, each time by the layout that it was given last.
    unsafe {
        assert_eq!(heap.resize(block, layout(33, 1), 64), block);
        assert_ne!(heap.resize(block, layout(64, 1), 65), block);
        let next = heap.allocate(layout(128, 1));
        assert_eq!(heap.resize(next, layout(128, 1), 32), next);
        assert_eq!(
            heap.allocate(layout(32, 1)),
            next.add(32),
            "the quarter cut off"
        );
        let again: Vec<*mut u8> = (0..3).map(|_| heap.allocate(layout(64, 1))).collect();
        assert!(again.contains(&next.add(64)), "the half cut off");
        assert!(again.contains(&block), "given back when it moved");
    }
}

/// Every block holds a byte of its own from end to end; it is looked at before it is let go.
#[test]
fn no_block_ever_shares_a_byte_with_another() {
    for holes in [false, true] {
        let mut random = Random::new();
        let mut stretch = Stretch::of(600);
        stretch.holes = holes;
        let (start, end) = (stretch.start.addr(), stretch.start.addr() + 600 * PAGE);
        let mut heap = Heap::new(&mut stretch);
        let mut blocks = Blocks::new();
        let mut most = 0;
        for turn in 0..60_000_u32 {
            let full_of = turn as u8;
            let power = random.below(14);
            let bytes = random.below(1 << power);
            let picked = blocks
                .keys()
                .nth(random.below(blocks.len().max(1)))
                .copied();
            // More and more, then fewer and fewer, three times over.
            let growing = turn / 10_000 % 2 == 0;
            match (random.below(10), picked) {
                (0..2, Some(address)) => {
                    let (block, old, byte) = blocks.remove(&address).unwrap();
                    // SAFETY: from this heap by this layout, and written within its bytes.
                    let moved = unsafe { heap.resize(block, old, bytes) };
                    assert!(!moved.is_null());
                    let kept = old.size().min(bytes);
                    // SAFETY: that much was there before, and the block is at least that long.
                    let kept = unsafe { std::slice::from_raw_parts(moved, kept) };
                    assert!(kept.iter().all(|&is| is == byte), "turn {turn}");
                    put(&mut blocks, moved, layout(bytes, old.align()), full_of);
                }
                (2..5, Some(address)) if growing => release(&mut heap, &mut blocks, address),
                (2..8, Some(address)) if !growing => release(&mut heap, &mut blocks, address),
                _ => {
                    let wanted = layout(bytes, 1 << random.below(5));
                    let block = heap.allocate(wanted);
                    assert!(!block.is_null(), "turn {turn}: {} blocks", blocks.len());
                    assert!(block.addr() >= start && block.addr() + bytes <= end);
                    put(&mut blocks, block, wanted, full_of);
                }
            }
            most = most.max(blocks.len());
        }
        assert!(most > 1_000, "{most} blocks at most");
        while let Some(&address) = blocks.keys().next() {
            release(&mut heap, &mut blocks, address);
        }
    }
}

/// By address: the block, its layout, and the byte that it is full of.
type Blocks = BTreeMap<usize, (*mut u8, Layout, u8)>;

fn put(blocks: &mut Blocks, block: *mut u8, layout: Layout, byte: u8) {
    assert_eq!(block.addr() % layout.align(), 0);
    let before = blocks.range(..=block.addr()).next_back();
    assert!(before.is_none_or(|(at, (_, before, _))| at + before.size() <= block.addr()));
    let after = blocks.range(block.addr()..).next();
    assert!(after.is_none_or(|(&at, _)| block.addr() + layout.size() <= at));
    // SAFETY: the block is that long.
    unsafe { block.write_bytes(byte, layout.size()) };
    blocks.insert(block.addr(), (block, layout, byte));
}

fn release(heap: &mut Heap<&mut Stretch>, blocks: &mut Blocks, address: usize) {
    let (block, layout, byte) = blocks.remove(&address).unwrap();
    // SAFETY: written within its bytes, and nobody has it any more.
    unsafe {
        let bytes = std::slice::from_raw_parts(block, layout.size());
        assert!(bytes.iter().all(|&is| is == byte));
        heap.free(block, layout);
    }
}
