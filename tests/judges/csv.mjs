// What csv-parse makes of tables by its defaults, which know no mark of UTF-8 and take no quotation mark within a
// cell: it reads every row, all of the same length; and it refuses what it is known to refuse.
//
//     node tests/judges/csv.mjs <node_modules> <table>...

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, ...tables] = process.argv.slice(2);
const { parse } = createRequire(`${modules}/`)("csv-parse/sync");

const refused = (text) => {
  try {
    parse(text);
    return false;
  } catch {
    return true;
  }
};
if (!refused('\ufeff"id","text"\r\n"T1","a"\r\n')) throw new Error("a quotation mark after the mark of UTF-8 is taken");

let rows = 0;
for (const table of tables) {
  const text = readFileSync(table, "utf8");
  const [names, ...cells] = parse(text);
  const read = parse(text, { bom: true, columns: true });
  if (!cells.length || read.length !== cells.length) throw new Error(`${table}: ${cells.length} rows`);
  if (names[0].replace("\ufeff", "") !== Object.keys(read[0])[0]) throw new Error(`${table}: ${names[0]}`);
  rows += cells.length;
}
console.log(`${rows} rows of ${tables.length} tables: none to object to`);
