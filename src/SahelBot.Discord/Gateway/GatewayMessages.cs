using System.Buffers;
using System.Text.Json;

namespace SahelBot.Discord.Gateway;

/// <summary>What the bot says on the gateway.</summary>
internal static class GatewayMessages
{
    public const int MaxBytes = 4096;

    /// <param name="sequence">Of the last event. Null before the first.</param>
    public static byte[] Heartbeat(long? sequence) => Write(GatewayOp.Heartbeat, json =>
    {
        if (sequence is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    });

    public static byte[] Identify(DiscordToken token, int shard, int shards) => Write(GatewayOp.Identify, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", token.Reveal());
        json.WriteNumber("intents", GatewayIntents.Needed);
        json.WriteStartObject("properties");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("browser", "SahelBot");
        json.WriteString("device", "SahelBot");
        json.WriteEndObject();
        json.WriteStartArray("shard");
        json.WriteNumberValue(shard);
        json.WriteNumberValue(shards);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static byte[] Resume(DiscordToken token, GatewaySession session) => Write(GatewayOp.Resume, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", token.Reveal());
        json.WriteString("session_id", session.Id);
        json.WriteNumber("seq", session.Sequence);
        json.WriteEndObject();
    });

    private static byte[] Write(int op, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("op", op);
            json.WritePropertyName("d");
            data(json);
            json.WriteEndObject();
        }

        return buffer.WrittenCount <= MaxBytes
            ? buffer.WrittenSpan.ToArray()
            : throw new InvalidOperationException($"A message to the gateway has {buffer.WrittenCount} bytes; it takes {MaxBytes}.");
    }
}
