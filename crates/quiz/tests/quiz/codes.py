"""Writes codes.txt: result codes as a second implementation makes them, with whole numbers of any
size, the field's multiplication by logarithms, and check characters found by trying all pairs.

    python3 tests/quiz/codes.py > tests/quiz/codes.txt

The bank is that of tests/quiz.rs. A line: random number, saved quiz, code.
"""

from itertools import permutations

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# id, kind's number, key, options, matches
BANK = [
    ("verbs", 0, [0], 4, 0),
    ("inputs", 1, [0, 1, 2], 5, 0),
    ("online", 2, [1], 2, 0),
    ("figure", 3, [], 0, 0),
    ("pillars", 4, [0, 1, 2], 3, 3),
    ("steps", 5, [0, 1, 2, 3], 4, 0),
    ("speaker", 6, [2], 4, 0),
]
RANGE = ["0", "100", "0.1", "46.4", "2", "6"]
# Zones of equal points in tenths, ends included: below 40.4, to 44.3, to 48.4, to 52.4, to 100.
ZONES = [(0, 403), (404, 443), (444, 484), (485, 524), (525, 1000)]
SURE = {"": 0, "g": 1, "f": 2, "s": 3}


def cells(width):
    return [(a, min(a + width - 1, z[1])) for z in ZONES for a in range(z[0], z[1] + 1, width)]


CELLS = cells(next(w for w in range(1, 2000) if len(cells(w)) <= 31))


def states(q):
    _, kind, _, options, matches = q
    return {1: 2**options, 3: len(CELLS), 4: (matches + 1) ** options,
            5: len(list(permutations(range(options))))}.get(kind, options)


def number(q, text):
    _, kind, _, options, matches = q
    parts = text[1:].split(".") if text[1:] else []
    if kind == 1:
        return sum(2 ** int(p) for p in parts)
    if kind == 3:
        return next(i for i, (a, b) in enumerate(CELLS) if a <= int(parts[0]) <= b)
    if kind == 4:
        return sum((0 if p == "-" else int(p) + 1) * (matches + 1) ** i for i, p in enumerate(parts))
    if kind == 5:
        return list(permutations(range(options))).index(tuple(map(int, parts)))
    return int(parts[0])


EXP = [1]
while len(EXP) < 31:
    x = EXP[-1] << 1
    EXP.append(x ^ 0b100101 if x > 31 else x)


def times(a, b):
    return 0 if 0 in (a, b) else EXP[(EXP.index(a) + EXP.index(b)) % 31]


def value_at(coefficients, x):
    sum_ = 0
    for c in coefficients:
        sum_ = times(sum_, x) ^ c
    return sum_


def checked(values):
    """21 and 10 are added to the first two characters before the division."""
    for a in range(32):
        for b in range(32):
            whole = [values[0] ^ 21, values[1] ^ 10] + values[2:] + [a, b]
            if value_at(whole, EXP[1]) == 0 == value_at(whole, EXP[2]):
                return values + [a, b]


def fingerprint(seed, asked):
    data = bytes([1]) + seed.to_bytes(4, "little")
    for id_, kind, key, options, matches in asked:
        data += bytes([len(id_)]) + id_.encode() + bytes([kind, options, matches])
        data += bytes([len(key)]) + bytes(key)
        if kind == 3:
            for text in RANGE:
                data += bytes([len(text)]) + text.encode()
    h = 0xCBF29CE484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001B3 % 2**64
    return h * 0x9E3779B97F4A7C15 % 2**64 >> 54


def code(random, saved):
    _, quiz, *fields = saved.split(";")
    _, seed, *rest = quiz.split(".")
    seed = sum(DIGITS.index(c) * 32**i for i, c in enumerate(reversed(seed)))
    room = rest[0][1:] if rest and rest[0][0] == "r" else "00"
    asked, given = [], []
    for field in fields:
        id_, _, answer = field.partition("=")
        asked.append(next(q for q in BANK if q[0] == id_))
        given.append(answer)
    for levels in (4, 2, 1):
        product = 1
        for q in asked:
            product *= states(q) * levels + 1
        for length in (12, 16, 20):
            if product * 2**15 <= 32 ** (length - 6):
                return write(random, seed, room, asked, given, levels, product, length)


def write(random, seed, room, asked, given, levels, product, length):
    bits = max(b for b in range(15, 33) if product * 2**b <= 32 ** (length - 6))
    total = random % 2**bits
    for q, field in reversed(list(zip(asked, given))):
        total *= states(q) * levels + 1
        if field:
            answer, _, sure = field.partition("!")
            sure = {4: SURE[sure], 2: int(sure == "s"), 1: 0}[levels]
            total += 1 + number(q, answer) * levels + sure
    print_ = fingerprint(seed, asked)
    values = [print_ >> 5, print_ & 31] + [DIGITS.index(c) for c in room]
    values += [total >> 5 * i & 31 for i in reversed(range(length - 6))]
    return "".join(DIGITS[v] for v in checked(values))


for random, saved in [
    (0, "q2;v1.0000007.q.verbs;verbs"),
    (1, "q2;v1.0000007.q.verbs;verbs=c3!s"),
    (4294967295, "q2;v1.0000007.r4K.q.online.speaker;online=c1!g;speaker=c2"),
    (12345, "q2;v1.0000001.rZZ.q.figure.steps;figure=n464!f;steps=o3.1.0.2!s"),
    (12345, "q2;v1.0000001.rZZ.q.figure.steps;figure=n1000;steps=o3.2.1.0"),
    (99, "q2;v1.3ZZZZZZ.q.pillars.inputs.verbs;pillars=m0.-.2!g;inputs=c;verbs=c0"),
    (4000000000, "q2;v1.000002A.q.inputs.pillars.figure.steps.verbs.online.speaker;"
     "inputs=c0.1.4!s;pillars=m2.2.2!f;figure=n404;steps=o1.0.3.2;verbs=c0!g;online;speaker=c3!s"),
    (77, "q2;v1.000002A.rAA.q.inputs.pillars.figure.steps.verbs.online.speaker;"
     "inputs;pillars;figure;steps;verbs;online;speaker"),
]:
    print(random, saved, code(random, saved), sep="\t")
