namespace SahelBot.Chat.Documents.Splitting;

/// <summary>A part of a piece of running text; a marker is always whole.</summary>
/// <param name="Start">In UTF-16 units; 0 for a marker.</param>
/// <param name="Length">In UTF-16 units; 0 for a marker.</param>
internal readonly record struct InlineSlice(Inline Source, int Start, int Length)
{
    private const int MarkerWeight = 4;

    public int Weight => Source is Inline.Marker ? MarkerWeight : Length;

    public string Value => Source switch
    {
        Inline.Text text => text.Value.Substring(Start, Length),
        Inline.Link link => link.Value.Substring(Start, Length),
        _ => "",
    };

    public bool IsFollowedBy(InlineSlice next) =>
        ReferenceEquals(Source, next.Source) && Source is not Inline.Marker && Start + Length == next.Start;

    public Inline ToInline(string value) => Source switch
    {
        Inline.Text text => text with { Value = value },
        Inline.Link link => link with { Value = value },
        _ => Source,
    };
}
