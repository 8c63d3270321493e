using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Storage.Auditing;
using SahelBot.Storage.Keys;

namespace SahelBot.Storage.Drafts;

/// <summary>A draft as the table has it.</summary>
internal sealed class DraftRow
{
    /// <summary>To be put before a condition.</summary>
    public const string Select =
        """
        select id as Id, revision as Revision, state as State, content as Content, gap as Gap, person as Person, name as Name, at as At
        from drafts
        """;

    private const string Table = "drafts";

    public string Id { get; set; } = "";

    public int Revision { get; set; }

    public string State { get; set; } = "";

    public byte[] Content { get; set; } = [];

    public string? Gap { get; set; }

    public string Person { get; set; } = "";

    public byte[] Name { get; set; } = [];

    public long At { get; set; }

    public static DraftRow Of(Draft draft, KeyRing keys) => new()
    {
        Id = draft.Id.Value,
        Revision = draft.Revision,
        State = draft.State switch
        {
            DraftState.Open => "open",
            DraftState.Approved => "approved",
            _ => "discarded",
        },
        Content = keys.Encrypt(Place(draft.Id.Value, draft.Revision), new SealedDraft(draft.Text, draft.Origin).Write()),
        Gap = draft.Gap?.Value,
        Person = draft.By.Key.Value,
        Name = keys.Seal(Table, draft.By),
        At = draft.At.ToUnixTimeMilliseconds(),
    };

    /// <returns>Null when it was written with another secret.</returns>
    public Draft? ToDraft(KeyRing keys)
    {
        if (!keys.TryDecrypt(Place(Id, Revision), Content, out var json))
        {
            return null;
        }

        var (text, origin) = SealedDraft.Read(json);
        return new Draft
        {
            Id = new DraftId(Id),
            Revision = Revision,
            State = State switch
            {
                "open" => DraftState.Open,
                "approved" => DraftState.Approved,
                _ => DraftState.Discarded,
            },
            Text = text,
            Origin = origin,
            Gap = Gap is null ? null : new ExchangeId(Gap),
            By = keys.Unseal(Table, Person, Name),
            At = DateTimeOffset.FromUnixTimeMilliseconds(At),
        };
    }

    private static string Place(string id, int revision) => string.Create(null, $"drafts/content/{id}/{revision}");
}
