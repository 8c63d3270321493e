using System.Diagnostics.CodeAnalysis;

namespace SahelBot.Core.Knowledge;

/// <summary>The stable name of a passage: its article and its slug. Written <c>article#slug</c>.</summary>
/// <param name="Article">Id of the article; not empty.</param>
/// <param name="Slug">Name of the passage within the article; not empty.</param>
public readonly record struct PassageId(string Article, string Slug)
{
    /// <summary>Reads <c>article#slug</c>. False when there is not exactly one <c>#</c> with text on both sides.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PassageId id)
    {
        var parts = text?.Split('#') ?? [];
        var valid = parts is [{ Length: > 0 }, { Length: > 0 }];
        id = valid ? new PassageId(parts[0], parts[1]) : default;
        return valid;
    }

    public override string ToString() => $"{Article}#{Slug}";
}
