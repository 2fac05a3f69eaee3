"""Writes statistics.txt: a room's answers, and what numpy makes of them.

    python3 tests/quiz/statistics.py > tests/quiz/statistics.txt

The bank is that of tests/quiz.rs; marks are worked out here from its keys. A room: a line `room`
with its name, a line for each person (the saved quiz), and a line for each question: facility,
interval, discrimination index, discriminative efficiency (`-` for no number); then a
line for the whole: mean, standard deviation, alpha.
"""

import numpy as np

IDS = ["verbs", "inputs", "online", "figure", "pillars", "steps", "speaker"]
KEYS = {"verbs": [0], "inputs": [0, 1, 2], "online": [1], "pillars": [0, 1, 2],
        "steps": [0, 1, 2, 3], "speaker": [2]}
OPTIONS = {"verbs": 4, "inputs": 5, "online": 2, "pillars": 3, "steps": 4, "speaker": 4}
Z = 1.959963984540054


def mark(question, answer):
    if answer is None:
        return 0.0
    key = KEYS.get(question)
    if question in ("verbs", "online", "speaker"):
        return float(answer == key)
    if question == "inputs":
        hits = len(set(answer) & set(key))
        return max(0, hits - (len(answer) - hits)) / len(key)
    if question == "figure":
        off = abs(answer - 464)
        return 1.0 if off <= 20 else 0.5 if off <= 60 else 0.0
    if question == "pillars":
        return sum(a == k for a, k in zip(answer, key)) / 3
    pairs = [(i, j) for j in range(4) for i in range(j)]
    wrong = sum(answer[i] > answer[j] for i, j in pairs)
    return max(0, len(pairs) - 2 * wrong) / len(pairs)


def text(question, answer, sure):
    if answer is None:
        return question
    if question == "figure":
        body = f"n{answer}"
    elif question == "pillars":
        body = "m" + ".".join("-" if a is None else str(a) for a in answer)
    else:
        body = ("o" if question == "steps" else "c") + ".".join(map(str, answer))
    return f"{question}={body}{'!' + sure if sure else ''}"


def person(chance, skill):
    given = {}
    for question in IDS:
        knows = chance.random() < skill
        if chance.random() < 0.08:
            given[question] = None
        elif question == "figure":
            given[question] = 464 if knows else int(chance.integers(0, 1001))
        elif question == "pillars":
            row = [int(chance.integers(-1, 3)) for _ in range(3)]
            given[question] = [0, 1, 2] if knows else [None if a < 0 else a for a in row]
        elif question == "steps":
            given[question] = [0, 1, 2, 3] if knows else [int(a) for a in chance.permutation(4)]
        elif question == "inputs":
            some = [a for a in range(5) if chance.random() < 0.5]
            given[question] = [0, 1, 2] if knows else some or [3]
        else:
            given[question] = KEYS[question] if knows else [int(chance.integers(0, OPTIONS[question]))]
    return given


def correlation(a, b):
    if np.ptp(a) < 1e-9 or np.ptp(b) < 1e-9:
        return None
    return 100 * np.corrcoef(a, b)[0, 1]


def efficiency(a, b):
    greatest = np.cov(np.sort(a), np.sort(b))[0, 1]
    return None if abs(greatest) < 1e-9 else 100 * np.cov(a, b)[0, 1] / greatest


def shown(number):
    return "-" if number is None else f"{number:.9f}"


def room(name, people, chance):
    print(f"room\t{name}")
    for given in people:
        fields = [text(q, a, ["", "g", "f", "s"][int(chance.integers(0, 4))]) for q, a in given.items()]
        print("q2;v1.0000007.q." + ".".join(IDS) + ";" + ";".join(fields))
    marks = np.array([[mark(q, given[q]) for q in IDS] for given in people])
    sums, many = marks.sum(axis=1), len(people) >= 50
    for at, question in enumerate(IDS):
        own, rest = marks[:, at], sums - marks[:, at]
        p, n = own.mean(), len(people)
        root = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        low, high = [(p + Z * Z / (2 * n) + sign * root) / (1 + Z * Z / n) for sign in (-1, 1)]
        numbers = [p, low, high, correlation(own, rest) if many else None, efficiency(own, rest) if many else None]
        print("\t".join([question] + [shown(number) for number in numbers]))
    k, whole = len(IDS), sums.var(ddof=1)
    alpha = k / (k - 1) * (1 - marks.var(axis=0, ddof=1).sum() / whole) if many and whole > 1e-9 else None
    print("\t".join(["whole", shown(sums.mean()), shown(sums.std(ddof=1)), shown(alpha)]))


chance = np.random.default_rng(2020)
room("sixty of all kinds", [person(chance, chance.random()) for _ in range(60)], chance)
room("fifty, all of whom know the first", [{**person(chance, chance.random()), "verbs": [0]} for _ in range(50)], chance)
room("fifty who are all alike", [person(np.random.default_rng(1), 0.5) for _ in range(50)], chance)
room("forty-nine", [person(chance, 0.6) for _ in range(49)], chance)
room("five", [person(chance, 0.4) for _ in range(5)], chance)
