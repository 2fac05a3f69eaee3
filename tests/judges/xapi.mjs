// What xapi-validation makes of results as xAPI statements, in all languages: it has nothing to say against any,
// and something against each that is broken. `cargo test --test quiz` writes the files.
//
//     node tests/judges/xapi.mjs <folder with node_modules> <folder of statements>
//
// What the library does not look at is looked at here: ids used twice, and answers that name what is not there.

import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [packages = ".", folder = "target/judged/xapi"] = process.argv.slice(2);
const warnings = createRequire(join(resolve(packages), "judge.cjs"))("xapi-validation").default;
const mistakes = [];
const say = (...words) => mistakes.push(words.join(" "));

const broken = {
  "no actor": (s) => delete s.actor,
  "an actor without a name": (s) => delete s.actor.account.name,
  "a verb that is no address": (s) => (s.verb.id = "answered"),
  "an id that is no UUID": (s) => (s.id = "1"),
  "a score above 1": (s) => (s.result.score.scaled = 1.5),
  "a score as text": (s) => (s.result.score.raw = "1"),
  "a time that is none": (s) => (s.timestamp = "yesterday"),
  "an unknown interaction": (s) => (s.object.definition.interactionType = "dragging"),
  "a key that is no list": (s) => (s.object.definition.correctResponsesPattern = "o0"),
};

const kinds = new Set();
let count = 0;

function judge(statement, name) {
  for (const warning of warnings(statement)) say(name, statement.id, JSON.stringify(warning));
  const { definition } = statement.object;
  const parts = Object.fromEntries(["choices", "source", "target"].map((part) => [part, (definition[part] ?? []).map(({ id }) => id)]));
  for (const [part, ids] of Object.entries(parts)) {
    if (new Set(ids).size < ids.length) say(name, statement.id, "names twice in", part, ids);
  }
  const listed = (text, known) => text.split("[,]").filter((id) => id && !known.includes(id));
  const texts = [...(definition.correctResponsesPattern ?? []), statement.result.response ?? ""];
  for (const text of texts) {
    switch (definition.interactionType) {
      case undefined: break;
      case "choice": case "sequencing":
        if (listed(text, parts.choices).length) say(name, statement.id, "chooses what is not there:", text);
        break;
      case "matching":
        for (const pair of text.split("[,]").filter(Boolean)) {
          const [from, to] = pair.split("[.]");
          if (!parts.source.includes(from) || !parts.target.includes(to)) say(name, statement.id, "pairs what is not there:", pair);
        }
        break;
      case "true-false":
        if (!["true", "false"].includes(text)) say(name, statement.id, "is neither true nor false:", text);
        break;
      case "numeric":
        if (!text.split("[:]").every((number) => /^-?\d+(\.\d+)?$/.test(number))) say(name, statement.id, "is no number:", text);
        break;
      default: say(name, statement.id, "has an unexpected interaction:", definition.interactionType);
    }
  }
  kinds.add(definition.interactionType ?? "the whole");
}

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
if (files.length < 2) say(`there are ${files.length} files in ${folder}; cargo test --features ssr --test quiz xapi writes one for each language`);
for (const name of files) {
  const statements = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const ids = new Set(statements.map(({ id }) => id));
  if (ids.size < statements.length) say(name, "has two statements of one id");
  for (const statement of statements) {
    judge(statement, name);
    count += 1;
  }
}
for (const kind of ["choice", "true-false", "numeric", "matching", "sequencing", "the whole"]) {
  if (!kinds.has(kind)) say("no statement was of the kind", kind);
}
const sample = files.length && JSON.parse(readFileSync(join(folder, files[0]), "utf8"))[0];
for (const [name, change] of Object.entries(broken)) {
  const changed = structuredClone(sample);
  change(changed);
  if (warnings(changed).length === 0) say("the judge takes a statement with", name);
}
console.log(mistakes.length ? mistakes.slice(0, 20).join("\n") : `${count} statements in ${files.length} files, none to object to`);
process.exit(mistakes.length ? 1 : 0);
