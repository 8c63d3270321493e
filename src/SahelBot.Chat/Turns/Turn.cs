using SahelBot.Chat.Events;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Turns;

/// <summary>One event with what is needed to deal with it: one snapshot, one moment, one language for the words around.</summary>
internal sealed record Turn
{
    public required Person Person { get; init; }

    public required Place Place { get; init; }

    public required PersonKey PersonKey { get; init; }

    public required PlaceKey PlaceKey { get; init; }

    public required IOpenKnowledge Knowledge { get; init; }

    public required IAnswerer Answerer { get; init; }

    /// <summary>The language that the person has chosen. Null when none was.</summary>
    public required string? ChosenLanguage { get; init; }

    /// <summary>For words that answer no question: the one chosen, else that of the client, else English.</summary>
    public required string Language { get; init; }

    /// <summary>The bot's message that a command or question replies to. Null when there is none.</summary>
    public string? RepliesTo { get; init; }

    /// <summary>The file that came with a command. Null when none did.</summary>
    public Attachment? Attachment { get; init; }

    public required bool IsModerator { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// The person as the one who did something; for the audit log and for moderators' eyes only. Who is none is told apart by the hash
    /// and not named.
    /// </summary>
    public Moderator Moderator => new(PersonKey, IsModerator && Person.Id != Person.Platform ? $"{Person.Platform} {Person.Id}" : Person.Platform);

    public Snapshot Snapshot => Knowledge.Snapshot;

    public ChatWords Words => ChatWords.In(Language);

    /// <summary>The command as people type it on this platform.</summary>
    public static string Typed(string command) => "/" + command;

    /// <summary>The same turn with its words in another language, for what continues something already said in it.</summary>
    public Turn In(string language) => Language == language ? this : this with { Language = language };
}
