// Prints what gift-pegjs reads in a GIFT file as JSON: node gift.mjs MODULES FILE

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [modules, file] = process.argv.slice(2);
const { parse } = createRequire(`${modules}/`)("gift-pegjs");
process.stdout.write(JSON.stringify(parse(readFileSync(file, "utf8"))));
