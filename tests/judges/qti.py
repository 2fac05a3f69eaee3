"""Reads a QTI 3 package, and lets qti-components score answers in a browser without a window."""

import json
import os
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml
import zipfile
from html.parser import HTMLParser

NAMESPACE = "{http://www.imsglobal.org/xsd/imsqtiasi_v3p0}"
PACKAGE = "{http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1}"


def paragraphs(element):
    """The text of every paragraph below an element."""
    texts = []
    for paragraph in element.iter(f"{NAMESPACE}p"):
        text = paragraph.text or ""
        for child in paragraph:
            text += "\n" if child.tag == f"{NAMESPACE}br" else "".join(child.itertext())
            text += child.tail or ""
        texts.append(text)
    return texts


def words(element):
    found = paragraphs(element)
    assert len(found) == 1, found
    return found[0]


def option(at):
    return f"O{at + 1}"


def answers(question):
    """Answers with the points that the rules of the quiz give by hand: right minus wrong over the
    number of right ones and not below 0; distances from the number; the share of right pairs.
    An order scores all or nothing, which the report of losses says."""
    facts, count = question["facts"], len(question["words"]["options"])
    kind, key = facts["kind"], facts["key"]
    if kind in ("single", "true-false", "who-said-it"):
        return [(option(at), 1 if at in key else 0) for at in range(count)]
    if kind == "multiple":
        wrong = [at for at in range(count) if at not in key]
        right = len(key)
        return [
            ([option(at) for at in key], 1),
            ([option(key[0])], 1 / right),
            ([option(at) for at in wrong], 0),
            ([option(at) for at in range(count)], max(0, right - len(wrong)) / right),
            ([option(at) for at in [*key, wrong[0]]], (right - 1) / right),
        ]
    if kind == "numeric":
        bounds = facts["range"]
        tenths = lambda name: round(float(bounds[name]) * 10)
        answer, full, half = tenths("answer"), tenths("full"), tenths("half")
        said = lambda number: str(number // 10) + (f".{number % 10}" if number % 10 else "")
        tried = [(answer, 1), (answer - full, 1), (answer + full, 1)]
        tried += [(answer - half, 0.5), (answer + half, 0.5), (answer + full + 1, 0.5)]
        tried += [(answer - half - 1, 0), (answer + half + 1, 0)]
        return [(said(number), points) for number, points in tried if number >= 0]
    if kind == "matching":
        pairs = [f"{option(at)} M{match + 1}" for at, match in enumerate(key)]
        crossed = [f"{option(0)} M{key[1] + 1}", f"{option(1)} M{key[0] + 1}", *pairs[2:]]
        return [(pairs, 1), (pairs[:1], 1 / len(key)), (crossed, (len(key) - 2) / len(key))]
    right = [option(at) for at in key]
    return [(right, 1), ([right[1], right[0], *right[2:]], 0), (right[::-1], 0)]


def compare(folder, bank, modules, same):
    expected = bank.expected(folder, "qti3.zip")
    same("left out", len(expected), len(bank.questions))
    with zipfile.ZipFile(f"{folder}/qti3.zip") as package:
        same("archive", package.testzip(), None)
        manifest = xml.fromstring(package.read("imsmanifest.xml"))
        listed = [resource.get("href") for resource in manifest.iter(f"{PACKAGE}resource")]
        same("items", listed, [f"items/{question['id']}.xml" for question in expected])
        same("files", sorted(package.namelist()), sorted([*listed, "imsmanifest.xml"]))
        items = [package.read(name).decode() for name in listed]
    for code, question in zip(items, expected):
        compare_texts(xml.fromstring(code.encode()), question, bank, same)
    # The browser takes its time: of a bank with more questions, the first fifty.
    some = list(zip(items, expected))[:50]
    tried = [{"item": code, "answers": [given for given, _ in answers(question)]} for code, question in some]
    scores = scored(tried, modules)
    same("items scored", len(scores), len(some))
    for results, (_, question) in zip(scores, some):
        for result, (given, points) in zip(results, answers(question), strict=True):
            here = f"{question['id']} {given}"
            score = float(result["score"] or 0)
            # This reader rounds outcomes to three decimals.
            same(f"{here}: {score} points", abs(score - points) <= 0.0005, True)
            chosen = [given] if isinstance(given, str) else given
            mistakes = enumerate(question["words"].get("misconceptions") or [])
            shown = [option(at) for at, text in mistakes if text and option(at) in chosen]
            same(f"{here} feedback", result["feedback"], [*shown, "EXPLANATION"])


def compare_texts(item, question, bank, same):
    here, texts, facts = question["id"], question["words"], question["facts"]
    same(f"{here} id", item.get("identifier"), here)
    body = item.find(f"{NAMESPACE}qti-item-body")
    unit = texts.get("unit", "")
    same(f"{here} prompt", paragraphs(body)[0], texts["prompt"] + (bank.unit(unit) if unit else ""))
    choices = {
        choice.get("identifier"): words(choice)
        for name in ("qti-simple-choice", "qti-simple-associable-choice")
        for choice in body.iter(f"{NAMESPACE}{name}")
    }
    wanted = {option(at): text for at, text in enumerate(texts["options"])}
    wanted |= {f"M{at + 1}": text for at, text in enumerate(texts.get("matches", []))}
    same(f"{here} options", choices, wanted)
    said = {feedback.get("identifier"): paragraphs(feedback) for feedback in item.iter(f"{NAMESPACE}qti-modal-feedback")}
    explanation = said.pop("EXPLANATION")
    same(f"{here} why", explanation[0], texts["why"])
    same(f"{here} quotes", explanation[1::2], [quote["text"] for quote in facts["quotes"]])
    mistakes = enumerate(texts.get("misconceptions") or [])
    same(f"{here} mistakes", said, {option(at): [text] for at, text in mistakes if text})


SCRIPT = """
const wait = (test) => new Promise((done) => {
  const look = () => { const found = test(); found ? done(found) : setTimeout(look, 5); };
  look();
});
(async () => {
  const all = [];
  for (const { item, answers } of tried) {
    const host = document.createElement("qti-item");
    const container = document.createElement("item-container");
    host.append(container);
    container.itemXML = item;
    document.body.append(host);
    const shown = await wait(() => container.shadowRoot?.querySelector("qti-assessment-item"));
    await shown.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
    const results = [];
    for (const answer of answers) {
      shown.updateResponseVariable("RESPONSE", answer);
      shown.processResponse(true, false);
      const value = (name) => shown.getOutcome(name).value;
      const feedback = [...shown.querySelectorAll("qti-modal-feedback")]
        .map((one) => [one.getAttribute("outcome-identifier"), one.getAttribute("identifier")])
        .filter(([outcome, name]) => value(outcome) === name)
        .map(([, name]) => name);
      results.push({ score: value("SCORE"), feedback });
    }
    all.push(results);
    host.remove();
  }
  return all;
})().then((all) => all, (error) => String(error.stack ?? error)).then((all) => {
  document.body.textContent = "";
  const out = document.createElement("pre");
  out.id = "scores";
  out.textContent = JSON.stringify(all);
  document.body.append(out);
});
"""


class Scores(HTMLParser):
    """What stands in the element with the scores."""

    def __init__(self):
        super().__init__()
        self.inside = False
        self.text = ""

    def handle_starttag(self, tag, attributes):
        self.inside = self.inside or dict(attributes).get("id") == "scores"

    def handle_endtag(self, tag):
        if tag == "pre":
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.text += data


def scored(tried, modules):
    """The points and the feedback that qti-components gives for each answer to each item."""
    with open(f"{modules}/@citolab/qti-components/cdn/index.global.js", encoding="utf-8") as file:
        program = file.read()
    browser = os.environ.get("BROWSER_BINARY") or shutil.which("chromium")
    if browser is None:
        raise SystemExit("Chromium is missing: install it, or name it in BROWSER_BINARY")
    data = json.dumps(tried).replace("<", "\\u003c")
    with tempfile.TemporaryDirectory() as place:
        path = f"{place}/score.html"
        with open(f"{place}/program.js", "w", encoding="utf-8") as file:
            file.write(program)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f'<!doctype html><meta charset="utf-8"><body><script src="program.js"></script>')
            file.write(f"<script>const tried = {data};\n{SCRIPT}</script>")
        command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place}/profile"]
        command += ["--virtual-time-budget=60000", "--dump-dom", f"file://{path}"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    reader = Scores()
    reader.feed(run.stdout)
    if not reader.text:
        raise SystemExit(f"the browser gave no scores: {run.stderr[-1500:]}")
    scores = json.loads(reader.text)
    if isinstance(scores, str):
        raise SystemExit(f"qti-components failed: {scores}")
    return scores
