//! Words of a query: where in a text each is found, and how words are joined and parted.

use super::{assert_finds, assert_passes_over, finds};

#[test]
fn a_word_is_found_from_its_start_and_never_inside_another() {
    assert_finds(&[
        ("attack", "Attacks are on the rise"),
        ("tech off", "Digital technologies offer safety"),
        ("vaccines", "vaccine research"),
        ("", "anything"),
        (" \t\u{A0} ", "anything"),
        ("!?", "anything"),
    ]);
    assert_passes_over(&[
        ("able", "sustainable"),
        ("age", "engage"),
        ("net", "internet"),
        ("cyberattacks", "cyber risks"),
        ("digitals", "digitally"),
        ("news", "newly announced"),
        ("technologiesoffer", "technologies offer"),
    ]);
}

#[test]
fn a_word_of_two_letters_is_found_whole() {
    assert_finds(&[
        ("UN", "The UN’s anniversary"),
        ("un", "all UN member states"),
        ("ai", "what AI can do"),
        ("up", "scale-up"),
    ]);
    assert_passes_over(&[
        ("UN", "under-served, unprecedented, community"),
        ("ai", "aims against sustainable training"),
        ("e", "everyone"),
    ]);
}

#[test]
fn every_word_must_be_there_in_any_order() {
    let text = "Digital technologies offer safety, relief, and hope to many";
    for typed in ["hope digital", "digital hope", "  relief\u{A0}safety\t"] {
        assert!(finds(text, typed), "{typed:?}");
    }
    for typed in ["hope despair", "hope despairs digital"] {
        assert!(!finds(text, typed), "{typed:?}");
    }
}

#[test]
fn words_in_quotation_marks_stand_side_by_side() {
    let (apart, together) = ("rights of every human", "Human rights, online");
    let marks = [
        ("\"", "\""),
        ("“", "”"),
        ("„", "“"),
        ("‟", "”"),
        ("«", "»"),
        ("«\u{A0}", "\u{A0}»"),
        ("‹", "›"),
        ("「", "」"),
        ("＂", "＂"),
    ];
    for (open, close) in marks {
        let typed = format!("{open}human rights{close}");
        assert!(finds(together, &typed), "{typed}");
        assert!(!finds(apart, &typed), "{typed}");
        assert!(finds(together, &format!("online {typed}")));
        assert!(!finds(together, &format!("offline {typed}")));
    }
    assert_finds(&[
        ("human rights", apart),
        // While it is being typed.
        ("\"human rig", together),
        ("online \"", together),
        ("\"\" online", together),
        ("online\" rights", together),
        ("\"the digital\"", "in the digital age"),
        ("\"cyber-attack\"", "Cyberattacks threaten"),
        ("\"حقوق الإنسان\"", "واحترام حقوق الإنسان"),
        ("«حقوق الإنسان»", "وحقوق الإنسان"),
    ]);
    assert_passes_over(&[
        ("\"the digital\"", "a digital age"),
        ("\"hum rights\"", together),
        ("«الإنسان حقوق»", "واحترام حقوق الإنسان"),
    ]);
}

#[test]
fn hyphens_apostrophes_and_points_join_words_or_part_them() {
    let spellings = [
        "cyber-attack",
        "cyberattack",
        "cyber attack",
        "cyber‐attack",
        "Cyber‑Attack",
    ];
    for typed in spellings {
        for text in spellings {
            assert!(finds(text, typed), "{typed} {text}");
            assert!(finds(&format!("{text}s on"), typed), "{typed} {text}");
        }
    }
    assert_finds(&[
        ("e-commerce", "remote work, e-commerce"),
        ("ecommerce", "remote work, e-commerce"),
        ("commerce", "remote work, e-commerce"),
        ("organization's", "the organization’s approach"),
        ("organizations", "the organization’s approach"),
        ("organization`s", "the organization's approach"),
        ("have-nots", "haves and have‑nots"),
        ("U.N.", "the UN"),
        ("46.4", "46.4 percent"),
        ("2030-everyone", "by 2030—everyone"),
        ("COVID-19", "the COVID-19 pandemic"),
        ("covid19", "the COVID-19 pandemic"),
        ("(human), rights!", "human rights"),
    ]);
    assert_passes_over(&[
        ("areas", "for a reason"),
        ("another", "an other"),
        ("have-nots", "have or not"),
    ]);
}
