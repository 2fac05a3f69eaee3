//! Says what plain `cargo test` does not run: a program in the place of tests.

fn main() {
    // A step of `cargo xtask test` runs it with the others.
    if std::env::var_os("STEP").is_some() {
        return;
    }
    println!(
        "\nNot run by `cargo test`: `cargo xtask test` runs all of this and fetches what it needs.
  --only native    the native crates `authoring`, `exports` and `site-build`, xtask and the server, besides these
  --only changed   these tests on changed content and on another campaign
  --only judges    other people's programs that read the kit back
  --only browser   the tree in a browser, compiled to wasm
  --only site      the release build and its budgets
  --only journeys  three browsers on the built site\n"
    );
}
