using SahelBot.Core.Answers;
using SahelBot.Core.Chats;
using SahelBot.Core.Knowledge;

namespace SahelBot.Storage.Chats;

/// <summary>An exchange as the table has it.</summary>
internal class ExchangeRow
{
    /// <summary>To be selected from <c>exchanges e</c>.</summary>
    public const string Columns =
        "e.id as Id, e.question as Question, e.history as History, e.language as Language, e.knowledge_version as KnowledgeVersion, "
        + "e.abstention as Abstention, e.passages as Passages, e.contested as Contested, e.related as Related, e.at as At";

    public string Id { get; set; } = "";

    public string Question { get; set; } = "";

    public string History { get; set; } = "[]";

    public string Language { get; set; } = "";

    public string KnowledgeVersion { get; set; } = "";

    public string? Abstention { get; set; }

    public string Passages { get; set; } = "[]";

    public string Contested { get; set; } = "[]";

    public string Related { get; set; } = "[]";

    public long At { get; set; }

    public static ExchangeRow Of(Exchange exchange) => new()
    {
        Id = exchange.Id.Value,
        Question = exchange.Question,
        History = TextList.Write(exchange.History),
        Language = exchange.Language,
        KnowledgeVersion = exchange.KnowledgeVersion,
        Abstention = exchange.Abstention?.ToString(),
        Passages = TextList.Write(exchange.Passages.Select(p => p.ToString())),
        Contested = TextList.Write(exchange.Contested),
        Related = TextList.Write(exchange.Related),
        At = exchange.At.ToUnixTimeMilliseconds(),
    };

    public Exchange ToExchange() => new()
    {
        Id = new ExchangeId(Id),
        Question = Question,
        History = TextList.Read(History),
        Language = Language,
        KnowledgeVersion = KnowledgeVersion,
        Abstention = ReadAbstention(),
        Passages = [.. ReadPassages()],
        Contested = TextList.Read(Contested),
        Related = TextList.Read(Related),
        At = DateTimeOffset.FromUnixTimeMilliseconds(At),
    };

    // a kind that a later version dropped is still no answer
    private AbstentionKind? ReadAbstention() =>
        Abstention is null ? null : Enum.TryParse<AbstentionKind>(Abstention, out var kind) ? kind : AbstentionKind.NotInSources;

    private IEnumerable<PassageId> ReadPassages()
    {
        foreach (var text in TextList.Read(Passages))
        {
            if (PassageId.TryParse(text, out var id))
            {
                yield return id;
            }
        }
    }
}
