using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>Whom a text names, and whom of them it pings.</summary>
/// <param name="Users">Their ids.</param>
/// <param name="Everyone"><c>@everyone</c> and <c>@here</c>, as far as they stand there.</param>
internal sealed partial record Mentions(IReadOnlyList<ulong> Users, IReadOnlyList<ulong> Roles, IReadOnlyList<string> Everyone)
{
    public static Mentions Read(string text) => new(
        [.. User().Matches(text).Select(m => Snowflakes.Read(m.Groups["id"].Value)).OfType<ulong>().Distinct()],
        [.. Role().Matches(text).Select(m => Snowflakes.Read(m.Groups["id"].Value)).OfType<ulong>().Distinct()],
        [.. Mass().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal)]);

    /// <summary>Content, and the text components, whose mentions ping too; embeds never do.</summary>
    public static Mentions Read(JsonObject message) => Read(string.Join('\n', ComponentTree.All(message)
        .Where(c => c.Number("type") == 10)
        .Select(c => c.Text("content"))
        .Prepend(message.Text("content"))));

    /// <param name="allowed">What the bot said; null: nothing, and the defaults count.</param>
    /// <param name="isOfInteraction">Then the default is users only; otherwise everything.</param>
    public Mentions Allowed(JsonNode? allowed, bool isOfInteraction)
    {
        if (allowed is null)
        {
            return isOfInteraction ? new Mentions(Users, [], []) : this;
        }

        var parse = allowed.Texts("parse");
        return new Mentions(
            parse.Contains("users", StringComparer.Ordinal) ? Users : Listed(Users, allowed, "users"),
            parse.Contains("roles", StringComparer.Ordinal) ? Roles : Listed(Roles, allowed, "roles"),
            parse.Contains("everyone", StringComparer.Ordinal) ? Everyone : []);
    }

    public IEnumerable<string> Pings =>
    [
        .. Everyone,
        .. Users.Select(u => FormattableString.Invariant($"<@{u}>")),
        .. Roles.Select(r => FormattableString.Invariant($"<@&{r}>")),
    ];

    private static IReadOnlyList<ulong> Listed(IReadOnlyList<ulong> ids, JsonNode allowed, string name)
    {
        var listed = allowed.Texts(name);
        return [.. ids.Where(id => listed.Contains(Snowflakes.Text(id), StringComparer.Ordinal))];
    }

    [GeneratedRegex(@"<@!?(?<id>\d{1,20})>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex User();

    [GeneratedRegex(@"<@&(?<id>\d{1,20})>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Role();

    [GeneratedRegex(@"@(everyone|here)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Mass();
}
