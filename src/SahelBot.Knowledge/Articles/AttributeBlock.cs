namespace SahelBot.Knowledge.Articles;

/// <summary>The braces at the end of a paragraph, as written.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Slug">What follows <c>#</c>. Null when there is none.</param>
/// <param name="Values">In order; a name may occur twice.</param>
internal sealed record AttributeBlock(int Line, string? Slug, IReadOnlyList<(string Name, string Value)> Values)
{
    /// <summary>The first value of that name. Null when there is none or it is empty.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var (candidate, value) in Values)
            {
                if (candidate == name)
                {
                    return value.Length > 0 ? value : null;
                }
            }

            return null;
        }
    }
}
