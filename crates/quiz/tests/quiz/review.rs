//! Claims about what is looked at again.

use super::bank;
use quiz::{Answer, Asked, Given, Selection, Sure, again, missed, sure_but_not_right};

#[test]
fn what_someone_was_sure_of_and_is_not_right_comes_first() {
    let bank = bank();
    // verbs right, inputs in part, online left out, figure wrong, pillars wrong, speaker wrong
    let asked = [0, 1, 2, 3, 4, 6].map(|at| &bank[at]);
    let given = |answer, sure| Some(Given { answer, sure });
    let sheet = [
        given(Answer::Choice(vec![0]), Some(Sure::Sure)),
        given(Answer::Choice(vec![0]), Some(Sure::Sure)),
        None,
        given(Answer::Number(0), Some(Sure::Fairly)),
        given(Answer::Matches(vec![None; 3]), None),
        given(Answer::Choice(vec![0]), Some(Sure::Sure)),
    ];
    assert_eq!(missed(&asked, &sheet), [1, 5, 2, 3, 4]);
    let sure = |at: usize| sure_but_not_right(asked[at], sheet[at].as_ref().unwrap());
    assert_eq!([0, 1, 3, 4, 5].map(sure), [false, true, false, false, true]);

    // A sheet that ends early: the rest was left out.
    assert_eq!(missed(&asked, &sheet[..1]), [1, 2, 3, 4, 5]);

    let again = again(&asked, &sheet, 9).expect("something was missed");
    let ids = ["inputs", "speaker", "online", "figure", "pillars"].map(String::from);
    assert_eq!(
        again,
        Selection {
            seed: 9,
            asked: Asked::Chosen(ids.into()),
            room: None
        }
    );
}

#[test]
fn who_missed_nothing_has_nothing_to_look_at_again() {
    let bank = bank();
    let right = [Some(Given::from(Answer::Choice(vec![0])))];
    assert_eq!(missed(&[&bank[0]], &right), [0_usize; 0]);
    assert_eq!(again(&[&bank[0]], &right, 1), None);
}
