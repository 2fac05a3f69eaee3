// Writes twitter.txt: texts that no one would think of, with the weight and the verdict that X's own
// published program gives them. To be run again when X publishes another:
//
//     npm install --no-save twitter-text@3.1.0 && node tests/message/twitter.mjs > tests/message/twitter.txt
//
// Each line is JSON: weight, whether X takes it, text. The texts are the same in every run. Left out are
// those on which we differ on purpose; `twitter.rs` says why, and tries some of them.

import twitter from "twitter-text";

const COUNT = Number(process.argv[2] ?? 2500);

const PIECES = [
  // Words and marks of six languages.
  "Connect ", "everyone ", "by 2030: ", "internet", "réseau ", "sûr, ", "año ", "¿qué? ", "всем ", "сеть", "ربط ", "الجميع، ",
  "人人", "联网，", "。", "हिन्दी ", "ไทย", "한국 ", " ", " ", "\n", "\r\n", "\t", "\u00a0", "\u202f", "\u3000", "…", "—", "’", "«", "»", "€", "™",
  "№", "→", "•", "!", "?", ":", ";", ",", ".", "..", "(", ")", "[", "]", "\"", "'", "-", "_", "/", "&", "+", "=", "%", "*", "|", "~",
  "a", "Z", "7", "é", "İ", "ß", "e\u0301", "\u0301",
  // Addresses and what they are made of.
  "http://", "https://", "HTTPS://", "ftp://", "www.", "un.org", "un.org/en/", "example.com", "Example.COM", "a.b.c.org", "t.co/a",
  "t.co/abc-def", "xn--80ak6aa92e.com", "пример.рф", "пример.com", "例え.テスト", "中国", ".中国", ".рф", ".भारत", ".ai", ".int", ".world",
  ".toolongtobeone", "com", ":80", ":x", "?a=1", "?q=é&b", "#c", "/path/(in)/x", "/путь", "/路径", "/a_(b)_c", "user:pw@", "127.0.0.1",
  "cooperation.Global", "file.pdf", "e.g.", "A/74/821", "xn--",
  // Names and tags.
  "@", "@un", "@un@un.org", "info@un.org", "#", "#Tag", "#тег", "#标签", "$", "$UN", "＠", "＃",
  // Emoji.
  "😀", "👍", "👍🏽", "❤", "❤\ufe0f", "☺", "©", "©\ufe0f", "1\u20e3", "1\ufe0f\u20e3", "#\u20e3", "🇺🇳", "🇺", "🇽🇽", "👨\u200d👩\u200d👧\u200d👧",
  "👩🏽\u200d💻", "🏳\ufe0f\u200d🌈", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", "🏴", "🏽", "✊🏿", "☝🏻", "\ufe0f", "\u20e3", "⏰", "✅",
  // What is not seen, and what is not allowed.
  "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069", "\u2060", "\ufeff", "\ufffe", "\uffff",
  "\u00ad", "\0",
];

// mulberry32
let state = 0x9e3779b9;
function below(limit) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % limit;
}

function piece() {
  const kind = below(16);
  if (kind > 1) return PIECES[below(PIECES.length)];
  const code = below(kind ? 0x3000 : 0x110000);
  return code >= 0xd800 && code < 0xe000 ? "" : String.fromCodePoint(code);
}

function text() {
  let text = "";
  for (let left = 1 + below(11); left > 0; left--) text += piece();
  // A few are long enough to be refused.
  return (below(20) ? text : text.repeat(1 + below(30))).normalize("NFC");
}

const KNOWN = PIECES.filter((piece) => piece.length > 1 && piece.includes("\u200d"));

// Its letters beyond ASCII in domains and paths, as they are listed and as JavaScript's flag `i` understands the list: `ι` is there,
// because it has the capital of a listed accent, U+0345.
const LISTED = "\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\\u0300-\\u036f\\u0400-\\u04ff\\u1e00-\\u1eff";
const [listed, understood] = [new RegExp(`[${LISTED}]`), new RegExp(`[${LISTED}]`, "i")];

function differsOnPurpose(text) {
  if ([...text].some((c) => understood.test(c) && !listed.test(c))) return true;
  // Emoji that are joined, but to none that the program of 2021 knows.
  let rest = text;
  for (const known of KNOWN) rest = rest.replaceAll(known, "\u{1f3fb}");
  if (/[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{e007f}]\ufe0f?\u200d/u.test(rest) || /\u{1f3fb}[\u{1f3fb}-\u{1f3ff}]/u.test(rest)) return true;
  // It sees half a character before an address.
  if (/[-_./A-Za-z0-9@＠$#＃\ufeff\ufffe\uffff][\u{10000}-\u{10ffff}]/u.test(text)) return true;
  // It finds an address here, and goes on elsewhere.
  return twitter.extractUrlsWithIndices(text).some(({ url, indices }) => url.length !== indices[1] - indices[0]);
}

function written(value) {
  return JSON.stringify(value).replace(/(?! )[\p{C}\p{Z}\p{M}]/gu, (found) =>
    [...found].map((c) => [...Array(c.length).keys()].map((at) => "\\u" + c.charCodeAt(at).toString(16).padStart(4, "0")).join("")).join(""));
}

for (let left = COUNT; left > 0; ) {
  const candidate = text();
  if (differsOnPurpose(candidate)) continue;
  const { weightedLength, valid } = twitter.parseTweet(candidate, twitter.configs.version3);
  console.log(`[${weightedLength},${valid},${written(candidate)}]`);
  left--;
}
