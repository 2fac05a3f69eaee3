//! Driving a real browser.
