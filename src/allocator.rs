//! The browser's memory: blocks in sizes of powers of two, each size with a list of free ones.
//!
//! Rust's own allocator for WebAssembly looks for the best block among all; that is seven
//! kilobytes of program. A page here asks for little and gives most of it back in the same sizes
//! (docs/adr/0005).

#[cfg(target_arch = "wasm32")]
mod wasm;

use std::alloc::Layout;
use std::ptr;

/// Memory is got in pages of this many bytes.
pub const PAGE: usize = 0x1_0000;

/// Blocks are of 2³ to 2³⁰ bytes: the smallest holds a pointer.
const SMALLEST: usize = 3;
const SIZES: usize = 31;

/// Where memory comes from.
pub trait Pages {
    /// Memory of this many bytes, a multiple of [`PAGE`], aligned to [`PAGE`], which nobody else
    /// uses; null where there is no more.
    fn get(&mut self, bytes: usize) -> *mut u8;
}

/// Memory in blocks. Every block is aligned to its own size.
pub struct Heap<P> {
    pages: P,
    /// For each power of two the first free block; a free block begins with the next one's address.
    free: [*mut u8; SIZES],
    /// What was never given out begins here,
    fresh: *mut u8,
    /// and is as many bytes long.
    left: usize,
}

impl<P: Pages> Heap<P> {
    /// Nothing yet.
    pub const fn new(pages: P) -> Self {
        Heap {
            pages,
            free: [ptr::null_mut(); SIZES],
            fresh: ptr::null_mut(),
            left: 0,
        }
    }

    /// A block for this layout; null where there is no more memory.
    pub fn allocate(&mut self, layout: Layout) -> *mut u8 {
        let size = size(layout);
        if size >= SIZES {
            return ptr::null_mut();
        }
        let Some(from) = (size..SIZES).find(|&from| !self.free[from].is_null()) else {
            return self.take_fresh(size);
        };
        let block = self.free[from];
        // SAFETY: a block in a list is ours, and begins with a pointer that `give` wrote.
        unsafe {
            self.free[from] = block.cast::<*mut u8>().read();
            self.split(block, from, size);
        }
        block
    }

    /// Takes a block back.
    ///
    /// # Safety
    ///
    /// The block came from this heap for this layout, and nobody uses it any more.
    pub unsafe fn free(&mut self, block: *mut u8, layout: Layout) {
        // SAFETY: by the caller's word it is a whole block of this size.
        unsafe { self.give(block, size(layout)) };
    }

    /// Makes a block longer or shorter, in its place where it can; null where there is no more
    /// memory, and the block is left as it was.
    ///
    /// # Safety
    ///
    /// The block came from this heap for this layout, and nobody uses it by its old address.
    pub unsafe fn resize(&mut self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // SAFETY: the caller's new size, rounded up to the alignment, does not overflow.
        let wanted = unsafe { Layout::from_size_align_unchecked(bytes, layout.align()) };
        let (before, after) = (size(layout), size(wanted));
        if after <= before {
            // SAFETY: a whole block of the size before, of which the part after is still in use.
            unsafe { self.split(block, before, after) };
            return block;
        }
        let moved = self.allocate(wanted);
        if !moved.is_null() {
            // SAFETY: two blocks, both at least as long as the old layout; the old one is done with.
            unsafe {
                ptr::copy_nonoverlapping(block, moved, layout.size());
                self.free(block, layout);
            }
        }
        moved
    }

    /// Puts a block into the list of its size.
    ///
    /// # Safety
    ///
    /// It is a whole block of this size, aligned to it, and nobody uses it.
    unsafe fn give(&mut self, block: *mut u8, size: usize) {
        // SAFETY: the smallest block holds a pointer and is aligned for it.
        unsafe { block.cast::<*mut u8>().write(self.free[size]) };
        self.free[size] = block;
    }

    /// Makes a block smaller, and gives away the halves that are too much.
    ///
    /// # Safety
    ///
    /// It is a whole block of the size before, aligned to it, and nobody uses what is given away.
    unsafe fn split(&mut self, block: *mut u8, before: usize, after: usize) {
        for half in after..before {
            // SAFETY: of a block of 2ⁿ⁺¹ bytes the second half is a block of 2ⁿ, aligned to it.
            unsafe { self.give(block.add(1 << half), half) };
        }
    }

    /// A block that was never given out, getting pages for it where too little is left.
    fn take_fresh(&mut self, size: usize) -> *mut u8 {
        let bytes = 1 << size;
        loop {
            let gap = self.fresh.align_offset(bytes);
            let Some(missing) = (gap + bytes).checked_sub(self.left + 1) else {
                break;
            };
            let more = (missing / PAGE + 1) * PAGE;
            let got = self.pages.get(more);
            if got.is_null() {
                return got;
            }
            if got == self.fresh.wrapping_add(self.left) {
                self.left += more;
            } else {
                // Not behind what there was: that is let go.
                self.fresh = got;
                self.left = more;
            }
        }
        // What stands between here and the next aligned place is blocks of smaller sizes.
        while self.fresh.align_offset(bytes) != 0 {
            let piece = self.fresh.addr().trailing_zeros() as usize;
            let block = self.advance(piece);
            // SAFETY: fresh memory up to the aligned place is ours, and this much of it aligned.
            unsafe { self.give(block, piece) };
        }
        self.advance(size)
    }

    /// The next block of fresh memory, of which there is enough.
    fn advance(&mut self, size: usize) -> *mut u8 {
        let block = self.fresh;
        self.fresh = block.wrapping_add(1 << size);
        self.left -= 1 << size;
        block
    }
}

/// The power of two that holds a layout: its bytes, its alignment, and a pointer.
fn size(layout: Layout) -> usize {
    let bytes = layout.size().max(layout.align()).max(1 << SMALLEST);
    (usize::BITS - (bytes - 1).leading_zeros()) as usize
}
