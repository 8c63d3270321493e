using System.Text.Json.Serialization;

namespace SahelBot.Telegram.Sending;

/// <summary>What a call does. The names are stored: never rename one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallKind>))]
internal enum CallKind
{
    SendText,
    SendPicture,
    EditText,
    EditCaption,
    EditButtons,
    Delete,
    Toast,
}
