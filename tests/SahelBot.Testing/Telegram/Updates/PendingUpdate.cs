using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Updates;

/// <param name="id">Grows by one.</param>
/// <param name="key">Updates with the same key are delivered in order: chat, or person for inline queries.</param>
/// <param name="copies">How often it is to be delivered and confirmed.</param>
internal sealed class PendingUpdate(int id, string type, JsonObject content, long key, DateTimeOffset at, int copies)
{
    public int Id => id;

    public string Type => type;

    public long Key => key;

    public DateTimeOffset At => at;

    public int Copies { get; set; } = copies;

    /// <summary>Handed out, so that a confirmation may mean this copy.</summary>
    public bool IsDelivered { get; set; }

    /// <summary>Its next copy is due whatever the offset says.</summary>
    public bool IsRepeated { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public bool IsInFlight { get; set; }

    public JsonObject ToJson() => new() { ["update_id"] = id, [type] = content.DeepClone() };
}
