"""Writes golden.txt: what each address should be, by Python's own percent-encoding.

    python3 tests/message/golden.py > tests/message/golden.txt

`quote` with these safe signs is ECMAScript's encodeURIComponent. Each line: language, network, address.
"""

from urllib.parse import quote

SAMPLES = {
    "en": "Connect everyone by 2030: universal, safe and affordable internet for all.",
    "fr": "Connecter tout le monde d'ici à 2030 : un internet universel, sûr et abordable pour tous.",
    "es": "Conectar a todas las personas para 2030: una internet universal, segura y asequible.",
    "ru": "Подключить всех к 2030 году: всеобщий, безопасный и доступный интернет.",
    "ar": "ربط الجميع بحلول عام 2030: إنترنت شاملة وآمنة وميسورة التكلفة للجميع.",
    "zh": "到2030年让人人联网：普遍、安全、可负担的互联网。",
}
SIGNS = "& + # % \" ' \\ <b> _i_ *b* 👩🏽\u200d💻 العربية"
LINK = "https://example.org/ar/m?a=1&b=2#c"
TAG = "#Tag_1"
SUBJECT = "Roadmap: 50% & more"


def enc(text):
    return quote(text, safe="-_.!~*'()")


for language, sample in SAMPLES.items():
    text = f"{sample}\n{SIGNS}\n\n{LINK}\n{TAG}"
    without = f"{sample}\n{SIGNS}\n\n{TAG}"
    title = f"{sample} {SIGNS} {TAG}"
    mail = text.replace("\n", "\r\n")
    for network, address in [
        ("x", f"https://x.com/intent/post?text={enc(text)}"),
        ("bluesky", f"https://bsky.app/intent/compose?text={enc(text)}"),
        ("mastodon", f"https://mastodon.social/share?text={enc(text)}"),
        ("threads", f"https://www.threads.com/intent/post?text={enc(text)}"),
        ("linkedin", f"https://www.linkedin.com/sharing/share-offsite/?url={enc(LINK)}"),
        ("facebook", f"https://www.facebook.com/sharer/sharer.php?u={enc(LINK)}"),
        ("whatsapp", f"https://wa.me/?text={enc(text)}"),
        ("telegram", f"https://t.me/share/url?url={enc(LINK)}&text={enc(without)}"),
        ("reddit", f"https://www.reddit.com/submit?url={enc(LINK)}&title={enc(title)}"),
        ("email", f"mailto:?subject={enc(SUBJECT)}&body={enc(mail)}"),
        ("sms", f"sms:?body={enc(text)}"),
        ("gmail", f"https://mail.google.com/mail/?view=cm&fs=1&su={enc(SUBJECT)}&body={enc(text)}"),
        ("outlook", f"https://outlook.live.com/mail/0/deeplink/compose?subject={enc(SUBJECT)}&body={enc(mail)}"),
    ]:
        print(language, network, address)
