//! Words of the room's pages, in one list: it is longer than other files since a word's position in
//! it is its position in the file.

crate::words::words! {
    /// Word of the room's pages. The browser's content holds the texts in this order.
    RoomWord:
    /// Notice: the page needs JavaScript.
    NeedsScript = "room-needs-script",
    /// Label before the address of a quiz on paper.
    SameQuiz = "same-quiz",
    /// Heading: the question sheet.
    SheetPart = "sheet-part",
    /// Heading: the answer key.
    KeyPart = "key-part",
    /// Heading: the lesson plan; {n} is a number of minutes.
    PlanPart = "plan-part",
    /// Choice of what to print: answer key and lesson plan.
    KeyAndPlan = "key-and-plan",
    /// Button: prints the question sheet alone.
    PrintSheets = "print-sheets",
    /// Button: prints answer key and lesson plan.
    PrintKey = "print-key",
    /// Link: every question of the bank; {n} is their number.
    WholeBank = "whole-bank",
    /// Label of a lesson step: its first minute {from} and its last one {to}.
    FromTo = "from-to",
    /// Notice above the questions on paper: no name, no time limit.
    NoNames = "no-names",
    /// Instruction on paper: choose one option.
    ChooseOne = "choose-one",
    /// Instruction on paper: choose {n} options.
    ChooseMany = "choose-many",
    /// Instruction on paper: write a number from {min} to {max}.
    WriteNumber = "write-number",
    /// Instruction on paper: write the letter of a match beside each option.
    WriteLetters = "write-letters",
    /// Instruction on paper: number the options from 1 to {n}.
    NumberThem = "number-them",
    /// Label before the mistakes behind wrong options.
    Mistakes = "mistakes",
    /// Legend: what to print.
    Parts = "parts",
    /// Legend: paper size.
    PaperSize = "paper-size",
    /// Paper size: the printer's own setting.
    PaperPrinter = "paper-printer",
    /// Paper size: A4.
    PaperA4 = "paper-a4",
    /// Paper size: North American Letter.
    PaperLetter = "paper-letter",
    /// Legend: size of the letters.
    Letters = "letters",
    /// Size of the letters: large print.
    LargePrint = "large-print",
    /// Label of the field for the quiz code.
    SeedField = "seed-field",
    /// Label of the field for the number of questions.
    CountField = "count-field",
    /// Button: shows the quiz of that code and number.
    ShowQuiz = "show-quiz",
    /// Button: draws another quiz.
    DrawAnew = "draw-anew",
    /// Error: bad quiz code or number of questions; {n} is the size of the bank.
    WrongSeed = "wrong-seed",
    /// Error: the address names no known quiz, so another one is shown.
    UnknownQuiz = "unknown-quiz",
    /// Heading: setting up the room.
    SetUp = "set-up",
    /// Heading: the chosen questions, in order.
    ChosenQuestions = "chosen-questions",
    /// Button: draws that number of questions.
    DrawThese = "draw-these",
    /// Button: moves a question earlier; {question} is its beginning.
    MoveUp = "move-up",
    /// Button: moves a question later; {question} is its beginning.
    MoveDown = "move-down",
    /// Button: removes a question; {question} is its beginning.
    TakeOut = "take-out",
    /// Error: not a number of questions from 1 to {n}.
    WrongCount = "wrong-count",
    /// Label and button: adds one more question.
    AddQuestion = "add-question",
    /// Label of the choice of a second language beside this one.
    SecondLanguage = "second-language",
    /// Choice: no second language.
    NoSecond = "no-second",
    /// Error: the second language did not load.
    LanguageFailed = "language-failed",
    /// Label of the choice of a clock for votes.
    ClockField = "clock-field",
    /// Choice: no clock.
    NoClock = "no-clock",
    /// Choice: a clock of {n} seconds.
    Seconds = "seconds",
    /// Button: starts the room.
    BeginRoom = "begin-room",
    /// Error: no question is chosen.
    NoQuestions = "no-questions",
    /// Step: the question alone.
    StepQuestion = "step-question",
    /// Step: the options, and the first vote.
    StepVote = "step-vote",
    /// Step: the count of the votes.
    StepCount = "step-count",
    /// Step: discussion among neighbours.
    StepDiscuss = "step-discuss",
    /// Step: the second vote.
    StepVoteAgain = "step-vote-again",
    /// Step: the right answer, with its reason.
    StepAnswer = "step-answer",
    /// Place before the first question.
    PlaceStart = "place-start",
    /// Place after the last question.
    PlaceEnd = "place-end",
    /// Presenter's prompt at the question.
    SayQuestion = "say-question",
    /// Presenter's prompt at the first vote.
    SayVote = "say-vote",
    /// Presenter's prompt at the count.
    SayCount = "say-count",
    /// Presenter's prompt at the discussion.
    SayDiscuss = "say-discuss",
    /// Presenter's prompt at the second vote.
    SayVoteAgain = "say-vote-again",
    /// Presenter's prompt at the answer.
    SayAnswer = "say-answer",
    /// Presenter's prompt before the first question.
    SayStart = "say-start",
    /// Presenter's prompt after the last question.
    SayEnd = "say-end",
    /// Label before the presenter's prompt.
    SayNow = "say-now",
    /// Heading: what the group sees.
    OnScreen = "on-screen",
    /// Button: one step back.
    StepBack = "step-back",
    /// Button: one step on; {step} is that step's name.
    StepNext = "step-next",
    /// Button: straight to the answer.
    StepStraight = "step-straight",
    /// Link: opens the projector's window.
    OpenScreen = "open-screen",
    /// Button: shows the count to the group.
    ShowCount = "show-count",
    /// Button: a discussion and a second vote.
    VoteAgain = "vote-again",
    /// Name of the first vote.
    FirstVote = "first-vote",
    /// Name of the second vote.
    SecondVote = "second-vote",
    /// Button: one hand more for {option} in {vote}.
    OneMore = "one-more",
    /// Button: one hand less for {option} in {vote}.
    OneLess = "one-less",
    /// Label of the number of hands for {option} in {vote}.
    HandsFor = "hands-for",
    /// Error: not a number of hands from 0 to {n}.
    WrongHands = "wrong-hands",
    /// Share of right hands in {vote}: {n} of 100.
    ShareRight = "share-right",
    /// Advice if fewer than 30 of 100 hands are right: give a hint.
    AdviceHint = "advice-hint",
    /// Advice if 30 to 70 of 100 hands are right: discuss.
    AdviceDiscuss = "advice-discuss",
    /// Advice if more than 70 of 100 hands are right: show the answer.
    AdviceGoOn = "advice-go-on",
    /// How to raise hands for one option.
    HandsOne = "hands-one",
    /// How to raise hands for several options.
    HandsMany = "hands-many",
    /// How to raise hands for a number: by its range.
    HandsBand = "hands-band",
    /// How to raise hands for an order: by its first entry.
    HandsFirst = "hands-first",
    /// How to raise hands for a match: by what belongs to {option}.
    HandsMatch = "hands-match",
    /// Heading: following on a phone.
    ByPhone = "by-phone",
    /// Tag of the room, {tag}.
    TagOfRoom = "tag-of-room",
    /// Heading: going to another question.
    Jump = "jump",
    /// Summary that unfolds phones, display, keys and the end.
    More = "more",
    /// Heading: the presenter's notes.
    Notes = "notes",
    /// Button: starts the clock with {n} seconds, or adds as many.
    StartClock = "start-clock",
    /// Button: stops the clock.
    StopClock = "stop-clock",
    /// Heading: the projector's look.
    ScreenSettings = "screen-settings",
    /// Button: larger letters.
    Larger = "larger",
    /// Button: smaller letters.
    Smaller = "smaller",
    /// Button: colours as set on the device.
    LookSystem = "look-system",
    /// Button: light colours.
    LookLight = "look-light",
    /// Button: dark colours.
    LookDark = "look-dark",
    /// Button: full screen.
    FullScreen = "full-screen",
    /// Heading: keys.
    KeysTitle = "keys-title",
    /// Explanation of the keys.
    KeysHelp = "keys-help",
    /// Checkbox: keys control the room.
    KeysOn = "keys-on",
    /// Summary that unfolds setting up another room.
    EndRoom = "end-room",
    /// Warning: the hands counted in this room are deleted.
    EndRoomNotice = "end-room-notice",
    /// Button: deletes them and sets up another room.
    EndRoomNow = "end-room-now",
    /// Heading: another window runs the room.
    RunElsewhere = "run-elsewhere",
    /// Advice if another window runs the room.
    RunElsewhereLede = "run-elsewhere-lede",
    /// Button: runs the room in this window.
    TakeOver = "take-over",
    /// Projector's text while no presenter's page is open.
    Waiting = "waiting",
    /// Closing text for the room.
    ThankYou = "thank-you",
    /// Name of a room's quiz; {tag} is the room's tag, {n} a number of questions.
    PoolOfRoom = "pool-of-room",
    /// Name of a quiz without a room; {n} is a number of questions.
    PoolOfNone = "pool-of-none",
    /// Notice: no quiz is chosen yet.
    NoPool = "no-pool",
    /// Error: the address names no known quiz.
    UnknownPool = "unknown-pool",
    /// Summary that unfolds the choice of another quiz.
    ChangePool = "change-pool",
    /// Label before the pools kept in this browser.
    KeptPools = "kept-pools",
    /// Label of the field for a quiz's address.
    PoolAddress = "pool-address",
    /// Button: shows that quiz's pool.
    ShowPool = "show-pool",
    /// Error: the text typed is not a quiz's address.
    WrongAddress = "wrong-address",
    /// Notice: {n} questions are too many; result codes hold at most {fit}.
    NoCodesAtAll = "no-codes-at-all",
    /// Label of the field for result codes.
    CodesField = "codes-field",
    /// Hint below that field; {code} is the beginning of all codes.
    CodesHint = "codes-hint",
    /// Button: adds the codes.
    AddCodes = "add-codes",
    /// Error: the field is empty.
    NoCodes = "no-codes",
    /// Numbers of lines added, repeated and refused.
    AddedCounts = "added-counts",
    /// Notice: refused lines are still in the field.
    RefusedStay = "refused-stay",
    /// Number of list entries that are not shown, {n}.
    NotShown = "not-shown",
    /// Refusal of a code: {character} at place {n} is in no code.
    RefusedCharacter = "refused-character",
    /// Refusal of a code: {have} characters, fewer than {n}.
    RefusedShort = "refused-short",
    /// Refusal of a code: {have} characters, more than {n}.
    RefusedLong = "refused-long",
    /// Refusal of a code: a typing mistake.
    RefusedTypo = "refused-typo",
    /// Refusal of a code: another quiz, or another version of this one.
    RefusedQuiz = "refused-quiz",
    /// Refusal of a code: another room, {tag}.
    RefusedRoom = "refused-room",
    /// Refusal of a code: taken without a room.
    RefusedAlone = "refused-alone",
    /// Notice: the code is in the pool already.
    RepeatedCode = "repeated-code",
    /// Button: counts {code} once more, for another person.
    CountAgain = "count-again",
    /// Status: {code} was counted once more.
    CountedAgain = "counted-again",
    /// Status: {code} was removed.
    CodeTakenOut = "code-taken-out",
    /// Button that turns the camera on, and name of its picture.
    ScanCodes = "scan-codes",
    /// Instructions for scanning.
    ScanHelp = "scan-help",
    /// Button: turns the camera off.
    CameraOff = "camera-off",
    /// Error: there is no camera.
    CameraNone = "camera-none",
    /// Error: the camera was not allowed.
    CameraRefused = "camera-refused",
    /// Error: the camera does not start.
    CameraBusy = "camera-busy",
    /// Error: the reader of codes did not load.
    ReaderLost = "reader-lost",
    /// Label of the field for picture files.
    PicturesField = "pictures-field",
    /// Error: no code in the picture {file}.
    NoCodeInPicture = "no-code-in-picture",
    /// Error: {file} is no picture that the browser can read.
    NoPicture = "no-picture",
    /// Status after a scanned code: it was added.
    ScannedCode = "scanned-code",
    /// Notice: {n} kept codes that no longer count, since the bank was changed.
    GoneCodes = "gone-codes",
    /// Notice: the browser does not keep the codes.
    PoolNotSaved = "pool-not-saved",
    /// Heading: results.
    Results = "results",
    /// Number of people, {n}.
    PeopleCount = "people-count",
    /// Label of the place for the date, on paper.
    DateLine = "date-line",
    /// Notice: results are shown from {n} people on.
    TooFewPeople = "too-few-people",
    /// Notice: the results are not for marks.
    NotForMarks = "not-for-marks",
    /// Mean of the room, {mean} of {total} points, and standard deviation.
    MeanOfRoom = "mean-of-room",
    /// Cronbach's alpha of the room, {n}.
    AlphaOfRoom = "alpha-of-room",
    /// Notice: correlations are shown from {n} people on.
    ManyNeeded = "many-needed",
    /// Notice: the codes do not record how sure people were.
    NoSureness = "no-sureness",
    /// Row: people who left the question out.
    LeftOutColumn = "left-out-column",
    /// Label: number of people who were sure but not right.
    SureButWrong = "sure-but-wrong-column",
    /// Label: discrimination index.
    DiscriminationColumn = "discrimination-column",
    /// Label: discriminative efficiency.
    EfficiencyColumn = "efficiency-column",
    /// Share of {n}% with its interval from {low}% to {high}%.
    ShareWithInterval = "share-with-interval",
    /// Notice: fewer than {n} people answered the questions with the numbers {questions}.
    FewAnswered = "few-answered",
    /// The questions with the numbers {questions} brought {n}% of their points, the fewest.
    FewestPoints = "fewest-points",
    /// Scale of the bars: a full one is all {n} people.
    FullBar = "full-bar",
    /// Mark of a choice that counts half.
    CountsHalf = "counts-half",
    /// Column: the choice.
    ChoiceColumn = "choice-column",
    /// Column: number of people.
    PeopleColumn = "people-column",
    /// Button: saves the results by question as CSV.
    SaveQuestions = "save-questions",
    /// Button: saves the choices as CSV.
    SaveChoices = "save-choices",
    /// Summary that unfolds the codes; {n} is their number.
    CodesIn = "codes-in",
    /// Explanation above the codes: how to pool them on another computer.
    CodesElsewhere = "codes-elsewhere",
    /// Button: removes a code.
    TakeOutCode = "take-out-code",
    /// Button: copies all codes as text.
    CopyCodes = "copy-codes",
    /// Summary that unfolds the deletion of all codes.
    DeletePool = "delete-pool",
    /// Warning: all codes of this quiz in this room are deleted.
    DeletePoolNotice = "delete-pool-notice",
    /// Button: deletes them.
    DeletePoolNow = "delete-pool-now",
    /// Status: the codes were deleted.
    PoolDeleted = "pool-deleted",
    /// Link from the presenter's page to pooling codes.
    PoolCodes = "pool-codes",
}
