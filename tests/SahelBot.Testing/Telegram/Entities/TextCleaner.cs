using System.Text;

namespace SahelBot.Testing.Telegram.Entities;

/// <summary>
/// Brings text and entities into the shape in which Telegram keeps them: no carriage returns, control characters as
/// spaces, white space cut off at the ends, no entity without visible text, nothing inside code, neighbours merged.
/// </summary>
internal static class TextCleaner
{
    private static readonly string[] _splittable = ["bold", "italic", "underline", "strikethrough", "spoiler"];

    public static FormattedText Clean(string text, IReadOnlyList<TextEntity> entities)
    {
        var (cleaned, moved) = ReplaceControls(text, entities);
        var end = cleaned.TrimEnd().Length;
        var firstEntity = moved.Count == 0 ? end : moved.Min(e => e.Offset);
        var start = 0;
        while (start < end && start < firstEntity && cleaned[start] is ' ' or '\n')
        {
            start++;
        }

        var trimmed = cleaned[start..end];
        var clipped = moved
            .Select(e => TrimEnd(Clip(e, start, end), trimmed))
            .Where(e => e.Length > 0 && (KeepsBlank(e) || !string.IsNullOrWhiteSpace(e.Of(trimmed))));
        return new FormattedText(trimmed, Normalize(trimmed, [.. clipped]));
    }

    /// <summary>Cuts entities so that they nest, and orders them.</summary>
    public static IReadOnlyList<TextEntity> Normalize(string text, IReadOnlyList<TextEntity> entities)
    {
        var code = entities.Where(e => e.Type is "code" or "pre").ToList();
        var result = entities
            .Where(e => !_splittable.Contains(e.Type) && (e.Type is "code" or "pre" || !code.Exists(c => c.Overlaps(e) && !Contains(e, c))))
            .Distinct()
            .ToList();
        foreach (var type in _splittable)
        {
            result.AddRange(Runs(text, type, entities, code));
        }

        return [.. result.OrderBy(e => e.Offset).ThenByDescending(e => e.Length).ThenBy(e => Rank(e.Type))];
    }

    private static bool Contains(TextEntity outer, TextEntity inner) =>
        outer.Type is "blockquote" or "expandable_blockquote" && outer.Offset <= inner.Offset && inner.End <= outer.End;

    /// <summary>Of two that span the same, which comes first.</summary>
    private static int Rank(string type) => type switch
    {
        "expandable_blockquote" or "blockquote" => 0,
        "pre" => 10,
        "code" => 20,
        "text_link" or "text_mention" => 49,
        "custom_emoji" => 99,
        _ when _splittable.Contains(type) => 90 + Array.IndexOf(_splittable, type),
        _ => 50,
    };

    private static bool KeepsBlank(TextEntity entity) => entity.Type is "pre" or "code" or "blockquote" or "expandable_blockquote";

    private static IEnumerable<TextEntity> Runs(
        string text, string type, IReadOnlyList<TextEntity> entities, List<TextEntity> code)
    {
        var marked = new bool[text.Length + 1];
        foreach (var entity in entities.Where(e => e.Type == type))
        {
            Array.Fill(marked, value: true, entity.Offset, entity.Length);
        }

        foreach (var entity in code)
        {
            Array.Fill(marked, value: false, entity.Offset, entity.Length);
        }

        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (marked[i] && start < 0)
            {
                start = i;
            }
            else if (!marked[i] && start >= 0)
            {
                yield return new TextEntity(type, start, i - start);
                start = -1;
            }
        }
    }

    private static TextEntity TrimEnd(TextEntity entity, string text) => KeepsBlank(entity)
        ? entity
        : entity with { Length = entity.Of(text).TrimEnd().Length };

    private static TextEntity Clip(TextEntity entity, int start, int end)
    {
        var from = Math.Clamp(entity.Offset, start, end);
        var to = Math.Clamp(entity.End, start, end);
        return entity with { Offset = from - start, Length = to - from };
    }

    private static (string Text, IReadOnlyList<TextEntity> Entities) ReplaceControls(
        string text, IReadOnlyList<TextEntity> entities)
    {
        var builder = new StringBuilder(text.Length);
        var positions = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            positions[i] = builder.Length;
            if (text[i] != '\r')
            {
                builder.Append(text[i] < ' ' && text[i] != '\n' ? ' ' : text[i]);
            }
        }

        positions[text.Length] = builder.Length;
        var moved = entities
            .Where(e => e.Offset >= 0 && e.Length > 0 && e.Offset < text.Length)
            .Select(e => (Entity: e, From: positions[e.Offset], To: positions[Math.Min(e.End, text.Length)]))
            .Select(m => m.Entity with { Offset = m.From, Length = m.To - m.From });
        return (builder.ToString(), [.. moved]);
    }
}
