//! `cargo xtask`: all commands of the project.

mod arguments;
mod bench;
mod check;
mod dev;
mod driver;
mod engine;
mod journeys;
mod judges;
mod kit;
mod lanes;
mod new_language;
mod outcome;
mod process;
mod references;
mod rust;
mod serve;
mod site;
mod size;
mod stamp;
mod steps;
mod summary;
mod system;
mod tables;
mod tally;
mod test;
mod tools;
mod tree;

use arguments::Arguments;
use outcome::Outcome;
use std::io::Write;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command> [options]

  serve   build the release site and serve it, compressed, at a printed address
            --port N       port on this machine, 8080 by default; 0 takes any free one
            --no-build     serve dist/ as it is
  build   build dist/: the whole site as static files
            --force        build even if nothing changed since the last build
            --preview      only for viewing: the address may still be a reserved name
  dev     build for development, serve, rebuild and reload on every change
            --port N       port on this machine, 8080 by default; 0 takes any free one
  kit     write the kit of every language, its messages and posts as files, into a folder
            --to FOLDER    folder to write to, target/kit by default
  new-language CODE
          lay out the files of a language to translate, with the original beside what is to be
          translated, and list it in campaign.json
            --name NAME    the language's own name: Português
            --rtl          its lines run from right to left
  check   check the content files and report every error with its file and field
  test    run all tests: format, lints, licences, content, native, judges, browser, sizes,
          journeys
            --only STEP    one of: fmt clippy deny check native changed judges browser site
                           journeys
            --engine NAME  journeys in one of: chromium firefox webkit
                           (both may be given more than once)
            --every-engine all journeys in every engine; by default, journeys that do not
                           depend on the engine run in one each, by turns
  pictures
          renew the visual baseline, pictures of every component and page in tests/e2e/pictures,
          and list the files that changed; `test` compares with it
  readings
          renew the accessibility-tree baseline, what a screen reader is given of a
          question, in tests/e2e/golden; `test` compares with it
  tables  make the tables of letters, emoji and domains anew from their data; tests hold them
  size    print the sizes of the files in dist/ and check them against their budgets
  bench   measure how long counting a long text takes in a browser
  setup   fetch every tool that build, serve and test need, and stop
  help    print this

Tools are kept by version in ~/.cache/roadmap-tools; ROADMAP_TOOLS names another folder.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command with its options. An error is one line for the user, with the remedy where
/// there is one.
fn run(words: &[String]) -> Outcome<()> {
    let command = words.first().map_or("help", String::as_str);
    let rest = words.get(1..).unwrap_or_default();
    if command == "hold" {
        return tree::hold(rest);
    }
    if matches!(command, "help" | "--help" | "-h") || rest.iter().any(|w| w == "--help") {
        // A reader may close the pipe after the first lines.
        let _ = writeln!(std::io::stdout(), "{HELP}");
        return Ok(());
    }
    match command {
        "serve" => {
            let arguments = Arguments::parse(rest, &["--port"], &["--no-build"])?;
            let port = arguments.port()?;
            rust::require_new_enough()?;
            serve::serve(port, !arguments.has("--no-build"))
        }
        "build" => {
            let arguments = Arguments::parse(rest, &[], &["--force", "--preview"])?;
            rust::require_new_enough()?;
            let force = arguments.has("--force");
            match arguments.has("--preview") {
                true => site::build(force),
                false => site::publish(force),
            }
        }
        "dev" => {
            let port = Arguments::parse(rest, &["--port"], &[])?.port()?;
            rust::require_new_enough()?;
            dev::dev(port)
        }
        "kit" => {
            let arguments = Arguments::parse(rest, &["--to"], &[])?;
            rust::require_new_enough()?;
            kit::kit(&arguments)
        }
        "new-language" => {
            rust::require_new_enough()?;
            new_language::new_language(rest)
        }
        "check" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            check::check()
        }
        "test" => {
            let arguments = Arguments::parse(rest, &["--only", "--engine"], &["--every-engine"])?;
            let steps = steps::chosen(&arguments.all("--only"))?;
            let engines = engine::chosen(&arguments.all("--engine"))?;
            rust::require_new_enough()?;
            let spread = match arguments.has("--every-engine") {
                true => journeys::Spread::EveryEngine,
                false => journeys::Spread::ByTurns,
            };
            test::test(&steps, &engines, spread)
        }
        "pictures" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            references::pictures()
        }
        "readings" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            references::readings()
        }
        "tables" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            tables::tables()
        }
        "size" => {
            Arguments::parse(rest, &[], &[])?;
            size::print()
        }
        "bench" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            bench::bench()
        }
        "setup" => {
            Arguments::parse(rest, &[], &[])?;
            rust::require_new_enough()?;
            tools::all()
        }
        unknown => Err(format!(
            "there is no command `{unknown}`: `cargo xtask --help` lists all"
        )),
    }
}
