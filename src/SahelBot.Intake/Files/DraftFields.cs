namespace SahelBot.Intake.Files;

/// <summary>The fields at the head of an article, in order of the format.</summary>
internal static class DraftFields
{
    public const string Id = "id";
    public const string Title = "title";
    public const string Url = "url";
    public const string Publisher = "publisher";
    public const string Published = "published";
    public const string Language = "language";
    public const string Retrieved = "retrieved";
    public const string Reviewed = "reviewed";
    public const string Translates = "translates";

    public static IReadOnlyList<string> All { get; } =
    [
        Id, Translates, Title, Url, Publisher, Published, Language, "source-language", "perspective", Retrieved, Reviewed,
        "title-is-descriptive", "note",
    ];

    /// <summary>Place within the format; behind all others for a field that it does not have.</summary>
    public static int PlaceOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == name)
            {
                return i;
            }
        }

        return All.Count;
    }
}
