using System.Globalization;
using System.Text.Json.Serialization;
using SahelBot.Chat.Replies;
using SahelBot.Telegram.Mapping;

namespace SahelBot.Telegram.Sending;

/// <summary>A call to Telegram as it is kept until it has been carried out.</summary>
internal sealed record TelegramCall
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required CallKind Kind { get; init; }

    public required long Chat { get; init; }

    public int? Thread { get; init; }

    public bool IsGroup { get; init; }

    /// <summary>The message that this replies to.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The message that is changed or deleted.</summary>
    public int? Message { get; init; }

    /// <summary>What is said, as Telegram's HTML.</summary>
    public string? Html { get; init; }

    /// <summary>The same without markup, for the case that the markup is refused.</summary>
    public string? Plain { get; init; }

    public IReadOnlyList<IReadOnlyList<ReplyButton>> Buttons { get; init; } = [];

    public byte[]? Picture { get; init; }

    public string? FileName { get; init; }

    /// <summary>The pressed button that a toast answers.</summary>
    public string? Query { get; init; }

    /// <summary>True when the toast is a window to be closed.</summary>
    public bool IsAlert { get; init; }

    /// <summary>The exchange that the message shows.</summary>
    public string? Exchange { get; init; }

    /// <summary>True when carrying it out twice makes a second message.</summary>
    [JsonIgnore]
    public bool MakesMessage => Kind is CallKind.SendText or CallKind.SendPicture;

    /// <summary>True when Telegram counts it against its limits.</summary>
    [JsonIgnore]
    public bool IsPaced => Kind is not (CallKind.Toast or CallKind.Delete);

    [JsonIgnore]
    public Spot Spot => new(Chat, Thread, ReplyTo, IsGroup);

    [JsonIgnore]
    public string Space => Spot.SpaceOf(Chat);

    [JsonIgnore]
    public string Queue => Chat.ToString(CultureInfo.InvariantCulture);
}
