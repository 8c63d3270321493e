namespace SahelBot.Chat.Buttons;

/// <summary>What a button does, as the letter that it carries. Letters are never given to another action: old buttons live on.</summary>
internal static class ButtonAction
{
    /// <summary>Fields: exchange.</summary>
    public const char Sources = 's';

    /// <summary>Fields: exchange, number of the contested point from 0.</summary>
    public const char BothSides = 'b';

    /// <summary>Fields: exchange, number of the related question from 0.</summary>
    public const char Related = 'r';

    /// <summary>Fields: exchange.</summary>
    public const char AskAgain = 'a';

    /// <summary>Fields: language, number of the example from 0.</summary>
    public const char Example = 'e';

    /// <summary>Fields: exchange.</summary>
    public const char Good = 'g';

    /// <summary>Fields: exchange.</summary>
    public const char Bad = 'd';

    /// <summary>Fields: exchange, letter of the reason.</summary>
    public const char Reason = 'w';

    /// <summary>Of a form. Fields: exchange.</summary>
    public const char ReasonText = 'f';

    /// <summary>Fields: exchange.</summary>
    public const char Moderators = 'm';

    /// <summary>Fields: those of a timeline's view.</summary>
    public const char Timeline = 't';

    /// <summary>Fields: those of a timeline's view. As <see cref="Timeline"/>, but in a message of its own.</summary>
    public const char NewTimeline = 'n';

    /// <summary>Fields: language, page from 1.</summary>
    public const char Disputes = 'c';

    /// <summary>Fields: language, short name of the contested point.</summary>
    public const char Dispute = 'x';

    /// <summary>Fields: language, short name of the actor.</summary>
    public const char Actor = 'h';

    /// <summary>Fields: language, page from 1.</summary>
    public const char AllSources = 'o';

    /// <summary>Fields: language, short name of the article, page from 1.</summary>
    public const char OneSource = 'p';

    /// <summary>Fields: language, or nothing for that of each question.</summary>
    public const char Language = 'l';

    /// <summary>Of moderators. Fields: proposal.</summary>
    public const char Publish = 'P';

    /// <inheritdoc cref="Publish"/>
    public const char DiscardProposal = 'D';

    /// <summary>Of moderators. Fields: proposal, page from 1; without a page the first in a message of its own.</summary>
    public const char Proposal = 'Q';

    /// <summary>Of moderators: what is wrong in the knowledge folder. Fields: page from 1; none for the first in a message of its own.</summary>
    public const char FolderProblems = 'B';

    /// <summary>Of moderators. Fields: page from 1.</summary>
    public const char History = 'H';

    /// <summary>Of moderators. Fields: number of the publication.</summary>
    public const char Rollback = 'R';

    /// <summary>Of moderators. Fields: number before which to go on; none for the latest.</summary>
    public const char Audit = 'U';

    /// <summary>Of moderators. Fields: draft, page from 1.</summary>
    public const char Draft = 'F';

    /// <summary>Of moderators. Fields: draft, revision.</summary>
    public const char ApproveDraft = 'A';

    /// <inheritdoc cref="ApproveDraft"/>
    public const char DiscardDraft = 'X';

    /// <summary>Of moderators: opens a form, and is the form that comes back. Fields: draft, revision.</summary>
    public const char EditDraft = 'E';

    /// <summary>Of moderators. Fields: page from 1.</summary>
    public const char Gaps = 'G';

    /// <summary>Of moderators. Fields: exchange that stands for a group of gaps.</summary>
    public const char Gap = 'I';

    /// <inheritdoc cref="Gap"/>
    public const char GapOutOfScope = 'O';

    /// <summary>Of moderators: opens a form, and is the form that comes back. Fields: exchange that stands for a group of gaps.</summary>
    public const char AnswerGap = 'W';

    /// <summary>What the audit log calls a moderators' button.</summary>
    public static string NameOf(char action) => action switch
    {
        Publish => "button publish",
        DiscardProposal => "button discard",
        Proposal => "button proposal",
        FolderProblems => "button problems",
        History => "button history",
        Rollback => "button rollback",
        Audit => "button audit",
        Draft => "button draft",
        ApproveDraft => "button draft approve",
        DiscardDraft => "button draft discard",
        EditDraft => "button draft edit",
        Gaps => "button gaps",
        Gap => "button gap",
        GapOutOfScope => "button gap out of scope",
        AnswerGap => "button gap answer",
        _ => "button",
    };
}
