//! Interface words: keys as enum variants; the texts are in each language's `words.json`.
//!
//! One list, longer than other files: the groups share its order, by which texts are found.

/// Declares a list of words: an enum, and the keys of its file in the same order.
macro_rules! words {
    ($(#[doc = $about:literal])* $list:ident: $($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $list {
            $($(#[doc = $doc])* $name,)*
        }

        impl $list {
            /// Keys of the file, in the order of the enum.
            pub const KEYS: &'static [&'static str] = &[$($key,)*];
        }
    };
}

/// Declares a list of words like [`words`], grouped by the content file that carries the texts to
/// the browser. Each group has a constant with the positions of its entries.
macro_rules! words_by_file {
    ($(#[doc = $about:literal])* $list:ident: $(
        $(#[doc = $of:literal])*
        $file:ident { $($(#[doc = $doc:literal])* $name:ident = $key:literal,)* }
    )*) => {
        words! {
            $(#[doc = $about])*
            $list: $($($(#[doc = $doc])* $name = $key,)*)*
        }

        impl $list {
            words_by_file!(@from 0; $($(#[doc = $of])* $file [$($key),*])*);
        }
    };
    (@from $start:expr;) => {};
    (@from $start:expr; $(#[doc = $of:literal])* $file:ident [$($key:literal),*] $($rest:tt)*) => {
        $(#[doc = $of])*
        pub const $file: std::ops::Range<usize> = $start..$start + [$($key),*].len();
        words_by_file!(@from $start + [$($key),*].len(); $($rest)*);
    };
}

pub(crate) use words;

words_by_file! {
    /// Interface word, grouped by the content file that carries its text to the browser (see
    /// `Page::content_files`).
    Word:

    /// Words in the main content file: those of reading pages, and those of several parts of the
    /// program.
    FIRST {
        /// Name of the campaign.
        SiteName = "site-name",
        /// Label beside the campaign's name on every page: the site is unofficial.
        UnofficialGuide = "unofficial-guide",
        /// Line above the opening call: author and date of the Roadmap.
        WhoseRoadmap = "whose-roadmap",
        /// Disclaimer on every page: the site does not speak for the United Nations.
        Disclaimer = "disclaimer",
        /// Notice under every page of a translation.
        TranslationNotice = "translation-notice",
        /// Notice while there is no network.
        Offline = "offline",
        /// Notice: the program could not start, or has stopped.
        AppFailed = "app-failed",
        /// Notice while the program takes long to load.
        AppSlow = "app-slow",
        /// Label before the link to a page that did not load.
        PageLost = "page-lost",
        /// Link at the start of every page: to the content.
        SkipToContent = "skip-to-content",
        /// Label of the site's navigation.
        MainNavigation = "main-navigation",
        /// Label of the language links.
        Languages = "languages",
        /// Navigation: the road of the areas.
        TheRoadmap = "the-roadmap",
        /// Navigation and heading: the messages.
        KeyMessages = "key-messages",
        /// Navigation: the quiz.
        Quiz = "quiz",
        /// Navigation: the builder.
        Share = "share",
        /// Navigation and heading: about the site.
        About = "about",
        /// Button: to the builder.
        ShareAMessage = "share-a-message",
        /// Button: to the quiz.
        TakeTheQuiz = "take-the-quiz",
        /// Percentage; {n} is the number.
        Percent = "percent",
        /// Label of the pillars.
        Pillars = "pillars",
        /// Label of the filter and of the table column for pillars.
        Pillar = "pillar",
        /// Heading of the road.
        RoadTitle = "road-title",
        /// Introduction of the road.
        RoadLede = "road-lede",
        /// Explanation: why all strands run along the whole road.
        RoadNotice = "road-notice",
        /// Summary that unfolds a pillar's card.
        CardSummary = "card-summary",
        /// Heading: what the text says.
        SaidTitle = "said-title",
        /// Link from a card to the messages about it; {n} is their number.
        CardMessages = "card-messages",
        /// Link from a card to its page.
        CardPage = "card-page",
        /// Link from a card to both wordings.
        CardCompare = "card-compare",
        /// Link from a card to the builder.
        CardShare = "card-share",
        /// Link from a card to a question of the quiz.
        CardQuiz = "card-quiz",
        /// Notice wherever the site ties texts to pillars or areas.
        GroupingNotice = "grouping-notice",
        /// Heading of the home page's last part.
        NextTitle = "next-title",
        /// Link from the home page to the messages.
        NextMessages = "next-messages",
        /// Use of the messages, below that link.
        NextMessagesLede = "next-messages-lede",
        /// Link from the home page to the builder.
        NextShare = "next-share",
        /// Use of the builder, below that link.
        NextShareLede = "next-share-lede",
        /// Link from the home page to the quiz.
        NextQuiz = "next-quiz",
        /// Use of the quiz, below that link.
        NextQuizLede = "next-quiz-lede",
        /// Label of a text shown in the original language.
        NotYetTranslated = "not-yet-translated",
        /// Label of the original sentences on a translated page.
        InOriginal = "in-original",
        /// Label of a translation made for the site; unfolds the original.
        UnofficialTranslation = "unofficial-translation",
        /// Label of a translation that is on the United Nations' page {page}; unfolds the original.
        OfficialTranslation = "official-translation",
        /// Note: an area's translated title is on the United Nations' page {page}.
        OfficialTitle = "official-title",
        /// Heading: points that the documents leave unsaid; unfolds an area's card.
        UnsaidTitle = "unsaid-title",
        /// Heading: the messages about a pillar beside those set large; {n} is their number.
        PillarMessages = "pillar-messages",
        /// Number of an area, {n} of {total}.
        AreaNumber = "area-number",
        /// Heading: the messages about an area.
        AreaMessages = "area-messages",
        /// Note: the document that a translated title follows, {document}.
        TitleFollows = "title-follows",
        /// Heading: the two wordings.
        WordingsTitle = "wordings-title",
        /// Heading: the one wording of both documents.
        WordingsAlikeTitle = "wordings-alike-title",
        /// Note in translations: the wordings are quoted in the original language.
        WordingsInOriginal = "wordings-in-original",
        /// Label under the wording that the site uses.
        TextOfRecord = "text-of-record",
        /// Reason for that choice, directly after the label.
        RecordWhy = "record-why",
        /// Label under the other wording.
        OtherWording = "other-wording",
        /// Label before the words that only this wording has.
        OnlyHere = "only-here",
        /// Note: both wordings are identical.
        WordingsAlike = "wordings-alike",
        /// Note: the wordings differ in capitals and punctuation only.
        OnlyCapitals = "only-capitals",
        /// Link to the previous area.
        Previous = "previous",
        /// Link to the next area.
        Next = "next",
        /// Button: prints the page.
        Print = "print",
        /// Link to a message's page.
        OpenMessage = "open-message",
        /// Link to the builder with a message.
        ShareMessage = "share-message",
        /// Id of a message, {id}.
        MessageNumber = "message-number",
        /// Link to a message in all languages, and the heading there.
        InAllLanguages = "in-all-languages",
        /// Heading of the builder.
        ShareTitle = "share-title",
        /// Hashtag without its `#`.
        Hashtag = "hashtag",
        /// Source line of a post; {document} is the document's name with its date.
        SourceLine = "source-line",
        /// The same where the translation is the United Nations' own.
        SourceLineOfficial = "source-line-official",
        /// Source line of a text message, as short as can be; {document} is the document's name with
        /// its date.
        SourceLineSms = "source-line-sms",
        /// Line after an edited text; {document} is the document's name with its date.
        BasedLine = "based-line",
        /// Source line of a share card; {document} is the document's name with its date.
        CardSource = "card-source",
        /// Last line of a share card: a short disclaimer.
        CardUnofficial = "card-unofficial",
        /// Button: copies the text.
        Copy = "copy",
        /// Status: the text is copied.
        Copied = "copied",
        /// Button: opens the system's share sheet.
        ShareSheet = "share-sheet",
        /// Error: the share sheet did not open.
        ShareRefused = "share-refused",
        /// Error: the browser refused to copy the text.
        CopyRefused = "copy-refused",
        /// Summary that unfolds a message's share card.
        ImageCard = "image-card",
        /// Notice under the card: it never contains edits.
        ImageExact = "image-exact",
        /// Notice: drawing the card needs JavaScript.
        ImageNeedsScript = "image-needs-script",
        /// Label of the choice of the card's size.
        ImageSize = "image-size",
        /// Size for link previews.
        ImageWide = "image-wide",
        /// Size for posts.
        ImageSquare = "image-square",
        /// Size for stories.
        ImageTall = "image-tall",
        /// Heading: the card's alternative text.
        AltText = "alt-text",
        /// Button: copies the alternative text.
        CopyAlt = "copy-alt",
        /// Button: saves the card as PNG.
        SavePng = "save-png",
        /// Button: saves the card as SVG.
        SaveSvg = "save-svg",
        /// Button: copies the card.
        CopyImage = "copy-image",
        /// Button: shares the card through the system's share sheet.
        ShareImage = "share-image",
        /// Status: the file is saved.
        ImageSaved = "image-saved",
        /// Status: the card is copied.
        ImageCopied = "image-copied",
        /// Status: the card is shared.
        ImageShared = "image-shared",
        /// Error: the browser refused to copy the card.
        ImageNotCopied = "image-not-copied",
        /// Error: the browser refused to share the card.
        ImageNotShared = "image-not-shared",
        /// Error: the browser did not make the file.
        FileNotSaved = "file-not-saved",
        /// Error: the browser does not let the page draw pictures.
        ImageRefused = "image-refused",
        /// Summary that unfolds the QR code.
        QrCode = "qr-code",
        /// Accessible name of the QR code; {address} is its target.
        QrLeadsTo = "qr-leads-to",
        /// Notice: the rules by which posts are counted.
        CountsNotice = "counts-notice",
        /// Heading of the quiz.
        QuizTitle = "quiz-title",
        /// Heading and link: the presenter's page.
        RoomTitle = "room-title",
        /// Heading: the projector's page.
        ScreenTitle = "screen-title",
        /// Heading and link: the printed sheet.
        SheetTitle = "sheet-title",
        /// Heading: the pooled results.
        ResultsTitle = "results-title",
        /// Navigation and heading: the kit.
        Kit = "kit",
        /// Heading of the page for unknown addresses.
        NotFoundTitle = "not-found-title",
        /// Advice on that page.
        NotFoundLede = "not-found-lede",
        /// Button: asks again for something that did not load.
        TryAgain = "try-again",
    }

    /// Words in the content file for the list of messages.
    MESSAGES {
        /// Introduction of the page of messages.
        MessagesLede = "messages-lede",
        /// Label of the search field.
        Search = "search",
        /// Summary that unfolds the filters beside the pillars.
        MoreFilters = "more-filters",
        /// Label of the filter by section.
        Section = "section",
        /// Label of the filter by length.
        Length = "length",
        /// Filter: messages of up to 140 characters.
        Short = "short",
        /// Filter: messages of up to 280 characters.
        Medium = "medium",
        /// Label of the filter by network into which the message fits.
        FitsInto = "fits-into",
        /// Choice: no filter.
        All = "all",
        /// Filter: messages that name no pillar.
        NoPillar = "no-pillar",
        /// Label before the number of messages found.
        MessagesShown = "messages-shown",
        /// Label before the number of nearest messages, if none has all words.
        NearestShown = "nearest-shown",
        /// Notice: no message matches.
        NothingFound = "nothing-found",
        /// Checkbox: adds a message to the talking points.
        AddToPoints = "add-to-points",
        /// Heading: the talking points.
        PointsTitle = "points-title",
        /// Choice: the talking points in large print.
        PointsLarge = "points-large",
        /// Choice: an empty line for speaker, event and date above the talking points; its label on
        /// paper.
        PointsHeading = "points-heading",
        /// Explanation: how to make talking points.
        PointsLede = "points-lede",
        /// Label before the number of ticked messages.
        PointsTicked = "points-ticked",
        /// Link to the sheet of talking points.
        PointsShow = "points-show",
        /// Button: removes all talking points.
        UntickAll = "untick-all",
        /// Heading: the sources of the talking points.
        Footnotes = "footnotes",
        /// Error: the address names messages that do not exist.
        PointsRefused = "points-refused",
        /// Error: the list in the address was cut or changed on the way.
        ListDamaged = "list-damaged",
        /// Notice: search and filters need JavaScript.
        FiltersNeedScript = "filters-need-script",
        /// Name of the network email.
        Email = "email",
        /// Name of the network SMS.
        Sms = "sms",
    }

    /// Words in the content file for sharing.
    SHARE {
        /// Label of the message of another document in the same words, {document}.
        SiblingAlike = "sibling-alike",
        /// Label of the message of another document in other words, {document}.
        SiblingDiffers = "sibling-differs",
        /// Link to the two wordings.
        SiblingCompare = "sibling-compare",
        /// Button: copies a message with its source and its link.
        CopyLine = "copy-line",
        /// Heading: the pillars and areas that a message is about.
        SpeaksOf = "speaks-of",
        /// Notice at lead-ins, and at words that mislead when they stand alone.
        NotForSharing = "not-for-sharing",
        /// Link to the previous message.
        PreviousMessage = "previous-message",
        /// Link to the next message.
        NextMessage = "next-message",
        /// Link to all messages.
        AllMessages = "all-messages",
        /// Heading: sharing this message.
        ShareThis = "share-this",
        /// Link to the builder with this message.
        AdjustInBuilder = "adjust-in-builder",
        /// Notice: choosing and adjusting need JavaScript.
        BuilderNeedsScript = "builder-needs-script",
        /// Heading: the choice of a message.
        PickAMessage = "pick-a-message",
        /// Label of the button that unfolds the list of messages.
        ChooseAnother = "choose-another",
        /// Warning at a message with a figure, whose date is {dated}.
        OldFigure = "old-figure",
        /// Label of the choice of the network whose text is edited.
        TextFor = "text-for",
        /// Choice: the text for all networks.
        AllNetworks = "all-networks",
        /// Label of the choice of a message's form.
        FormLabel = "form-label",
        /// Choice: the longest form that fits.
        FormAuto = "form-auto",
        /// Name of the full form: the whole message.
        FormFull = "form-full",
        /// Name of the longer short form.
        FormLong = "form-long",
        /// Name of the shortest form.
        FormShort = "form-short",
        /// Status: networks with more room get a longer form than the one in the composer.
        LongerElsewhere = "longer-elsewhere",
        /// Heading: the networks.
        WhereItFits = "where-it-fits",
        /// Label of the composer.
        YourText = "your-text",
        /// Status: the {networks} that the text fits.
        TextFits = "text-fits",
        /// Status: the {networks} that the text does not fit.
        TextTooLong = "text-does-not-fit",
        /// Status: the text is the document's exact wording.
        ExactWording = "exact-wording",
        /// Status: the text was edited.
        Edited = "edited",
        /// Notice: the source line was removed because the text was edited.
        SourceDropped = "source-dropped",
        /// Button: restores the exact wording.
        RestoreExact = "restore-exact",
        /// Button: undoes the replacement made by the last button.
        Undo = "undo",
        /// Label of a network that has its own text.
        OwnText = "own-text",
        /// Notice under the composer: the text is only for {network}.
        OwnTextOf = "own-text-of",
        /// Button: uses this text for all networks.
        SameForAll = "same-for-all",
        /// Button: returns to the common text.
        ResetText = "reset-text",
        /// Label of the switches for the lines.
        AddOrDrop = "add-or-drop",
        /// Switch: the source line.
        SourceLineSwitch = "source-line-switch",
        /// Switch: the line that names the document behind an edited text.
        BasedLineSwitch = "based-line-switch",
        /// Switch: the link.
        LinkSwitch = "link-switch",
        /// Switch: the hashtag.
        HashtagSwitch = "hashtag-switch",
        /// Notice: the origin of the hashtag.
        HashtagNotice = "hashtag-notice",
        /// Link to the message's posts in all languages, side by side.
        PostInAllLanguages = "post-in-all-languages",
        /// Explanation before the link that keeps the choice.
        PermalinkLede = "permalink-lede",
        /// Link that keeps the choice.
        Permalink = "permalink",
        /// Explanation before the link that contains the edited text.
        PermalinkEditedLede = "permalink-edited-lede",
        /// Link that contains the edited text.
        PermalinkEdited = "permalink-edited",
        /// Label above a text that the sender of a link has edited.
        SharedTitle = "shared-title",
        /// Button: puts that text into the composer.
        SharedTake = "shared-take",
        /// Button: dismisses that text.
        SharedLeave = "shared-leave",
        /// Error: the text in the address was cut or encoded twice.
        SharedDamaged = "shared-damaged",
        /// Error: the text in the address is longer than a link may hold.
        SharedTooLong = "shared-too-long",
        /// Error: the text in the address has no visible characters.
        SharedEmpty = "shared-empty",
        /// Status: the text kept by the tab is in the composer again.
        DraftBack = "draft-back",
        /// Notice: the tab keeps a text, but the address asked for another one.
        DraftWaits = "draft-waits",
        /// Button: restores the kept text.
        DraftRestore = "draft-restore",
        /// Button: discards the kept text.
        DraftDiscard = "draft-discard",
        /// Status: the kept text was discarded.
        DraftDiscarded = "draft-discarded",
        /// Notice: the browser keeps no drafts.
        DraftNotKept = "draft-not-kept",
        /// Error: the address names no known message.
        LinkRefused = "link-refused",
        /// Error: the address was encoded twice.
        LinkDamaged = "link-damaged",
        /// Summary that unfolds the form for a server of one's own; its host follows.
        OwnServer = "own-server",
        /// Field: host name of the server.
        ServerHost = "server-host",
        /// Field: software of the server.
        ServerSoftware = "server-software",
        /// Field: longest post that the server takes, in characters.
        ServerLimit = "server-limit",
        /// Button: uses and keeps the server.
        ServerSave = "server-save",
        /// Button: forgets the server.
        ServerForget = "server-forget",
        /// Status: the server is used and kept.
        ServerSaved = "server-saved",
        /// Status: the server is used, but the browser does not keep it.
        ServerNotKept = "server-not-kept",
        /// Status: the server is forgotten.
        ServerForgotten = "server-forgotten",
        /// Error: not a host name.
        ServerHostWrong = "server-host-wrong",
        /// Error: the host was given with a port.
        ServerPortWrong = "server-port-wrong",
        /// Error: the limit is not a number in its range.
        ServerLimitWrong = "server-limit-wrong",
        /// Button of the bar on phones: goes to the image and its alternative text.
        ImageAndAlt = "image-and-alt",
        /// Link: saves the card as it stands in the builder.
        SaveImage = "save-image",
        /// Summary that unfolds the card in other sizes.
        OtherSizes = "other-sizes",
        /// Heading of the preview for {network}.
        PreviewTitle = "preview-title",
        /// Notice: the preview is approximate.
        PreviewNotice = "preview-notice",
        /// Link that opens the composer of a {network}.
        OpenIn = "open-in",
        /// Link that opens a mail or a text message, by {network}.
        SendBy = "send-by",
        /// Note: the network takes only the link, and the text is copied.
        LinkOnly = "link-only",
        /// Length of a post, {n}, and the network's limit, {limit}.
        OfLimit = "of-limit",
        /// Status after the composer was opened: the text is copied.
        IntentCopied = "intent-copied",
        /// Status after the composer was opened: the text could not be copied.
        IntentNotCopied = "intent-not-copied",
        /// Verdict: the text fits.
        Fits = "fits",
        /// Verdict: the network has a shorter form of the message.
        Shortened = "shortened",
        /// Note: the link was left out.
        WithoutLink = "without-link",
        /// Button: makes a text that is too long fit its network.
        MakeItFit = "make-it-fit",
        /// Verdict: the text is too long by {n}.
        TooLong = "too-long",
        /// Verdict: the text cannot be sent as it is.
        DoesNotFit = "does-not-fit",
        /// Unit of SMS lengths: message parts.
        Parts = "parts",
        /// SMS obstacle: {character} makes each part shorter.
        Costly = "costly",
        /// SMS obstacle: an invisible {character}, given by name and code point.
        CostlyUnseen = "costly-unseen",
        /// Button: replaces signs that make text messages cost more.
        SwapSigns = "swap-signs",
        /// Button: removes accents for text messages.
        SwapLetters = "swap-letters",
        /// Button: removes refused invisible characters.
        SwapUnseen = "swap-unseen",
        /// X obstacle: the refused {character}.
        Forbidden = "forbidden",
        /// Name of an invisible character: no-break space.
        NoBreakSpace = "no-break-space",
        /// Name of an invisible character: other space.
        WideSpace = "wide-space",
        /// Name of an invisible character: tab.
        Tab = "tab",
        /// Name of an invisible character: soft hyphen.
        SoftHyphen = "soft-hyphen",
        /// Name of an invisible character: direction mark.
        DirectionMark = "direction-mark",
        /// Name of any other invisible character.
        UnseenCharacter = "unseen-character",
        /// Bluesky obstacle: {n} bytes are too many.
        TooManyBytes = "too-many-bytes",
        /// Threads obstacle: {n} links are too many.
        TooManyLinks = "too-many-links",
        /// Notice that the program's part for pictures did not load.
        PartLost = "part-lost",
    }

    /// Words in the quiz's content file, which the room's pages load as well.
    QUIZ {
        /// Heading while the program's part for results loads.
        ResultComing = "result-coming",
        /// Heading if that part does not load.
        ResultLost = "result-lost",
        /// Summary that unfolds the scoring rule, before the start.
        HowPoints = "how-points",
        /// Scoring rule.
        ScoringRule = "scoring-rule",
        /// Button: starts the quiz.
        BeginQuiz = "begin-quiz",
        /// Button: resumes the quiz.
        ResumeQuiz = "resume-quiz",
        /// Progress of the quiz to resume, {n} of {total}.
        Resumable = "resumable",
        /// Notice: the scored quiz needs JavaScript.
        QuizNeedsScript = "quiz-needs-script",
        /// Title of the page of all questions with their answers, and link to it.
        AllQuestions = "all-questions",
        /// Introduction of that page.
        AnswersLede = "answers-lede",
        /// Number of the question, {n} of {total}.
        QuestionNumber = "question-number",
        /// Label above a question asked by itself.
        OneQuestion = "one-question",
        /// Error: nothing was chosen.
        EmptyAnswer = "empty-answer",
        /// Error: no number was typed.
        EmptyNumber = "empty-number",
        /// Error: the text typed is no number.
        NoNumber = "no-number",
        /// Error: the number is not in the range from {min} to {max}.
        NumberOutside = "number-outside",
        /// Hint: the range of the number, from {min} to {max}.
        NumberBetween = "number-between",
        /// Button: checks the answer.
        CheckAnswer = "check-answer",
        /// Button: goes to the next question.
        NextQuestion = "next-question",
        /// Button: goes to the result.
        SeeResult = "see-result",
        /// Label beside the right option.
        RightAnswer = "right-answer",
        /// Label beside the chosen option.
        YourAnswer = "your-answer",
        /// Feedback to a right answer.
        FeedbackRight = "feedback-right",
        /// Feedback to a partly right answer.
        FeedbackPartly = "feedback-partly",
        /// Feedback to a wrong answer.
        FeedbackWrong = "feedback-wrong",
        /// Answers right so far, {n} of the {total} that were given.
        RightSoFar = "right-so-far",
        /// Heading of the result: {n} of {total} answers are right.
        ResultRight = "result-right",
        /// End of that heading: {n} answers are partly right.
        ResultPartly = "result-partly",
        /// Summary that unfolds points and files of a result.
        FiguresAndFiles = "figures-and-files",
        /// Score, {n} of {total} points.
        Score = "score",
        /// Expected score from guessing alone, {n}.
        GuessingAlone = "guessing-alone",
        /// Caption of the result's table.
        ResultByPillar = "result-by-pillar",
        /// Column: points.
        YourPoints = "your-points",
        /// Column: expected points from guessing.
        ByGuessing = "by-guessing",
        /// Column: questions.
        QuestionsAsked = "questions-asked",
        /// Row of the questions that belong to no single pillar.
        AllPillars = "all-pillars",
        /// Heading: the questions missed.
        ReviewTitle = "review-title",
        /// Summary that unfolds the other {n} questions missed.
        ReviewMore = "review-more",
        /// Button: starts another quiz.
        AnotherQuiz = "another-quiz",
        /// Legend: how sure the person is.
        HowSure = "how-sure",
        /// Choice: a guess.
        SureGuess = "sure-guess",
        /// Choice: fairly sure.
        SureFairly = "sure-fairly",
        /// Choice: sure.
        SureSure = "sure-sure",
        /// Error: options without a match; {missing} names them.
        EmptyMatches = "empty-matches",
        /// Placeholder in a list of matches.
        ChooseMatch = "choose-match",
        /// Hint: how to order the options.
        OrderHint = "order-hint",
        /// Button: moves an entry up.
        MoveUp = "move-up",
        /// Button: moves an entry down.
        MoveDown = "move-down",
        /// Status: the entry moved to place {n} of {total}.
        MovedTo = "moved-to",
        /// Label beside an entry at a wrong place: it belongs at place {n}.
        BelongsAt = "belongs-at",
        /// Score of a partly right answer, {n} of one point.
        PointsOfOne = "points-of-one",
        /// Heading of the right answer to an unanswered question.
        NotAnswered = "not-answered",
        /// Label before the mistake behind a wrong option.
        MistakeBehind = "mistake-behind",
        /// Note in the review: the person was sure but not right.
        SureButWrong = "sure-but-wrong",
        /// Button: starts a quiz of the questions missed.
        PractiseMissed = "practise-missed",
        /// Button: saves a calendar file.
        AgainInAWeek = "again-in-a-week",
        /// Title of the calendar entry.
        ReminderTitle = "reminder-title",
        /// Text of the calendar entry, before an address.
        ReminderText = "reminder-text",
        /// Button: saves the result as xAPI statements.
        SaveStatements = "save-statements",
        /// Heading: the result as a text to share.
        ShareResultTitle = "share-result-title",
        /// Text of a shared result, before an address.
        ShareResult = "share-result",
        /// Notice: a saved quiz has lost questions or answers.
        QuizRenewed = "quiz-renewed",
        /// Error: the address names no known quiz.
        QuizRefused = "quiz-refused",
        /// Summary that unfolds the deletion of all quiz data in this browser.
        DeleteAnswers = "delete-answers",
        /// Warning: what is deleted.
        DeleteAnswersNotice = "delete-answers-notice",
        /// Button: deletes the quiz data.
        DeleteAnswersNow = "delete-answers-now",
        /// Status: the quiz data was deleted.
        AnswersDeleted = "answers-deleted",
        /// Notice to people who follow a room.
        FollowsRoom = "follows-room",
        /// Label of the numbers by which one goes to a question.
        GoToQuestion = "go-to-question",
        /// Status: the answer is kept.
        AnswerKept = "answer-kept",
        /// Heading and button: handing in.
        HandIn = "hand-in",
        /// Explanation before handing in.
        HandInLede = "hand-in-lede",
        /// Numbers of the unanswered questions, before handing in.
        Unanswered = "unanswered",
        /// Heading: the result code of the answers.
        ResultCode = "result-code",
        /// Explanation of the result code.
        ResultCodeLede = "result-code-lede",
        /// Button: copies the result code.
        CopyCode = "copy-code",
        /// Alternative text of the result code's QR code.
        CodeAsPicture = "code-as-picture",
        /// Notice: no result code holds so many questions.
        CodeTooLong = "code-too-long",
        /// Introduction of the presenter's page.
        RoomLede = "room-lede",
        /// Introduction of the projector's page.
        ScreenLede = "screen-lede",
        /// Introduction of the printed sheet.
        SheetLede = "sheet-lede",
        /// Introduction of the pooled results.
        ResultsLede = "results-lede",
        /// Notice: the browser does not save the answers.
        NotSaved = "not-saved",
    }

    /// Words in no content file for the browser: written into pages and other files natively.
    NATIVE {
        /// Description of the home page for search engines and previews.
        SiteDescription = "site-description",
        /// Description of the builder for search engines and previews.
        ShareLede = "share-lede",
        /// Description of the quiz for search engines and previews.
        QuizLede = "quiz-lede",
        /// Summary that unfolds an answer on the page of all questions.
        Answer = "answer",
        /// Weight of the page; {n} is a whole number of kilobytes.
        PageWeight = "page-weight",
        /// Heading of the page that chooses the language.
        ChooseLanguage = "choose-language",
        /// Notice under a post made of a shorter form.
        ShortenedNotice = "shortened-notice",
        /// Notice on a document's page in a translation.
        DocumentsInOriginal = "documents-in-original",
        /// Link to the home page, where no page is.
        HomePage = "home-page",
        /// Name of the site's publisher.
        PublisherName = "publisher-name",
        /// Line in the foot of every page; {publisher} is the publisher's name.
        PublishedBy = "published-by",
        /// Label before the address at which the publisher is reached.
        Contact = "contact",
        /// Heading on a document's page: facts about the original.
        OriginalTitle = "original-title",
        /// Label of the original's title.
        OriginalName = "original-name",
        /// Label of the original's publisher.
        OriginalPublisher = "original-publisher",
        /// Label of the address of the document itself.
        OriginalPlace = "original-place",
        /// Label of the page on which the publisher presents the document.
        OriginalPresented = "original-presented",
        /// Notice: where the document itself stands is not known.
        OriginalUnplaced = "original-unplaced",
        /// Date on which an address was looked at; {date} is a day in ISO 8601.
        OriginalSeen = "original-seen",
        /// Label of the transcript's digest.
        TranscriptDigest = "transcript-digest",
        /// Introduction of a document's text: every sentence can be picked.
        PickSentence = "pick-sentence",
        /// Button: copies a sentence with its source and its address.
        CopySentence = "copy-sentence",
        /// Link to a question; {n} is its number in the whole bank.
        QuizQuestion = "quiz-question",
        /// Link to the sentence after this one.
        NextSentence = "next-sentence",
        /// Heading: the corrections.
        CorrectionsTitle = "corrections-title",
        /// Explanation of the corrections.
        CorrectionsLede = "corrections-lede",
        /// Link to the transcript.
        Transcript = "transcript",
        /// Introduction of the kit.
        KitLede = "kit-lede",
        /// Heading in the kit's README: its files.
        KitFiles = "kit-files",
        /// Heading in the kit's README: the quiz's files for other tools.
        KitQuiz = "kit-quiz",
        /// Summary and heading: notes on the use of the kit.
        KitNotes = "kit-notes",
        /// Note: the posts of the kit have exact wording.
        KitExact = "kit-exact",
        /// Note: messages without posts in the kit.
        KitWithheld = "kit-withheld",
        /// Note: how to open the kit's tables.
        KitOpen = "kit-open",
        /// Door of the kit, and heading: what to post.
        KitPost = "kit-post",
        /// What stands behind that door.
        KitPostLede = "kit-post-lede",
        /// Door of the kit, and heading: what to print.
        KitPrint = "kit-print",
        /// What stands behind that door.
        KitPrintLede = "kit-print-lede",
        /// Door of the kit, and heading: what to teach with.
        KitTeach = "kit-teach",
        /// What stands behind that door.
        KitTeachLede = "kit-teach-lede",
        /// Use of the page of messages for talking points on paper.
        KitPoints = "kit-points",
        /// Link to the home page, to be printed.
        KitPoster = "kit-poster",
        /// Use of the home page on paper.
        KitPosterUse = "kit-poster-use",
        /// Summary and link: pictures and QR codes of each message.
        KitByMessage = "kit-by-message",
        /// Link to the table of what the quiz's files leave out.
        KitLosses = "kit-losses",
        /// Description of the kit's archive.
        KitArchive = "kit-archive",
        /// Description of the kit's README.
        KitReadme = "kit-readme",
        /// Description of the kit's table of messages.
        KitMessages = "kit-messages",
        /// Description of the kit's table of posts.
        KitPosts = "kit-posts",
        /// Description of the kit's text file.
        KitText = "kit-text",
        /// Description of the kit's JSON file.
        KitJson = "kit-json",
        /// Description of the kit's JSON Schema.
        KitSchema = "kit-schema",
        /// Description of the kit's cards.
        KitCards = "kit-cards",
        /// Description of the kit's table of alternative texts.
        KitAltTexts = "kit-alt-texts",
        /// Description of the kit's QR codes.
        KitCodes = "kit-codes",
        /// Note: the units of the kit's lengths.
        KitUnits = "kit-units",
        /// Note: the apostrophe in the kit's tables.
        KitGuard = "kit-guard",
        /// File size; {n} is a number of kilobytes.
        Kilobytes = "kilobytes",
        /// File size; {n} is a number of megabytes.
        Megabytes = "megabytes",
        /// Introduction of the page of a message in all languages.
        AllLanguagesLede = "all-languages-lede",
    }
}
