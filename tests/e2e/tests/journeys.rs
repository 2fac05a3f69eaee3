//! What people do on the site, one file for each part of it. They are one program, which links
//! once; `cargo xtask test` runs it for one file after the other.

mod accessibility;
mod builder;
mod cards;
mod edge;
mod editor;
mod every_page;
mod images;
mod in_sight;
mod journalist;
mod keyboard;
mod kinds;
mod kit;
mod languages;
mod look;
mod memory;
mod paper;
mod parts;
mod pictures;
mod points;
mod projector;
mod quiz;
mod read;
mod reading;
mod results;
mod room;
mod room_phone;
mod share;
mod sheet;
mod spokesperson;
mod states;
mod tabs;
mod teacher;
mod visitor;
mod without_app;
mod without_script;
