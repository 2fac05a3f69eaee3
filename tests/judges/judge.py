"""Reads a quiz's file back by a program that nobody here wrote, and compares it with the bank.

judge.py FORMAT FOLDER BANK MODULES: the folder has the files of `kit/{language}/quiz/`; the bank is
the JSON of all questions as people read them in that language. Prints what differs, and fails.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as xml
from html.parser import HTMLParser

CHOICES_OF_ONE = {"single", "true-false", "who-said-it"}
CHOICES = CHOICES_OF_ONE | {"multiple"}


class Text(HTMLParser):
    """The text that HTML shows: its paragraphs, and the addresses that it links."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks = []
        self.links = []

    def handle_starttag(self, tag, attributes):
        if tag in ("p", "li"):
            self.blocks.append("")
        elif tag == "br":
            self.blocks[-1] += "\n"
        elif tag == "a":
            self.links.append(dict(attributes)["href"])
        elif tag not in ("blockquote", "ol", "ul"):
            raise ValueError(f"<{tag}> is no element of ours")

    def handle_data(self, data):
        if self.blocks:
            self.blocks[-1] += data
        elif data.strip():
            raise ValueError(f"{data!r} is in no paragraph")

    def handle_comment(self, data):
        raise ValueError(f"<!--{data}--> is a comment")


def shown(code):
    reader = Text()
    reader.feed(code)
    reader.close()
    return reader.blocks


def same(what, found, expected):
    if found != expected:
        print(f"{what}: {found!r} instead of {expected!r}")
        same.failed = True


same.failed = False


def one(code):
    blocks = shown(code)
    assert len(blocks) == 1, blocks
    return blocks[0]


# Marks that join texts in the bank's language.
marks = {}


class Bank:
    """The questions, and what every format has to say of them."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.questions = json.load(file)
        with open(os.path.join(os.path.dirname(path), "marks.json"), encoding="utf-8") as file:
            marks.update(json.load(file))
        self.by_id = {question["id"]: question for question in self.questions}

    def unit(self, unit):
        """A unit as it stands after the prompt."""
        return marks["open"] + unit + marks["close"]

    def left_out(self, folder, name):
        """The questions that the report of losses says are not in this file."""
        with open(f"{folder}/losses.csv", encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["file"] == f"quiz/{name}"]
        told = [row["question"] for row in rows if row["question"] != "*"]
        same(f"{name}: questions told of", sorted(set(told)), sorted(self.by_id))
        return {row["question"] for row in rows if row["outcome"] == "left-out"}

    def expected(self, folder, name):
        out = self.left_out(folder, name)
        return [question for question in self.questions if question["id"] not in out]


def prompt(question):
    """What stands in the first paragraph."""
    unit = question["words"].get("unit", "")
    return question["words"]["prompt"] + (marks["open"] + unit + marks["close"] if unit else "")


def check_prompt(question, code):
    blocks = shown(code)
    here = question["id"]
    same(f"{here} prompt", blocks[0], prompt(question))
    numeric = question["facts"]["kind"] == "numeric"
    same(f"{here} paragraphs of the prompt", len(blocks), 2 if numeric else 1)


def check_explanation(question, code):
    reader = Text()
    reader.feed(code)
    here = question["id"]
    quotes = question["facts"]["quotes"]
    same(f"{here} why", reader.blocks[0], question["words"]["why"])
    same(f"{here} quotes", reader.blocks[1::2], [quote["text"] for quote in quotes])
    same(f"{here} links", len(reader.links), len(quotes))
    for link, quote in zip(reader.links, quotes):
        same(f"{here} link", link.split("/sources/")[1], f"{quote['document']}/#{quote['sentences'][0]}")


def mistakes(question):
    words = question["words"]
    return [text or None for text in words.get("misconceptions") or [None] * len(words["options"])]


def weights(question):
    """Percent for each option: right minus wrong over the number of right ones."""
    key, options = question["facts"]["key"], question["words"]["options"]
    several = question["facts"]["kind"] == "multiple"
    share = 100 / len(key)
    return [share if at in key else (-share if several else 0) for at in range(len(options))]


def close(what, found, expected):
    same(f"{what}, number", len(found), len(expected))
    for one, other in zip(found, expected):
        # Moodle takes a weight that is this near to one in its list.
        if abs(one - other) > 1e-5 * 100:
            same(what, found, expected)


def blanks(text):
    return " ".join(text.split())


def answer(text):
    """A match's answer: gift-pegjs leaves its own marks for escaped signs in there, such as
    `&&035;` for `#`, and makes one blank of several."""
    return blanks(re.sub(r"&&(\d{3});", lambda found: chr(int(found[1])), text))


def gift(folder, bank, modules):
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gift.mjs")
    run = subprocess.run(["node", script, modules, f"{folder}/gift.txt"], capture_output=True, check=False)
    if run.returncode:
        sys.exit(f"gift-pegjs does not read the file: {run.stderr.decode()}")
    found = json.loads(run.stdout)
    expected = bank.expected(folder, "gift.txt")
    same("questions", [question["title"] for question in found], [question["id"] for question in expected])
    for read, question in zip(found, expected):
        here, kind = question["id"], question["facts"]["kind"]
        words, key = question["words"], question["facts"]["key"]
        same(f"{here} id", read.get("id"), here)
        same(f"{here} format", read["stem"]["format"], "html")
        check_prompt(question, read["stem"]["text"])
        check_explanation(question, read["globalFeedback"]["text"])
        if kind in CHOICES:
            same(f"{here} type", read["type"], "MC")
            choices = read["choices"]
            same(f"{here} options", [one(choice["text"]["text"]) for choice in choices], words["options"])
            feedback = [choice["feedback"] and one(choice["feedback"]["text"]) for choice in choices]
            same(f"{here} feedback", feedback, mistakes(question))
            if kind == "multiple":
                close(f"{here} weights", [choice["weight"] for choice in choices], weights(question))
            else:
                right = [at for at, choice in enumerate(choices) if choice["isCorrect"]]
                same(f"{here} right", right, key)
        elif kind == "numeric":
            bounds = question["facts"]["range"]
            bands = [(choice["weight"], choice["text"]["number"], choice["text"]["range"]) for choice in read["choices"]]
            right = float(bounds["answer"])
            same(f"{here} bands", bands, [(100, right, float(bounds["full"])), (50, right, float(bounds["half"]))])
        else:
            same(f"{here} type", read["type"], "Matching")
            pairs = [(one(pair["subquestion"]["text"]), answer(pair["subanswer"])) for pair in read["matchPairs"]]
            options = words["options"]
            if kind == "matching":
                wanted = [(option, blanks(words["matches"][at])) for option, at in zip(options, key)]
            else:
                wanted = [(options[at], str(place)) for place, at in enumerate(key, 1)]
            same(f"{here} pairs", pairs, wanted)


def moodle(folder, bank, _):
    from moodle_xml_parser.parser import parse_file

    with open(f"{folder}/moodle.xml", encoding="utf-8") as file:
        whole = file.read()
    tree = xml.fromstring(whole.encode())
    elements = [element for element in tree if element.get("type") != "category"]
    expected = bank.expected(folder, "moodle.xml")
    same("left out", len(expected), len(bank.questions))
    same("questions", [element.findtext("name/text") for element in elements], [q["id"] for q in expected])
    parsed = {read.name: read for read in parse_file(f"{folder}/moodle.xml")["multichoice"]}
    for element, question in zip(elements, expected):
        here, kind = question["id"], question["facts"]["kind"]
        words, key = question["words"], question["facts"]["key"]
        type_of = {"numeric": "numerical", "matching": "matching", "ordering": "ordering"}
        same(f"{here} type", element.get("type"), type_of.get(kind, "multichoice"))
        same(f"{here} id", element.findtext("idnumber"), here)
        check_prompt(question, element.findtext("questiontext/text"))
        check_explanation(question, element.findtext("generalfeedback/text"))
        answers = element.findall("answer")
        fractions = [float(answer.get("fraction")) for answer in answers]
        if kind in CHOICES:
            same(f"{here} single", element.findtext("single"), str(kind != "multiple").lower())
            same(f"{here} options", [one(answer.findtext("text")) for answer in answers], words["options"])
            feedback = [answer.findtext("feedback/text") for answer in answers]
            same(f"{here} feedback", [text and one(text) or None for text in feedback], mistakes(question))
            close(f"{here} fractions", fractions, weights(question))
            # The same by moodle-xml-parser, which knows choices only.
            compare_with_parser(question, parsed[here])
        elif kind == "numeric":
            bounds = question["facts"]["range"]
            bands = [(answer.get("fraction"), answer.findtext("text"), answer.findtext("tolerance")) for answer in answers]
            same(f"{here} bands", bands, [("100", bounds["answer"], bounds["full"]), ("50", bounds["answer"], bounds["half"])])
        elif kind == "ordering":
            same(f"{here} order", [one(answer.findtext("text")) for answer in answers], [words["options"][at] for at in key])
            same(f"{here} places", fractions, [float(place) for place in range(1, len(key) + 1)])
        else:
            pairs = [(pair.findtext("text"), pair.findtext("answer/text")) for pair in element.findall("subquestion")]
            wanted = [(option, words["matches"][at]) for option, at in zip(words["options"], key)]
            spare = [("", text) for at, text in enumerate(words["matches"]) if at not in key]
            same(f"{here} pairs", [(text and one(text), match) for text, match in pairs], wanted + spare)


def compare_with_parser(question, read):
    """This reader takes tags for text and the fraction's whole part for its number."""
    here = question["id"]
    inner = lambda code: re.fullmatch(r"<p [^>]*>(.*)</p>", code, re.S)[1].replace("<br/>", "\n")
    same(f"{here} prompt, parsed", inner(read.text_pre_parse), prompt(question))
    options = [inner(option.answer) for option in read.options]
    same(f"{here} options, parsed", options, question["words"]["options"])
    feedback = [option.feedback and inner(option.feedback) or None for option in read.options]
    same(f"{here} feedback, parsed", feedback, mistakes(question))
    fractions = [int(option.score_fraction) for option in read.options]
    same(f"{here} fractions, parsed", fractions, [int(weight) for weight in weights(question)])
    same(f"{here} single, parsed", read.single, question["facts"]["kind"] != "multiple")


def aiken(folder, bank, _):
    """By the rules of Moodle's reader, since there is none to install."""
    with open(f"{folder}/aiken.txt", encoding="utf-8") as file:
        lines = file.read().split("\n")
    expected = iter(bank.expected(folder, "aiken.txt"))
    text, options = None, []
    for line in (line for line in lines if len(line) >= 2):
        option = re.match(r"^([A-Z])[).][ \t]", line)
        if option:
            same("letter", option[1], chr(ord("A") + len(options)))
            options.append(line[3:])
        elif line.startswith("ANSWER:"):
            question = next(expected)
            here, words = question["id"], question["words"]
            same(f"{here} prompt", text, words["prompt"].strip())
            same(f"{here} options", options, [one.strip() for one in words["options"]])
            same(f"{here} right", [ord(line.split(":")[1].strip()) - ord("A")], question["facts"]["key"])
            text, options = None, []
        else:
            same("a question's lines", text, None)
            text = line
    same("questions missing", [question["id"] for question in expected], [])


def kahoot(folder, bank, _):
    from openpyxl import load_workbook

    sheet = load_workbook(f"{folder}/kahoot.xlsx").active
    head = [sheet.cell(8, column).value for column in range(2, 9)]
    same("head", head[0], "Question - max 120 characters")
    same("head of answers", head[1:5], [f"Answer {at} - max 75 characters" for at in range(1, 5)])
    same("head of times", head[5], "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs")
    same("head of the right", head[6], "Correct answer(s) - choose at least one")
    expected = bank.expected(folder, "kahoot.xlsx")
    rows = list(sheet.iter_rows(min_row=9, max_col=8, values_only=True))
    same("rows", len(rows), len(expected))
    for number, (row, question) in enumerate(zip(rows, expected), 1):
        here, words = question["id"], question["words"]
        same(f"{here} number", row[0], number)
        same(f"{here} prompt", row[1], words["prompt"])
        same(f"{here} options", [cell for cell in row[2:6] if cell is not None], words["options"])
        assert len(row[1]) <= 120 and all(len(cell) <= 75 for cell in row[2:6] if cell), here
        assert row[6] in (5, 10, 20, 30, 60, 90, 120, 240), row[6]
        right = sorted(int(at) - 1 for at in str(row[7]).split(","))
        same(f"{here} right", right, sorted(question["facts"]["key"]))
    for question in bank.questions:
        if question in expected or question["facts"]["kind"] not in CHOICES:
            continue
        words = question["words"]
        length = lambda text: len(text.encode("utf-16-le")) // 2
        fits = length(words["prompt"]) <= 120 and all(length(one) <= 75 for one in words["options"])
        lines = re.search(r"[\n\r\t]", "".join([words["prompt"], *words["options"]]))
        same(f"{question['id']} fits, but is left out", fits and len(words["options"]) <= 4 and not lines, False)


def composed(value):
    """All texts in NFC: Anki composes what it takes, and the content is composed by its check."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {name: composed(one) for name, one in value.items()}
    return [composed(one) for one in value] if isinstance(value, list) else value


def anki(folder, bank, _):
    from anki.collection import Collection, ImportCsvRequest

    expected = composed(bank.expected(folder, "anki.txt"))
    same("left out", len(expected), len(bank.questions))
    with tempfile.TemporaryDirectory() as place:
        collection = Collection(f"{place}/collection.anki2")
        path = f"{folder}/anki.txt"
        for _ in range(2):
            metadata = collection.get_csv_metadata(path=path, delimiter=None)
            assert metadata.is_html
            collection.import_csv(ImportCsvRequest(path=path, metadata=metadata))
            # The second time renews the cards and makes no others.
            same("notes", collection.note_count(), len(expected))
        notes = {}
        for note_id in collection.find_notes(""):
            note = collection.get_note(note_id)
            notes[note.guid.rsplit("/", 1)[1]] = note
        for question in expected:
            here, words, key = question["id"], question["words"], question["facts"]["key"]
            front, back = (shown(field) for field in notes[here].fields[:2])
            kind = question["facts"]["kind"]
            same(f"{here} prompt", front[0], prompt(question))
            rest = front[2:] if kind == "numeric" else front[1:]
            same(f"{here} options", rest, words["options"] + words.get("matches", []))
            if kind == "matching":
                pairs = zip(words["options"], key)
                answer = [option + marks["colon"] + words["matches"][at] for option, at in pairs]
            else:
                answer = [words["options"][at] for at in key]
            if kind != "numeric":
                same(f"{here} answer", back[: len(answer)], answer)
            after = back[max(1, len(answer)) :]
            same(f"{here} why", after[0], words["why"])
            same(f"{here} quotes", after[1::2], [quote["text"] for quote in question["facts"]["quotes"]])
        collection.close()


def table(folder, bank, _):
    with open(f"{folder}/questions.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    expected = bank.expected(folder, "questions.csv")
    same("left out", len(expected), len(bank.questions))
    same("questions", [row["id"] for row in rows], [question["id"] for question in expected])
    with open(f"{folder}/losses.csv", encoding="utf-8-sig", newline="") as file:
        guarded = {row["question"] for row in csv.DictReader(file) if row["file"] == "quiz/questions.csv" and row["outcome"] == "changed"}
    for row, question in zip(rows, expected):
        here, words, facts = question["id"], question["words"], question["facts"]
        dangerous = lambda cell: cell[1:].lstrip()[:1] in "=+-@＝＋－＠" or cell[1:2] in "\t\r\n"
        plain = lambda cell: cell[1:] if cell.startswith("'") and here in guarded and dangerous(cell) else cell
        array = lambda name: json.loads(row[name]) if row[name] else []
        same(f"{here} kind", row["kind"], facts["kind"])
        same(f"{here} prompt", plain(row["prompt"]), words["prompt"])
        same(f"{here} why", plain(row["why"]), words["why"])
        same(f"{here} options", array("options"), words["options"])
        same(f"{here} matches", array("matches"), words.get("matches", []))
        same(f"{here} mistakes", array("mistakes"), [text or "" for text in words.get("misconceptions") or []])
        same(f"{here} right", [int(at) - 1 for at in row["right"].split()], facts["key"])
        same(f"{here} quotes", array("quotes"), [quote["text"] for quote in facts["quotes"]])
        for name, value in (facts.get("range") or {}).items():
            same(f"{here} {name}", plain(row[name]), value)


def qti(folder, bank, modules):
    from qti import compare

    compare(folder, bank, modules, same)


if __name__ == "__main__":
    name, folder, bank_path, modules = sys.argv[1:]
    judges = {judge.__name__: judge for judge in (gift, moodle, aiken, kahoot, anki, table, qti)}
    judges[name](folder, Bank(bank_path), modules)
    sys.exit(1 if same.failed else 0)
