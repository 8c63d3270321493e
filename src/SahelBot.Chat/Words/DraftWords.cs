namespace SahelBot.Chat.Words;

/// <summary>What moderators read about drafts of articles.</summary>
internal sealed record DraftWords(
    string Draft, string Untitled, string From, string ForQuestion, string Fields, string Guessed, string Problems, string Warnings,
    string More, string Conflicts, string DraftSays, string KnowledgeSays, string Twin, string Passages, string NoPassages, string Names,
    string CutShort, string NoOpen, string Open, string OpenLine, string Edit, string Approve, string Discard, string FormTitle,
    string FormLabel, string HowToEdit, string Changed, string Written, string GoldenAdded, string GoldenKnown,
    string GoldenRefused, string GoldenForgotten, string Discarded, string Faster, string FasterApproved, string FasterDiscarded,
    string HasChanged, string Unknown, string HowToAdd, string WhichDraft, string WhichEdit, string FileNotGiven,
    DraftRefusalWords Refusals);

/// <summary>One sentence for each <see cref="Core.Drafts.DraftRefusal"/>.</summary>
internal sealed record DraftRefusalWords(
    string NotAnAddress, string PrivateAddress, string Unreachable, string TooManyRedirects, string TooLarge, string TooSlow,
    string NotText, string NoArticle, string NotAnArticle, string UnknownField, string NotSound, string NotWritten);
