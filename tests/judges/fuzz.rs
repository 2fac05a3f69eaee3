//! Banks whose texts are full of signs that mean something in some format, from fixed seeds.

use content::{Content, Later, Question, QuestionKind};

/// What texts are made of.
const PIECES: &[&str] = &[
    "\\",
    "#",
    "=",
    "~",
    "{",
    "}",
    ":",
    "->",
    "//",
    "$",
    "%",
    "%50%",
    "[html]",
    "[",
    "]",
    "]]>",
    "<![CDATA[",
    "<b>",
    "</p>",
    "<!--",
    "&",
    "&amp;",
    "&#35;",
    "\"",
    "'",
    "\n",
    "\t",
    "::",
    "####",
    "=>",
    "A) ",
    "B. ",
    "ANSWER: A",
    "$CATEGORY: x",
    "TRUE",
    "{TRUE}",
    ",",
    ";",
    "|",
    "+1",
    "-1",
    "@a",
    "\u{200f}",
    "\u{200e}",
    "\u{61c}",
    "سلام",
    "حقوق الإنسان",
    "٤٦٫٤",
    "🌍",
    "👩‍👧",
    "é",
    "e\u{301}",
    "中文",
    "word",
    "two words",
    "\\n",
    "\\\\",
    "\u{a0}",
    "…",
    "{{c1::x}}",
    "\\(x\\)",
];

/// A small generator of numbers (Steele, Lea, Flood: SplitMix64, OOPSLA 2014).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }

    /// A text that differs from all others by its end, which is a letter: formats trim blanks.
    fn text(&mut self, plain: bool) -> String {
        let mut text = String::new();
        if plain || self.below(2) == 0 {
            text.push_str("Q ");
        }
        for _ in 0..=self.below(9) {
            let piece = PIECES[self.below(PIECES.len())];
            if !(plain && piece.contains(['\n', '\t'])) {
                text.push_str(piece);
                text.push_str([" ", ""][self.below(2)]);
            }
        }
        let text = text.trim_start().to_owned();
        format!("{text}z{}", self.next() % 10_000)
    }
}

/// Times that a bank is repeated with other texts.
const ROUNDS: usize = 24;
/// Options that every format takes.
const FEW: usize = 4;

/// Each edition's bank [`ROUNDS`] times over with other texts, four times. In half of them no text
/// has lines, so that formats of one line hold their share; in every other round no choice has more
/// than [`FEW`] options, where those that go are wrong.
pub fn contents(editions: &[Content]) -> Vec<(String, Content)> {
    let mut all = Vec::new();
    for content in editions {
        let code = &content.language.code;
        for seed in 1..=4_u64 {
            let language: u64 = code.bytes().map(u64::from).sum();
            let mut numbers = Numbers(seed * 1000 + language);
            let mut fuzzed = content.clone();
            fuzzed.quiz = Later::default();
            for round in 0..ROUNDS {
                for question in content.quiz.iter() {
                    let mut question = question.clone();
                    question.id = format!("{}-{round}", question.id);
                    if round % 2 == 1 {
                        shorten(&mut question);
                    }
                    let plain = seed % 2 == 0 || question.facts.kind == QuestionKind::Matching;
                    let words = &mut question.words;
                    let mistakes = words.misconceptions.iter_mut().flatten();
                    let texts = [&mut words.prompt, &mut words.why].into_iter();
                    let lists = words.options.iter_mut().chain(&mut words.matches);
                    for text in texts.chain(lists).chain(mistakes) {
                        *text = numbers.text(plain);
                    }
                    for quote in &mut question.facts.quotes {
                        quote.text = numbers.text(plain);
                    }
                    fuzzed.quiz.push(question);
                }
            }
            all.push((format!("fuzz-{code}-{seed}"), fuzzed));
        }
    }
    all
}

/// Takes the last options of a choice away until it has [`FEW`], so long as they are wrong.
fn shorten(question: &mut Question) {
    let facts = &question.facts;
    if facts.kind != QuestionKind::Multiple {
        return;
    }
    let right = facts.key.iter().max().map_or(0, |at| usize::from(*at) + 1);
    let count = FEW.max(right);
    question.words.options.truncate(count);
    question.words.misconceptions.truncate(count);
}
