using System.Collections.Frozen;

namespace SahelBot.Chat.Words;

/// <summary>
/// Everything that the bot says of its own, in one language. Kept in one file a language; what a file does not have is English.
/// </summary>
internal sealed record ChatWords(
    FixedWords Fixed,
    ButtonWords Buttons,
    FeedbackWords Feedback,
    PressWords Press,
    LimitWords Limits,
    ProblemWords Problems,
    HelpWords Help,
    AboutWords About,
    LanguageWords Language,
    ForgetWords Forget,
    TopicWords Topics,
    TimelineWords Timeline,
    StatusWords Status,
    ProposalWords Proposal,
    HistoryWords History,
    AuditWords Audit,
    PauseWords Pause,
    DraftWords Drafts,
    GapWords Gaps,
    AnnouncementWords Announcements,
    FollowWords Follow,
    ModeratorNewsWords ModeratorNews)
{
    private static readonly FrozenDictionary<string, ChatWords> _byLanguage =
        Languages.All.ToFrozenDictionary(l => l, WordFile.Read<ChatWords>, StringComparer.Ordinal);

    /// <summary>The words of a language; the English ones where there are none.</summary>
    public static ChatWords In(string? language) =>
        _byLanguage.GetValueOrDefault(language ?? Languages.Default) ?? _byLanguage[Languages.Default];
}

internal sealed record ButtonWords(
    string Sources, string BothSides, string BothSidesNumber, string Timeline, string Picture, string Light, string Dark,
    string Previous, string Next, string Good, string Bad, string AskModerators, string AskAgain, string Automatic);

internal sealed record FeedbackWords(
    string Thanks, string ThanksReason, string AskReason, string Wrong, string NotAsked, string OneSided, string Outdated,
    string NoReason, string FormTitle, string FormLabel, string RateFirst, string Requested, string RequestedBefore);

internal sealed record PressWords(string NotHere, string Gone, string NotInKnowledge, string Outdated, string NoSources);

internal sealed record LimitWords(string Person, string Place, string Overall, string Seconds, string Minutes);

internal sealed record ProblemWords(
    string Failed, string UnknownCommand, string DidYouMean, string Or, string HelpLists, string UnknownOption,
    string MissingValue, string MissingOption, string BadDate, string DatesTurned, string BadPage, string BadTheme,
    string BadSwitch, string UnknownCategory, string UnknownActor, string UnknownTopic, string UnknownSource,
    string UnknownLanguage, string UnknownAction, string NoPictures);

internal sealed record HelpWords(
    string Welcome, string How, string Try, string Commands, string Empty, string Options,
    IReadOnlyList<string> Examples);

internal sealed record AboutWords(
    string Title, string IsWhat, string IsNot, string Knowledge, string PrivacyTitle, string Privacy, string Contact, string Project);

internal sealed record LanguageWords(string Title, string Chosen, string Automatic, string Now, string NowAutomatic);

internal sealed record ForgetWords(
    string Nothing, string Records, string Conversation, string Messages, string Subscription, string Others);

internal sealed record TopicWords(
    string Contested, string Choose, string Page, string WhoAsk, string WhoWhich, string NoLine, string PartOf, string AlsoCalled,
    string InEvents, string AllSources, string Found, string Passages, string Open, string Descriptive, string Withdrawn);

internal sealed record TimelineWords(
    string Title, string From, string To, string Events, string NoEvents, string PictureOf, string LeftOut);

internal sealed record StatusWords(
    string Title, string Version, string AsOf, string Articles, string Passages, string Languages, string Newest, string Stale,
    string Published, string RolledBack, string NeverPublished, string Folder, string Problems, string Broken, string Differs,
    string Open, string Drafts, string Paused, string Program, string OpenRefresh, string OpenRollback, string ShowProblems,
    string InPrivate);

internal sealed record ProposalWords(
    string RefreshTitle, string RollbackTitle, string Versions, string Holds, string Counts, string NoDifference, string Golden,
    string Took, string Proposed, string FailsNow, string PullProblem, string OneMore, string Contested, string Articles,
    string Passages, string Events, string Actors, string Gaps, string Synonyms, string NewFailures, string OldFailures,
    string Warnings, string Warning, string Added, string Changed, string Removed, string Nothing, string MoreFields,
    string Publish, string PublishAnyway, string Discard, string Published, string Publication, string OneMoreNeeded,
    string SamePerson, string Discarded, string DiscardedBy, string PublishedBy, string ClosedBefore, string Overtaken,
    string Gone, string IsPublished, string IsDiscarded, string IsOutdated, string FolderUnchanged, string VersionUnchanged,
    string UnknownVersion, string WhichVersion, string Problems, string Refused, string OnlyWarnings, string NoProblems,
    string MoreProblems);

internal sealed record HistoryWords(
    string Title, string Empty, string Refreshed, string Rolled, string Held, string InForce, string NotKept, string Rollback);

internal sealed record AuditWords(string Title, string Empty, string Refused, string Failed, string Earlier, string Latest);

internal sealed record PauseWords(
    string Notice, string Paused, string Already, string Resumed, string NotPaused, string StillPaused, string NotPrivate,
    string UnknownScope, string Everything, string Platform, string Here, string Elsewhere);
