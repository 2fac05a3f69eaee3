// Writes what X takes for a top-level domain and for an emoji with the emoji style, as X's own published program has it. To be run again
// when X publishes another, in this folder:
//
//     npm install --no-save --prefix /tmp/x twitter-text@3.1.0 && node x.mjs /tmp/x
//
// The tables are then made by `cargo xtask tables`.

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const folder = resolve(process.argv[2], "node_modules");
const require = createRequire(`${folder}/`);
const version = (name) => require(`${name}/package.json`).version;

function head(about, name, rest) {
  return `# ${about}\n# Source: ${name} ${version(name)} on npm, ${rest}.\n# Written by x.mjs.\n`;
}

// Lines of at most 100 characters.
function wrapped(words) {
  let lines = [""];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length > 100) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return `${lines.join("\n")}\n`;
}

// Its lists are regular expressions of nothing but names.
const names = (file) => require(`twitter-text/dist/regexp/${file}.js`).source.match(/^\(\?:\(\?:(.*)\)\(\?=/)[1].split("|");

writeFileSync(
  "top-level.txt",
  head("Top-level domains by which X finds addresses, in its order: the generic ones, then those of countries.", "twitter-text", "Apache-2.0, with the lists of its repository's commit 30e2430 of 21 October 2021") +
    `\n${wrapped(names("validGTLD"))}\n${wrapped(names("validCCTLD"))}`,
);

// The style is part of an emoji where the program's expression takes both at once.
const emoji = require("twemoji-parser/dist/lib/regex.js").default;
const starts = new RegExp(`^(?:${emoji.source})`);
const [styled, unstyled] = [[], []];
for (let code = 0x80; code < 0x20000; code++) {
  const alone = code === 0xfe0f || (code >= 0xd800 && code < 0xe000) || (code >= 0x1f1e6 && code <= 0x1f1ff);
  const character = String.fromCodePoint(code);
  const found = alone ? undefined : starts.exec(`${character}\ufe0f`)?.[0];
  if (found) (found === character ? unstyled : styled).push(code.toString(16).toUpperCase());
}

writeFileSync(
  "emoji-style.txt",
  head("Emoji that take the emoji style (U+FE0F) on X, then emoji that do not, as code points.", "twemoji-parser", "MIT, with the emoji of Unicode 11 (2018); it is the one that twitter-text has") +
    `\n${wrapped(styled)}\n${wrapped(unstyled)}`,
);
