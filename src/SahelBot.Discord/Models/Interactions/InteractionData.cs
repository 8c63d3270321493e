namespace SahelBot.Discord.Models.Interactions;

/// <summary>What was used or pressed; which parts are filled depends on the type of the interaction.</summary>
public sealed record InteractionData
{
    /// <summary>Of a command.</summary>
    public string? Name { get; init; }

    /// <summary>Of a command: 1 chat input, 2 user, 3 message.</summary>
    public int? Type { get; init; }

    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>Of a context command: the message or the user that it was used on.</summary>
    public Snowflake? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    /// <summary>Of a component or a form.</summary>
    public string? CustomId { get; init; }

    /// <summary>Of a select.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>Of a form: what was filled in.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>The fields of a form that was sent, by custom id.</summary>
    public IReadOnlyDictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(Components, fields);
        return fields;
    }

    private static void Collect(IEnumerable<SubmittedComponent> components, Dictionary<string, string> fields)
    {
        foreach (var component in components)
        {
            if (component is { CustomId: { } id, Value: { } value })
            {
                fields[id] = value;
            }

            Collect(component.Components, fields);
            Collect(component.Component is { } inner ? [inner] : [], fields);
        }
    }
}
