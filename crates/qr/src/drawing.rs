//! Drawing of a code, as SVG.

use crate::{Code, QUIET};

/// SVG path data (`d`) that covers the dark modules, in units of a module, with the margin on all
/// sides. The path lies in a square of `side + 2 * QUIET`.
pub fn svg_path(code: &Code) -> String {
    let mut path = String::new();
    for (y, row) in code.modules.chunks(code.side).enumerate() {
        let mut x = 0;
        while x < row.len() {
            let run = row[x..].iter().take_while(|dark| **dark).count();
            if run > 0 {
                let bar = [
                    ("M", x + QUIET),
                    (" ", y + QUIET),
                    ("h", run),
                    ("v1h-", run),
                ];
                for (letter, number) in bar {
                    path.push_str(letter);
                    path.push_str(&number.to_string());
                }
                path.push('z');
            }
            x += run + 1;
        }
    }
    path
}

/// SVG file of the code, black on white, with its margin.
pub fn svg(code: &Code) -> String {
    let size = (code.side + 2 * QUIET).to_string();
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
        &size,
        " ",
        &size,
        "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h",
        &size,
        "v",
        &size,
        "H0z\"/><path d=\"",
        &svg_path(code),
        "\"/></svg>\n",
    ]
    .concat()
}
