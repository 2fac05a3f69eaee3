//! The program's own memory, of which it gets more from the browser page by page.

use super::{Heap, PAGE, Pages};
use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::memory_grow;
use std::cell::UnsafeCell;
use std::ptr;

struct Memory;

impl Pages for Memory {
    fn get(&mut self, bytes: usize) -> *mut u8 {
        match memory_grow(0, bytes / PAGE) {
            usize::MAX => ptr::null_mut(),
            before => (before * PAGE) as *mut u8,
        }
    }
}

struct Allocator(UnsafeCell<Heap<Memory>>);

// SAFETY: the program has one thread: its target is built without threads.
unsafe impl Sync for Allocator {}

#[global_allocator]
static ALLOCATOR: Allocator = Allocator(UnsafeCell::new(Heap::new(Memory)));

impl Allocator {
    /// # Safety
    ///
    /// Nobody else has it: none of the heap's methods calls anything that allocates.
    #[expect(clippy::mut_from_ref)]
    unsafe fn heap(&self) -> &mut Heap<Memory> {
        // SAFETY: one thread, and by the caller's word one user in it.
        unsafe { &mut *self.0.get() }
    }
}

// SAFETY: `Heap` gives blocks of at least the size and alignment that a layout asks for, each to
// one user at a time; `tests/allocator.rs` holds it to that.
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: see `heap`.
        unsafe { self.heap() }.allocate(layout)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the trait's callers promise what `free` asks for.
        unsafe { self.heap().free(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // SAFETY: the trait's callers promise what `resize` asks for.
        unsafe { self.heap().resize(block, layout, bytes) }
    }
}
