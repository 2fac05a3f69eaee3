//! Interface words: their names here, their texts in each language's `words.json`.

/// Makes a list of words: an enum for the code, and the file's keys in the same order.
macro_rules! words {
    ($(#[doc = $about:literal])* $list:ident: $($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        $(#[doc = $about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $list {
            $($(#[doc = $doc])* $name,)*
        }

        impl $list {
            /// The file's keys, in the order of the enum.
            pub const KEYS: &'static [&'static str] = &[$($key,)*];
        }
    };
}

/// As [`words`], with the entries by the file that brings them; each file has a constant with the
/// positions of its entries.
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
    /// An interface word, by the file that brings its text to browsers, see `Page::content_files`.
    Word:

    /// In the content's own file: what pages for reading say, and what those of several parts do.
    FIRST {
        /// The campaign's name.
        SiteName = "site-name",
        /// Beside the campaign's name on every page: whose site this is not.
        UnofficialGuide = "unofficial-guide",
        /// Above the opening call: whose Roadmap it is, and of when.
        WhoseRoadmap = "whose-roadmap",
        /// Who speaks here and who does not; on every page.
        Disclaimer = "disclaimer",
        /// Under every page of a translation.
        TranslationNotice = "translation-notice",
        /// Said while there is no network.
        Offline = "offline",
        /// Said where the program could not start, or has stopped.
        AppFailed = "app-failed",
        /// Said where the program is long on its way.
        AppSlow = "app-slow",
        /// Before the link to a page that was asked for and did not come.
        PageLost = "page-lost",
        /// The first link of every page.
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
        /// Button to the builder.
        ShareAMessage = "share-a-message",
        /// Button to the quiz.
        TakeTheQuiz = "take-the-quiz",
        /// A percentage; {n} is the number.
        Percent = "percent",
        /// Label of the pillars.
        Pillars = "pillars",
        /// A pillar, as a filter and a table's head.
        Pillar = "pillar",
        /// Heading of the road.
        RoadTitle = "road-title",
        /// What the road is.
        RoadLede = "road-lede",
        /// Why the road carries all strands.
        RoadNotice = "road-notice",
        /// Where the road begins.
        RoadStart = "road-start",
        /// Where the road ends.
        RoadEnd = "road-end",
        /// Opens a card.
        CardSummary = "card-summary",
        /// Heading: what the text says.
        SaidTitle = "said-title",
        /// From a card to the messages about it.
        CardMessages = "card-messages",
        /// From a card to its page.
        CardPage = "card-page",
        /// From a card to the builder.
        CardShare = "card-share",
        /// From a card to a question of the quiz.
        CardQuiz = "card-quiz",
        /// Said wherever the site ties texts to pillars or areas.
        GroupingNotice = "grouping-notice",
        /// Heading of the home page's last part.
        NextTitle = "next-title",
        /// Home: to the messages.
        NextMessages = "next-messages",
        /// What one has of the messages.
        NextMessagesLede = "next-messages-lede",
        /// Home: to the builder.
        NextShare = "next-share",
        /// What one has of the builder.
        NextShareLede = "next-share-lede",
        /// Home: to the quiz.
        NextQuiz = "next-quiz",
        /// What one has of the quiz.
        NextQuizLede = "next-quiz-lede",
        /// Label of a text shown in the original language.
        NotYetTranslated = "not-yet-translated",
        /// Label of the documents' own words on a translated page.
        InOriginal = "in-original",
        /// Label of a translation, opening the original.
        UnofficialTranslation = "unofficial-translation",
        /// Heading: what the documents do not say of a pillar.
        UnsaidTitle = "unsaid-title",
        /// Heading: the messages of a pillar.
        PillarMessages = "pillar-messages",
        /// An area's number among all.
        AreaNumber = "area-number",
        /// Heading: the messages of an area.
        AreaMessages = "area-messages",
        /// Which document a translated title follows.
        TitleFollows = "title-follows",
        /// Heading: the two wordings.
        WordingsTitle = "wordings-title",
        /// Heading: the wording of both documents.
        WordingsAlikeTitle = "wordings-alike-title",
        /// In translations: the wordings are quoted in the documents' language.
        WordingsInOriginal = "wordings-in-original",
        /// Under the wording that the site uses.
        TextOfRecord = "text-of-record",
        /// Why it is that one; follows it.
        RecordWhy = "record-why",
        /// Under the wording below it.
        OtherWording = "other-wording",
        /// Before the words that only this wording has.
        OnlyHere = "only-here",
        /// Both wordings are the same to the letter.
        WordingsAlike = "wordings-alike",
        /// The wordings have the same words.
        OnlyCapitals = "only-capitals",
        /// Link to the area before.
        Previous = "previous",
        /// Link to the area after.
        Next = "next",
        /// Button: print.
        Print = "print",
        /// Link to a message's page.
        OpenMessage = "open-message",
        /// Link to the builder with a message.
        ShareMessage = "share-message",
        /// A message's id.
        MessageNumber = "message-number",
        /// Link to a message in all languages, and the heading there.
        InAllLanguages = "in-all-languages",
        /// Heading of the builder.
        ShareTitle = "share-title",
        /// The hashtag, without #.
        Hashtag = "hashtag",
        /// The source line of a post; {document} is the document with its date.
        SourceLine = "source-line",
        /// The line after an edited text; {document} is the document and its month.
        BasedLine = "based-line",
        /// A share card's source, in one short line; {document} is a document's name with its date.
        CardSource = "card-source",
        /// A share card's last line: whose site it is not, as shortly as can be said.
        CardUnofficial = "card-unofficial",
        /// Button: copy the text.
        Copy = "copy",
        /// Said when it is copied.
        Copied = "copied",
        /// Button: the system's share sheet.
        ShareSheet = "share-sheet",
        /// Said when it did not open.
        ShareRefused = "share-refused",
        /// Said when the browser refuses.
        CopyRefused = "copy-refused",
        /// Unfolds the share card of a message.
        ImageCard = "image-card",
        /// Under it: the card ignores edits.
        ImageExact = "image-exact",
        /// Shown where scripts do not run.
        ImageNeedsScript = "image-needs-script",
        /// Label of the card's sizes.
        ImageSize = "image-size",
        /// The size for previews of links.
        ImageWide = "image-wide",
        /// The size for posts.
        ImageSquare = "image-square",
        /// The size for stories.
        ImageTall = "image-tall",
        /// Heading: what the card says, as text.
        AltText = "alt-text",
        /// Button: copy it.
        CopyAlt = "copy-alt",
        /// Button: save as pixels.
        SavePng = "save-png",
        /// Button: save as shapes.
        SaveSvg = "save-svg",
        /// Button: copy the card.
        CopyImage = "copy-image",
        /// Button: share the card by the system's own way.
        ShareImage = "share-image",
        /// Said when a file is saved.
        ImageSaved = "image-saved",
        /// Said when the card is copied.
        ImageCopied = "image-copied",
        /// Said when it is shared.
        ImageShared = "image-shared",
        /// Said when the browser refuses.
        ImageNotCopied = "image-not-copied",
        /// Said when the browser refuses.
        ImageNotShared = "image-not-shared",
        /// Said when the browser refuses.
        FileNotSaved = "file-not-saved",
        /// Said when the browser does not draw.
        ImageRefused = "image-refused",
        /// Unfolds the QR code.
        QrCode = "qr-code",
        /// The code's name for screen readers; {address} is where it leads.
        QrLeadsTo = "qr-leads-to",
        /// What the counts are.
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
        /// What the kit is.
        KitLede = "kit-lede",
        /// Heading: the kit's files.
        KitFiles = "kit-files",
        /// Heading: the quiz's files for other tools.
        KitQuiz = "kit-quiz",
        /// Heading: what to know before using the kit.
        KitNotes = "kit-notes",
        /// What the posts of the kit are made of.
        KitExact = "kit-exact",
        /// Which messages have no posts in the kit.
        KitWithheld = "kit-withheld",
        /// How to open the kit's tables.
        KitOpen = "kit-open",
        /// Heading of the page that is not there.
        NotFoundTitle = "not-found-title",
        /// What to do then.
        NotFoundLede = "not-found-lede",
    }

    /// In the file for sharing.
    SHARE {
        /// The message in which the other document says it in the same words.
        SiblingAlike = "sibling-alike",
        /// The message in which the other document says it in other words.
        SiblingDiffers = "sibling-differs",
        /// Link to the two wordings.
        SiblingCompare = "sibling-compare",
        /// What the page of messages is.
        MessagesLede = "messages-lede",
        /// Label of the search field.
        Search = "search",
        /// Unfolds the filters beside the pillars.
        MoreFilters = "more-filters",
        /// A section, as a filter.
        Section = "section",
        /// Length, as a filter.
        Length = "length",
        /// Filter for messages of up to 140 characters.
        Short = "short",
        /// Filter for messages of up to 280 characters.
        Medium = "medium",
        /// A network into which it fits, as a filter.
        FitsInto = "fits-into",
        /// No filter.
        All = "all",
        /// Filter for messages that name no pillar.
        NoPillar = "no-pillar",
        /// Before the number of messages found.
        MessagesShown = "messages-shown",
        /// Before the number of the messages that come nearest, where none has all words.
        NearestShown = "nearest-shown",
        /// No message matches.
        NothingFound = "nothing-found",
        /// Box that adds a message to the talking points.
        AddToPoints = "add-to-points",
        /// Heading: the talking points.
        PointsTitle = "points-title",
        /// How talking points are made.
        PointsLede = "points-lede",
        /// Before the number of ticked messages.
        PointsTicked = "points-ticked",
        /// Link to the sheet.
        PointsShow = "points-show",
        /// Button: no talking points.
        UntickAll = "untick-all",
        /// Heading: the sources of the talking points.
        Footnotes = "footnotes",
        /// The address named messages that do not exist.
        PointsRefused = "points-refused",
        /// The address of a list was cut or changed on the way.
        ListDamaged = "list-damaged",
        /// Shown where scripts do not run.
        FiltersNeedScript = "filters-need-script",
        /// Heading: pillars and areas of a message.
        SpeaksOf = "speaks-of",
        /// Said of lead-ins and of words that mislead alone.
        NotForSharing = "not-for-sharing",
        /// Link to the message before.
        PreviousMessage = "previous-message",
        /// Link to the message after.
        NextMessage = "next-message",
        /// Link to all messages.
        AllMessages = "all-messages",
        /// Heading: share this message.
        ShareThis = "share-this",
        /// Link to the builder with this message.
        AdjustInBuilder = "adjust-in-builder",
        /// What the builder does.
        ShareLede = "share-lede",
        /// Shown where scripts do not run.
        BuilderNeedsScript = "builder-needs-script",
        /// Heading: pick a message.
        PickAMessage = "pick-a-message",
        /// Heading: adjust it.
        AdjustTitle = "adjust-title",
        /// Label of the choice whose text is written.
        TextFor = "text-for",
        /// Choice: the text that all networks have.
        AllNetworks = "all-networks",
        /// Label of the choice of a message's form.
        FormLabel = "form-label",
        /// Choice: the longest form that fits.
        FormAuto = "form-auto",
        /// The whole message.
        FormFull = "form-full",
        /// The longer of a message's shorter forms.
        FormLong = "form-long",
        /// The shortest form of a message.
        FormShort = "form-short",
        /// Which form of a message the text is, and where it fits.
        FormTaken = "form-taken",
        /// Which form of a message the text is, and where it does not fit.
        FormTooLong = "form-too-long",
        /// Between names in a list, before a blank.
        ListComma = "list-comma",
        /// Heading: the networks.
        WhereItFits = "where-it-fits",
        /// Label of the composer.
        YourText = "your-text",
        /// Where an edited text fits.
        TextFits = "text-fits",
        /// Where an edited text does not fit.
        TextTooLong = "text-does-not-fit",
        /// The text is the document's.
        ExactWording = "exact-wording",
        /// The text was changed.
        Edited = "edited",
        /// Said where the source line went by itself.
        SourceDropped = "source-dropped",
        /// Button: back to the exact words.
        RestoreExact = "restore-exact",
        /// Button: takes back what the last button replaced.
        Undo = "undo",
        /// A network has a text of its own.
        OwnText = "own-text",
        /// Said under the composer where the network has a text of its own.
        OwnTextOf = "own-text-of",
        /// Button: this text for all networks.
        SameForAll = "same-for-all",
        /// Button: the common text again.
        ResetText = "reset-text",
        /// Label of the switches for the lines.
        AddOrDrop = "add-or-drop",
        /// Switch for the source line.
        SourceLineSwitch = "source-line-switch",
        /// Box: the line that names what an edited text is based on.
        BasedLineSwitch = "based-line-switch",
        /// Switch for the link.
        LinkSwitch = "link-switch",
        /// Switch for the hashtag.
        HashtagSwitch = "hashtag-switch",
        /// Where the hashtag comes from.
        HashtagNotice = "hashtag-notice",
        /// Before the link that keeps the choice.
        PermalinkLede = "permalink-lede",
        /// The link that keeps the choice.
        Permalink = "permalink",
        /// Before the link that holds a person's own text.
        PermalinkEditedLede = "permalink-edited-lede",
        /// That link.
        PermalinkEdited = "permalink-edited",
        /// Over a text that the sender of a link has changed.
        SharedTitle = "shared-title",
        /// Button: takes it into the composer.
        SharedTake = "shared-take",
        /// Button: leaves it.
        SharedLeave = "shared-leave",
        /// The text in the address was cut or encoded twice.
        SharedDamaged = "shared-damaged",
        /// The text in the address is longer than a link may hold.
        SharedTooLong = "shared-too-long",
        /// The text in the address has nothing that can be seen.
        SharedEmpty = "shared-empty",
        /// The text that the tab has kept stands in the text box again.
        DraftBack = "draft-back",
        /// The tab has kept a text, and the address asked for something else.
        DraftWaits = "draft-waits",
        /// Button: back to that text.
        DraftRestore = "draft-restore",
        /// Button: discard that text.
        DraftDiscard = "draft-discard",
        /// It was discarded.
        DraftDiscarded = "draft-discarded",
        /// The browser keeps nothing of what is written.
        DraftNotKept = "draft-not-kept",
        /// The address named nothing that there is.
        LinkRefused = "link-refused",
        /// The address was encoded twice.
        LinkDamaged = "link-damaged",
        /// Opens the form for one's own server; its host follows.
        OwnServer = "own-server",
        /// Field: the server's host name.
        ServerHost = "server-host",
        /// Field: what the server runs.
        ServerSoftware = "server-software",
        /// Field: the longest post that it takes.
        ServerLimit = "server-limit",
        /// Button: use and keep the server.
        ServerSave = "server-save",
        /// Button: forget it.
        ServerForget = "server-forget",
        /// Said when it is kept.
        ServerSaved = "server-saved",
        /// Said when the browser does not keep it.
        ServerNotKept = "server-not-kept",
        /// Said when it is forgotten.
        ServerForgotten = "server-forgotten",
        /// Said where the host name is none.
        ServerHostWrong = "server-host-wrong",
        /// The host of a server was given with a port.
        ServerPortWrong = "server-port-wrong",
        /// Said where the limit is no number.
        ServerLimitWrong = "server-limit-wrong",
        /// Opens the preview.
        PreviewTitle = "preview-title",
        /// What a preview is.
        PreviewNotice = "preview-notice",
        /// The network: email.
        Email = "email",
        /// The network: SMS.
        Sms = "sms",
        /// Link to a network's composer.
        Open = "open",
        /// The same link, with the network's name.
        OpenIn = "open-in",
        /// Networks that take a link and no text.
        LinkOnly = "link-only",
        /// How much a post has of what its network takes.
        OfLimit = "of-limit",
        /// Said when a network's composer is opened.
        IntentCopied = "intent-copied",
        /// Said when it is opened and the browser refused to copy.
        IntentNotCopied = "intent-not-copied",
        /// The text fits.
        Fits = "fits",
        /// The text is too long by {n}.
        TooLong = "too-long",
        /// The text cannot be sent there as it is.
        DoesNotFit = "does-not-fit",
        /// SMS: the count is of parts.
        Parts = "parts",
        /// SMS: the character that makes it longer.
        Costly = "costly",
        /// The same of a character that cannot be seen; {character} is what it is, with its code.
        CostlyUnseen = "costly-unseen",
        /// Button: signs that make text messages cost more are swapped for plain ones.
        SwapSigns = "swap-signs",
        /// Button: accents are dropped for text messages.
        SwapLetters = "swap-letters",
        /// Button: takes away what cannot be seen and is refused.
        SwapUnseen = "swap-unseen",
        /// X: the character that it refuses.
        Forbidden = "forbidden",
        /// What a character is that cannot be seen.
        NoBreakSpace = "no-break-space",
        /// Another space.
        WideSpace = "wide-space",
        /// A tab.
        Tab = "tab",
        /// A soft hyphen.
        SoftHyphen = "soft-hyphen",
        /// What sets the direction of a text.
        DirectionMark = "direction-mark",
        /// Any other character that cannot be seen.
        UnseenCharacter = "unseen-character",
        /// Bluesky: too many bytes.
        TooManyBytes = "too-many-bytes",
        /// Threads: too many links.
        TooManyLinks = "too-many-links",
    }

    /// In the quiz's file, which the room's pages read, too.
    QUIZ {
        /// Heading, until what makes the result has come.
        ResultComing = "result-coming",
        /// Heading, where it does not come.
        ResultLost = "result-lost",
        /// Button: to ask for it once more.
        TryAgain = "try-again",
        /// What the quiz is.
        QuizLede = "quiz-lede",
        /// How it is scored, before the start.
        ScoringRule = "scoring-rule",
        /// Button: begin.
        BeginQuiz = "begin-quiz",
        /// Button: go on where one was.
        ResumeQuiz = "resume-quiz",
        /// Before going on where one was.
        Resumable = "resumable",
        /// Shown where scripts do not run.
        QuizNeedsScript = "quiz-needs-script",
        /// Heading: all questions with answers.
        AllQuestions = "all-questions",
        /// Opens an answer.
        Answer = "answer",
        /// Between the parts of an answer on one line, before a blank.
        ListSeparator = "list-separator",
        /// Which question of how many.
        QuestionNumber = "question-number",
        /// Over a question asked by itself.
        OneQuestion = "one-question",
        /// Said when nothing was chosen.
        EmptyAnswer = "empty-answer",
        /// Said when no number was typed.
        EmptyNumber = "empty-number",
        /// What was typed is no number.
        NoNumber = "no-number",
        /// The number typed is not in the range from {min} to {max}.
        NumberOutside = "number-outside",
        /// The range of a number asked for.
        NumberBetween = "number-between",
        /// Button: answer.
        CheckAnswer = "check-answer",
        /// Button: next.
        NextQuestion = "next-question",
        /// Button: to the result.
        SeeResult = "see-result",
        /// Beside the right option.
        RightAnswer = "right-answer",
        /// Beside the chosen option.
        YourAnswer = "your-answer",
        /// Said after a right answer.
        FeedbackRight = "feedback-right",
        /// Said after a partly right answer.
        FeedbackPartly = "feedback-partly",
        /// Said after a wrong answer.
        FeedbackWrong = "feedback-wrong",
        /// The result.
        Score = "score",
        /// What guessing would give.
        GuessingAlone = "guessing-alone",
        /// The result's table.
        ResultByPillar = "result-by-pillar",
        /// Its column: points.
        YourPoints = "your-points",
        /// Its column: what guessing gives.
        ByGuessing = "by-guessing",
        /// Its column: questions.
        QuestionsAsked = "questions-asked",
        /// Its row for questions that belong to no single pillar.
        AllPillars = "all-pillars",
        /// Heading: what was missed.
        ReviewTitle = "review-title",
        /// Button: a new quiz.
        AnotherQuiz = "another-quiz",
        /// Legend: how sure somebody is.
        HowSure = "how-sure",
        /// How sure: a guess.
        SureGuess = "sure-guess",
        /// How sure: fairly.
        SureFairly = "sure-fairly",
        /// How sure: sure.
        SureSure = "sure-sure",
        /// Said when options have no match; {missing} names them.
        EmptyMatches = "empty-matches",
        /// What stands in a list of matches before one is chosen.
        ChooseMatch = "choose-match",
        /// How to put options in order.
        OrderHint = "order-hint",
        /// Button: an entry one place up.
        MoveUp = "move-up",
        /// Button: an entry one place down.
        MoveDown = "move-down",
        /// Said when an entry was moved.
        MovedTo = "moved-to",
        /// Beside an entry at a wrong place.
        BelongsAt = "belongs-at",
        /// Said of an answer that is right in part.
        PointsOfOne = "points-of-one",
        /// Heading: the right answer to a question left out.
        NotAnswered = "not-answered",
        /// Before what a wrong option stands for.
        MistakeBehind = "mistake-behind",
        /// In the review: somebody was sure and not right.
        SureButWrong = "sure-but-wrong",
        /// Button: a quiz of what was missed.
        PractiseMissed = "practise-missed",
        /// Button: a calendar file.
        AgainInAWeek = "again-in-a-week",
        /// Title of the calendar's entry.
        ReminderTitle = "reminder-title",
        /// Text of the calendar's entry, before an address.
        ReminderText = "reminder-text",
        /// Button: the result as a file for other programs.
        SaveStatements = "save-statements",
        /// Heading: the result as a text to share.
        ShareResultTitle = "share-result-title",
        /// A result to share, before an address.
        ShareResult = "share-result",
        /// Said when a saved quiz has lost questions or answers.
        QuizRenewed = "quiz-renewed",
        /// Said when an address names no quiz.
        QuizRefused = "quiz-refused",
        /// Opens: deletes what this browser keeps of quizzes.
        DeleteAnswers = "delete-answers",
        /// What that means.
        DeleteAnswersNotice = "delete-answers-notice",
        /// Button: deletes it.
        DeleteAnswersNow = "delete-answers-now",
        /// Said then.
        AnswersDeleted = "answers-deleted",
        /// Said to who follows a room.
        FollowsRoom = "follows-room",
        /// Label: goes to a question by its number.
        GoToQuestion = "go-to-question",
        /// Button: shows the question of the number chosen.
        ShowQuestion = "show-question",
        /// Button: the answer stands, and may be changed.
        KeepAnswer = "keep-answer",
        /// Said when it stands.
        AnswerKept = "answer-kept",
        /// Heading and button: answers are handed in.
        HandIn = "hand-in",
        /// Before handing in.
        HandInLede = "hand-in-lede",
        /// Before handing in: numbers of questions left out.
        Unanswered = "unanswered",
        /// Heading: the code of a sheet of answers.
        ResultCode = "result-code",
        /// What the code is.
        ResultCodeLede = "result-code-lede",
        /// Button: copies the code.
        CopyCode = "copy-code",
        /// Alternative text of the code as a QR code.
        CodeAsPicture = "code-as-picture",
        /// Said where no code holds so many questions.
        CodeTooLong = "code-too-long",
        /// What the presenter's page is.
        RoomLede = "room-lede",
        /// What the projector's page is.
        ScreenLede = "screen-lede",
        /// What the printed sheet is.
        SheetLede = "sheet-lede",
        /// What the pooled results are.
        ResultsLede = "results-lede",
        /// The browser does not save.
        NotSaved = "not-saved",
    }

    /// In no file for browsers: written into pages and other files before they are sent.
    NATIVE {
        /// The home page's description for search engines and previews.
        SiteDescription = "site-description",
        /// What loading a page took; {n} is a whole number of kilobytes.
        PageWeight = "page-weight",
        /// Heading of the page that chooses the language.
        ChooseLanguage = "choose-language",
        /// Under a post that has not the whole message.
        ShortenedNotice = "shortened-notice",
        /// On a document's page in a translation.
        DocumentsInOriginal = "documents-in-original",
        /// Heading: what was mended.
        CorrectionsTitle = "corrections-title",
        /// What the corrections are.
        CorrectionsLede = "corrections-lede",
        /// Link to the transcript.
        Transcript = "transcript",
        /// What the kit's archive is.
        KitArchive = "kit-archive",
        /// What the kit's README is.
        KitReadme = "kit-readme",
        /// What the kit's table of messages is.
        KitMessages = "kit-messages",
        /// What the kit's table of posts is.
        KitPosts = "kit-posts",
        /// What the kit's text file is.
        KitText = "kit-text",
        /// What the kit's JSON is.
        KitJson = "kit-json",
        /// What the kit's schema is.
        KitSchema = "kit-schema",
        /// What the kit's cards are.
        KitCards = "kit-cards",
        /// What the kit's table of alternative texts is.
        KitAltTexts = "kit-alt-texts",
        /// What the kit's QR codes are.
        KitCodes = "kit-codes",
        /// The units of the kit's counts.
        KitUnits = "kit-units",
        /// What the apostrophe in the kit's tables is.
        KitGuard = "kit-guard",
        /// A file's size; {n} is a number of kilobytes.
        Kilobytes = "kilobytes",
        /// A file's size; {n} is a number of megabytes.
        Megabytes = "megabytes",
        /// What stands on that page.
        AllLanguagesLede = "all-languages-lede",
    }
}
