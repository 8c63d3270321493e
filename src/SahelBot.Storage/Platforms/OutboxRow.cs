namespace SahelBot.Storage.Platforms;

/// <summary>A call as the table has it.</summary>
internal sealed class OutboxRow
{
    public string Platform { get; set; } = "";

    public long Update { get; set; }

    public int Part { get; set; }

    public string Queue { get; set; } = "";

    public string? Origin { get; set; }

    public string Space { get; set; } = "";

    public string State { get; set; } = "";

    public long? Hint { get; set; }

    public byte[] Payload { get; set; } = [];

    public long At { get; set; }
}
