//! All questions of the quiz with their answers, as a page.

use content::Word;
use markup::{Element, el, link};
use roadmap::components::answers::answer;
use roadmap::components::passage::{marked, untranslated, words};
use roadmap::components::question::sources;
use roadmap::context::AppContext;
use routes::Page;

/// Page of the bank's questions in their order; each answer is folded away in a `<details>`.
pub fn page(context: AppContext) -> Element {
    let way = |page, word| el("li").child(link(context.address(page)).text(context.word(word)));
    let questions = context.content.quiz.iter().map(|question| {
        let (own, in_original) = (&question.words, question.in_original);
        let list = |entries: &'static [String]| {
            let entries = entries.iter().map(|entry| el("li").text(entry.as_str()));
            el("ul")
                .lang(marked(context, in_original))
                .children(entries)
        };
        // Matching questions have two lists, numeric questions none.
        let lists = [&own.options, &own.matches]
            .into_iter()
            .filter(|entries| !entries.is_empty())
            .map(|entries| list(entries));
        let unfolded = el("details")
            .child(el("summary").text(context.word(Word::Answer)))
            .child(el("p").child(answer(context, question)))
            .child(words(context, "p", &own.why, in_original))
            .children(sources(context, question));
        el("li")
            .attr("id", question.id.as_str())
            .child(words(context, "h2", &own.prompt, in_original))
            .children(untranslated(context, in_original))
            .children(lists)
            .child(unfolded)
    });
    el("div")
        .class("page")
        .child(
            el("h1")
                .attr("tabindex", "-1")
                .text(context.word(Word::AllQuestions)),
        )
        .child(el("p").class("lede").text(context.word(Word::AnswersLede)))
        .child(
            el("ul")
                .class("row")
                .child(way(Page::Quiz, Word::TakeTheQuiz))
                .child(way(Page::Sheet, Word::SheetTitle)),
        )
        .child(el("ol").class("questions").children(questions))
}
