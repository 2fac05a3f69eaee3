//! What the pages for running the quiz before a room say, beside what every page says.

use super::Item;

super::words::words! {
    /// A word of the room's pages. The browser's content holds their texts in this order.
    RoomWord:
    /// Said where no script runs.
    NeedsScript = "room-needs-script",
    /// Before the address of a quiz on paper.
    SameQuiz = "same-quiz",
    /// The question sheet.
    SheetPart = "sheet-part",
    /// The answer key.
    KeyPart = "key-part",
    /// The lesson's plan; {n} is a number of minutes.
    PlanPart = "plan-part",
    /// Answer key and lesson's plan, in a choice.
    KeyAndPlan = "key-and-plan",
    /// Button: prints the question sheet alone.
    PrintSheets = "print-sheets",
    /// Button: prints answer key and plan.
    PrintKey = "print-key",
    /// Link: every question of the bank; {n} is how many.
    WholeBank = "whole-bank",
    /// From which minute to which a step lasts.
    FromTo = "from-to",
    /// Above the questions on paper.
    NoNames = "no-names",
    /// On paper: one option.
    ChooseOne = "choose-one",
    /// On paper: several options.
    ChooseMany = "choose-many",
    /// On paper: a number.
    WriteNumber = "write-number",
    /// On paper: a letter for each option.
    WriteLetters = "write-letters",
    /// On paper: an order.
    NumberThem = "number-them",
    /// Before the mistakes that wrong options stand for.
    Mistakes = "mistakes",
    /// Legend: what is printed.
    Parts = "parts",
    /// Legend: the paper.
    PaperSize = "paper-size",
    /// The paper that the printer has.
    PaperPrinter = "paper-printer",
    /// Paper of A4.
    PaperA4 = "paper-a4",
    /// Paper of North America.
    PaperLetter = "paper-letter",
    /// Legend: the letters' size.
    Letters = "letters",
    /// Letters for people who see little.
    LargePrint = "large-print",
    /// Label: which quiz.
    SeedField = "seed-field",
    /// Label: how many questions.
    CountField = "count-field",
    /// Button: that quiz.
    ShowQuiz = "show-quiz",
    /// Button: another quiz.
    DrawAnew = "draw-anew",
    /// The quiz code or the number of questions is none; {n} is how many the bank has.
    WrongSeed = "wrong-seed",
    /// The address names no quiz.
    UnknownQuiz = "unknown-quiz",
    /// Heading: what the room is asked.
    SetUp = "set-up",
    /// Heading: the questions chosen.
    ChosenQuestions = "chosen-questions",
    /// Button: draws that many questions.
    DrawThese = "draw-these",
    /// Button: a question earlier; {question} is its beginning.
    MoveUp = "move-up",
    /// Button: a question later.
    MoveDown = "move-down",
    /// Button: a question is not asked.
    TakeOut = "take-out",
    /// The number of questions is none; {n} is how many there are.
    WrongCount = "wrong-count",
    /// Label and button: one more question.
    AddQuestion = "add-question",
    /// Label: the language beside this one.
    SecondLanguage = "second-language",
    /// No second language.
    NoSecond = "no-second",
    /// The second language does not come.
    LanguageFailed = "language-failed",
    /// Label: a clock for votes.
    ClockField = "clock-field",
    /// No clock.
    NoClock = "no-clock",
    /// So many seconds.
    Seconds = "seconds",
    /// Button: begin.
    BeginRoom = "begin-room",
    /// Said where no question is chosen.
    NoQuestions = "no-questions",
    /// Step: the question alone.
    StepQuestion = "step-question",
    /// Step: the options.
    StepOptions = "step-options",
    /// Step: the first vote.
    StepVote = "step-vote",
    /// Step: the count.
    StepTally = "step-tally",
    /// Step: neighbours discuss.
    StepDiscuss = "step-discuss",
    /// Step: the second vote.
    StepVoteAgain = "step-vote-again",
    /// Step: the right answer.
    StepReveal = "step-reveal",
    /// Step: why.
    StepExplain = "step-explain",
    /// Before the first question.
    PlaceStart = "place-start",
    /// Behind the last question.
    PlaceEnd = "place-end",
    /// What to say.
    SayQuestion = "say-question",
    /// What to say.
    SayOptions = "say-options",
    /// What to say.
    SayVote = "say-vote",
    /// What to say.
    SayTally = "say-tally",
    /// What to say.
    SayDiscuss = "say-discuss",
    /// What to say.
    SayVoteAgain = "say-vote-again",
    /// What to say.
    SayReveal = "say-reveal",
    /// What to say.
    SayExplain = "say-explain",
    /// What to say.
    SayStart = "say-start",
    /// What to say.
    SayEnd = "say-end",
    /// Before what to say.
    SayNow = "say-now",
    /// Button: one step back.
    StepBack = "step-back",
    /// Button: one step on; {step} is its name.
    StepNext = "step-next",
    /// Link: the projector's window.
    OpenScreen = "open-screen",
    /// Button: the room sees the tally.
    ShowTally = "show-tally",
    /// The first vote.
    FirstVote = "first-vote",
    /// The second vote.
    SecondVote = "second-vote",
    /// Button: a hand more.
    OneMore = "one-more",
    /// Button: a hand less.
    OneLess = "one-less",
    /// Label: hands counted.
    HandsFor = "hands-for",
    /// A count that is none.
    WrongHands = "wrong-hands",
    /// Column: the change.
    Change = "change",
    /// Column: the option.
    OptionColumn = "option-column",
    /// The share of right hands.
    ShareRight = "share-right",
    /// Advice where few are right.
    AdviceHint = "advice-hint",
    /// Advice where some are right.
    AdviceDiscuss = "advice-discuss",
    /// Advice where most are right.
    AdviceGoOn = "advice-go-on",
    /// How hands are raised: one option.
    HandsOne = "hands-one",
    /// How hands are raised: several options.
    HandsMany = "hands-many",
    /// How hands are raised: a number.
    HandsBand = "hands-band",
    /// How hands are raised: an order.
    HandsFirst = "hands-first",
    /// How hands are raised: matching.
    HandsMatch = "hands-match",
    /// Heading: following on a phone.
    ByPhone = "by-phone",
    /// The room's tag.
    TagOfRoom = "tag-of-room",
    /// Heading: to another question.
    Jump = "jump",
    /// Heading: the presenter's notes.
    Notes = "notes",
    /// Button: starts the clock, or gives more time.
    StartClock = "start-clock",
    /// Button: stops the clock.
    StopClock = "stop-clock",
    /// Heading: the projector's look.
    ScreenSettings = "screen-settings",
    /// Button: larger letters.
    Larger = "larger",
    /// Button: smaller letters.
    Smaller = "smaller",
    /// Button: as the machine has it.
    LookSystem = "look-system",
    /// Button: light.
    LookLight = "look-light",
    /// Button: dark.
    LookDark = "look-dark",
    /// Button: the whole screen.
    FullScreen = "full-screen",
    /// Heading: keys.
    KeysTitle = "keys-title",
    /// What the keys do.
    KeysHelp = "keys-help",
    /// Box: keys steer.
    KeysOn = "keys-on",
    /// Opens: another room.
    EndRoom = "end-room",
    /// What that means.
    EndRoomNotice = "end-room-notice",
    /// Button: delete them.
    EndRoomNow = "end-room-now",
    /// Heading: another window runs the room.
    RunElsewhere = "run-elsewhere",
    /// What to do then.
    RunElsewhereLede = "run-elsewhere-lede",
    /// Button: this window runs it.
    TakeOver = "take-over",
    /// The projector waits.
    Waiting = "waiting",
    /// At the end, to the room.
    ThankYou = "thank-you",
    /// The quiz of a room; {tag} is the room's, {n} a number of questions.
    PoolOfRoom = "pool-of-room",
    /// A quiz without a room.
    PoolOfNone = "pool-of-none",
    /// No quiz is named.
    NoPool = "no-pool",
    /// The address names no quiz.
    UnknownPool = "unknown-pool",
    /// Opens: another quiz.
    ChangePool = "change-pool",
    /// Before the pools that are kept.
    KeptPools = "kept-pools",
    /// Label: the quiz' address.
    PoolAddress = "pool-address",
    /// Button: that quiz.
    ShowPool = "show-pool",
    /// What was typed is no quiz' address.
    WrongAddress = "wrong-address",
    /// Too many questions for codes.
    NoCodesAtAll = "no-codes-at-all",
    /// Label: codes.
    CodesField = "codes-field",
    /// Below it; {code} is how they begin.
    CodesHint = "codes-hint",
    /// Button: hands codes in.
    AddCodes = "add-codes",
    /// The field is empty.
    NoCodes = "no-codes",
    /// What became of the lines.
    AddedCounts = "added-counts",
    /// Said where lines were refused.
    RefusedStay = "refused-stay",
    /// How many entries a list leaves out.
    NotShown = "not-shown",
    /// Why a code is not taken.
    RefusedCharacter = "refused-character",
    /// Likewise.
    RefusedShort = "refused-short",
    /// Likewise.
    RefusedLong = "refused-long",
    /// Likewise.
    RefusedTypo = "refused-typo",
    /// Likewise.
    RefusedQuiz = "refused-quiz",
    /// Likewise.
    RefusedRoom = "refused-room",
    /// Likewise.
    RefusedAlone = "refused-alone",
    /// The code is in already.
    RepeatedCode = "repeated-code",
    /// Button: it is another person.
    CountAgain = "count-again",
    /// Said then.
    CountedAgain = "counted-again",
    /// Said when a code is taken out.
    CodeTakenOut = "code-taken-out",
    /// Opens: the camera.
    ScanCodes = "scan-codes",
    /// How to scan.
    ScanHelp = "scan-help",
    /// Button.
    CameraOn = "camera-on",
    /// Button.
    CameraOff = "camera-off",
    /// There is no camera.
    CameraNone = "camera-none",
    /// It was refused.
    CameraRefused = "camera-refused",
    /// It does not start.
    CameraBusy = "camera-busy",
    /// What reads codes did not come.
    ReaderLost = "reader-lost",
    /// Label: files.
    PicturesField = "pictures-field",
    /// A file without a code.
    NoCodeInPicture = "no-code-in-picture",
    /// A file that is no picture.
    NoPicture = "no-picture",
    /// After a code that was added.
    ScannedCode = "scanned-code",
    /// Kept codes that are none any more.
    GoneCodes = "gone-codes",
    /// The browser keeps nothing.
    PoolNotSaved = "pool-not-saved",
    /// Heading.
    Results = "results",
    /// How many people.
    PeopleCount = "people-count",
    /// Said below the least number.
    TooFewPeople = "too-few-people",
    /// What they are not for.
    NotForMarks = "not-for-marks",
    /// The room's mean.
    MeanOfRoom = "mean-of-room",
    /// The room's alpha.
    AlphaOfRoom = "alpha-of-room",
    /// Said below the number for correlations.
    ManyNeeded = "many-needed",
    /// Codes without sureness.
    NoSureness = "no-sureness",
    /// Caption.
    ByQuestion = "by-question",
    /// Column.
    QuestionColumn = "question-column",
    /// Column.
    FacilityColumn = "facility-column",
    /// Column.
    LeftOutColumn = "left-out-column",
    /// Column.
    SureButWrong = "sure-but-wrong-column",
    /// Column.
    DiscriminationColumn = "discrimination-column",
    /// Column.
    EfficiencyColumn = "efficiency-column",
    /// A share.
    ShareWithInterval = "share-with-interval",
    /// Said of a question.
    FewAnswered = "few-answered",
    /// Heading.
    ChosenTitle = "chosen-title",
    /// Column.
    ChoiceColumn = "choice-column",
    /// Column.
    PeopleColumn = "people-column",
    /// Button.
    SaveQuestions = "save-questions",
    /// Button.
    SaveChoices = "save-choices",
    /// Opens: the codes.
    CodesIn = "codes-in",
    /// Above them.
    CodesElsewhere = "codes-elsewhere",
    /// Button: a code is not counted.
    TakeOutCode = "take-out-code",
    /// Button: all codes as a text.
    CopyCodes = "copy-codes",
    /// Opens: all codes are deleted.
    DeletePool = "delete-pool",
    /// What that means.
    DeletePoolNotice = "delete-pool-notice",
    /// Button.
    DeletePoolNow = "delete-pool-now",
    /// Said then.
    PoolDeleted = "pool-deleted",
    /// Link from the presenter's page.
    PoolCodes = "pool-codes",
}

/// `lesson.json`: the steps of a lesson with the quiz, in their order.
pub type LessonStep = Item<LessonFacts, LessonWords>;
content_type! {
    /// What holds of a step in every language.
    pub struct LessonFacts {
        /// Minutes that it takes; 0 for what is done before or after the lesson.
        pub minutes: u8,
        /// How many questions are asked in it, each for the same whole number of minutes. Its words
        /// have `{questions}` and `{minutes}`, for one question, in their place.
        #[serde(default)]
        pub questions: u8,
    }
}
content_type! {
    /// What a facilitator reads of a step.
    pub struct LessonWords {
        /// Its heading.
        pub title: String,
        /// What to do.
        pub text: String,
    }
}

content_type! {
    /// All that the room's pages say in one language: a file of its own, which only they load.
    pub struct Room {
        /// Their words, by [`RoomWord`].
        pub words: Vec<String>,
        /// The plan of a lesson.
        pub lesson: Vec<LessonStep>,
    }
}

impl Room {
    /// A word of the room's pages in this language.
    pub fn word(&self, word: RoomWord) -> &str {
        &self.words[word as usize]
    }

    /// How many questions a room is asked unless somebody decides otherwise: those of the lesson.
    pub fn questions(&self) -> u8 {
        self.lesson.iter().map(|step| step.facts.questions).sum()
    }
}
