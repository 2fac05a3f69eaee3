//! Native tests of the app, its files and the checks of content: one binary, so that a campaign is
//! read and a site built once for all of them.

mod authoring;
mod common;
mod document;
mod kit;
mod layers;
mod pages;
mod share_image;
mod storage;
mod style;
