using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Retrieval;
using SahelBot.Intake.Fetching;
using SahelBot.Intake.Files;
using SahelBot.Intake.Pages;

namespace SahelBot.Intake;

/// <inheritdoc cref="IDraftDesk"/>
public sealed partial class DraftDesk : IDraftDesk, IDisposable
{
    private const string Add = "draft add";
    private const string Edit = "draft edit";
    private const string Approve = "draft approve";
    private const string Discard = "draft discard";
    private const string AddGolden = "golden add";
    private const string IdLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int IdLength = 12;
    private const int MostOrigin = 300;

    private readonly IntakeSettings _settings;
    private readonly IDraftStore _store;
    private readonly IAuditLog _audit;
    private readonly TimeProvider _time;
    private readonly ILogger<DraftDesk> _logger;
    private readonly PageFetcher _fetcher;
    private readonly PageReader _pages;
    private readonly DraftFolder _folder;
    private readonly GoldenQuestionFile _golden;
    private readonly DraftReviewer _reviewer;
    private readonly DraftMaker _maker;

    /// <summary>So that a file is not written and taken back while another thread looks at it. Other processes meet at the store.</summary>
    private readonly SemaphoreSlim _writing = new(1);

    public DraftDesk(
        IntakeSettings settings,
        IDraftStore store,
        IAuditLog audit,
        ICurrentKnowledge knowledge,
        ILanguageDetector languages,
        TimeProvider time,
        ILogger<DraftDesk> logger)
        : this(settings, store, audit, knowledge, languages, time, logger, new SystemNameResolver(), door: null)
    {
    }

    internal DraftDesk(
        IntakeSettings settings,
        IDraftStore store,
        IAuditLog audit,
        ICurrentKnowledge knowledge,
        ILanguageDetector languages,
        TimeProvider time,
        ILogger<DraftDesk> logger,
        INameResolver names,
        TestDoor? door)
    {
        _settings = settings;
        _store = store;
        _audit = audit;
        _time = time;
        _logger = logger;
        _fetcher = new PageFetcher(settings, names, time, door);
        _pages = new PageReader(languages, time, logger);
        _folder = new DraftFolder(settings.Folder);
        _golden = new GoldenQuestionFile(settings.Folder);
        _reviewer = new DraftReviewer(settings, knowledge, _folder);
        _maker = new DraftMaker(knowledge, _reviewer, _folder, _pages, time);
    }

    public void Dispose()
    {
        _pages.Dispose();
        _writing.Dispose();
    }

    public Task<DraftOutcome> FromAddressAsync(string address, ExchangeId? gap, Moderator by, CancellationToken cancellationToken) =>
        AddAsync(PlainWords.Line(address, MostOrigin), "a web page", gap, by, async () =>
        {
            var fetched = await _fetcher.FetchAsync(address, cancellationToken);
            return _maker.FromPage(await _pages.ReadAsync(fetched, cancellationToken));
        }, cancellationToken);

    public Task<DraftOutcome> FromFileAsync(
        string name, Stream content, ExchangeId? gap, Moderator by, CancellationToken cancellationToken)
    {
        var file = PlainWords.Line(name.Split('/', '\\')[^1], MostOrigin);
        return AddAsync(file, "a file", gap, by, async () =>
        {
            var bytes = await LimitedReading.BytesAsync(content, _settings.MostBytes, cancellationToken);
            return await Task.Run(() => _maker.FromFile(file, bytes), cancellationToken);
        }, cancellationToken);
    }

    public async Task<DraftReview?> ReviewAsync(DraftId id, CancellationToken cancellationToken) =>
        await _store.FindAsync(id, cancellationToken) is { } draft ? await _reviewer.ReviewAsync(draft, cancellationToken) : null;

    public Task<IReadOnlyList<Draft>> OpenAsync(int limit, CancellationToken cancellationToken) => _store.OpenAsync(limit, cancellationToken);

    public Task<DraftOutcome> EditAsync(DraftId id, int revision, string edit, Moderator by, CancellationToken cancellationToken) =>
        ChangeAsync(Edit, id, revision, by, async draft =>
        {
            string text;
            try
            {
                DraftMaker.CheckLength(edit);
                text = new DraftEditor(_reviewer.Actors()).Edit(draft.Text, edit);
                DraftMaker.CheckLength(text);
            }
            catch (FetchRefusedException e)
            {
                return new DraftOutcome.Refused(e.Why, e.Detail);
            }

            var next = Next(draft, by, DraftState.Open) with { Text = text };
            return await _store.ReplaceAsync(next, cancellationToken)
                ? new DraftOutcome.Ready(await _reviewer.ReviewAsync(next, cancellationToken))
                : await OvertakenAsync(id);
        }, cancellationToken);

    public Task<DraftOutcome> ApproveAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) =>
        ChangeAsync(Approve, id, revision, by, async draft =>
        {
            var review = await _reviewer.ReviewAsync(draft, cancellationToken);
            if (review.Problems.FirstOrDefault(p => !p.IsWarning) is { } problem)
            {
                return new DraftOutcome.Refused(DraftRefusal.NotSound, problem.ToString());
            }

            return await WriteAsync(draft, by, cancellationToken);
        }, cancellationToken);

    public Task<DraftOutcome> DiscardAsync(DraftId id, int revision, Moderator by, CancellationToken cancellationToken) =>
        ChangeAsync(Discard, id, revision, by, async draft =>
        {
            var next = Next(draft, by, DraftState.Discarded);
            return await _store.ReplaceAsync(next, cancellationToken) ? new DraftOutcome.Discarded(next) : await OvertakenAsync(id);
        }, cancellationToken);

    public async Task<GoldenOutcome> AddGoldenQuestionAsync(
        DraftId id, string question, IReadOnlyList<string> history, Moderator by, CancellationToken cancellationToken)
    {
        GoldenOutcome outcome;
        await _writing.WaitAsync(cancellationToken);
        try
        {
            outcome = await _store.FindAsync(id, cancellationToken) is { State: DraftState.Approved } draft
                ? await Task.Run(() => AddGoldenAsync(draft, question, history, cancellationToken), cancellationToken)
                : new GoldenOutcome.Refused("there is no approved draft that could answer it");
        }
        finally
        {
            _writing.Release();
        }

        var (result, subject, detail) = outcome switch
        {
            GoldenOutcome.Added added => (AuditResult.Done, added.Id, $"for draft {id}"),
            GoldenOutcome.Known known => (AuditResult.Done, known.Id, "it was there already"),
            GoldenOutcome.Refused refused => (AuditResult.Failed, PlainWords.Line(id.Value, IdLength), refused.Why),
            _ => throw new InvalidOperationException($"What is {outcome.GetType().Name}?"),
        };
        await AuditAsync(AddGolden, subject, by, result, detail);
        return outcome;
    }

    private async Task<GoldenOutcome> AddGoldenAsync(
        Draft draft, string question, IReadOnlyList<string> history, CancellationToken cancellationToken)
    {
        var document = DraftDocument.Parse(draft.Text);
        var article = document.Field(DraftFields.Translates) ?? document.Field(DraftFields.Id) ?? "";
        try
        {
            return await _golden.AddAsync(question, history, article, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(_logger, draft.Id.Value, e);
            return new GoldenOutcome.Refused("the file could not be written into the knowledge folder");
        }
    }

    private async Task<DraftOutcome> AddAsync(
        string origin, string kind, ExchangeId? gap, Moderator by, Func<Task<string>> make, CancellationToken cancellationToken)
    {
        Draft draft;
        try
        {
            draft = new Draft
            {
                Id = new DraftId(RandomNumberGenerator.GetString(IdLetters, IdLength)),
                Text = await make(),
                Origin = origin,
                Gap = gap,
                By = by,
                At = _time.GetUtcNow(),
            };
        }
        catch (FetchRefusedException e)
        {
            LogRefused(_logger, kind, e.Why);
            await AuditAsync(Add, "", by, AuditResult.Failed, $"from {kind}: {Words(e.Why, e.Detail)}");
            return new DraftOutcome.Refused(e.Why, e.Detail);
        }

        await _store.AddAsync(draft, cancellationToken);
        await AuditAsync(Add, draft.Id.Value, by, AuditResult.Done, $"from {kind}");
        return new DraftOutcome.Ready(await _reviewer.ReviewAsync(draft, cancellationToken));
    }

    /// <summary>Does something with an open draft that is still at the revision that the moderator saw, and notes what came of it.</summary>
    private async Task<DraftOutcome> ChangeAsync(
        string action, DraftId id, int revision, Moderator by, Func<Draft, Task<DraftOutcome>> change, CancellationToken cancellationToken)
    {
        DraftOutcome outcome;
        await _writing.WaitAsync(cancellationToken);
        try
        {
            outcome = await _store.FindAsync(id, cancellationToken) switch
            {
                null => new DraftOutcome.Unknown(),
                { State: DraftState.Open } draft when draft.Revision == revision => await change(draft),
                var draft => new DraftOutcome.Overtaken(draft),
            };
        }
        finally
        {
            _writing.Release();
        }

        var (result, detail) = outcome switch
        {
            DraftOutcome.Written written => (AuditResult.Done, written.Path),
            DraftOutcome.Ready or DraftOutcome.Discarded => (AuditResult.Done, $"revision {(revision + 1).ToString(CultureInfo.InvariantCulture)}"),
            DraftOutcome.Refused refused => (AuditResult.Failed, Words(refused.Why, refused.Why == DraftRefusal.UnknownField ? "" : refused.Detail)),
            DraftOutcome.Overtaken => (AuditResult.Failed, "somebody else was faster"),
            _ => (AuditResult.Failed, "there is no such draft"),
        };
        await AuditAsync(action, PlainWords.Line(id.Value, IdLength), by, result, detail);
        return outcome;
    }

    /// <summary>
    /// First the file, in one step and never over another; then the store decides between moderators. A crash between leaves the file
    /// and an open draft, and approving it again finds its own file and finishes. Whoever loses at the store takes his file back.
    /// </summary>
    private async Task<DraftOutcome> WriteAsync(Draft draft, Moderator by, CancellationToken cancellationToken)
    {
        var today = _time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var article = DraftDocument.Parse(DraftEditor.WithField(draft.Text, DraftFields.Reviewed, today)).ToArticle();
        if (DraftFolder.PathOf(DraftDocument.Parse(article)) is not { } path)
        {
            return new DraftOutcome.Refused(DraftRefusal.NotSound, Slugs.Rule); // reviewed, so it has one
        }

        bool isNew;
        try
        {
            isNew = await _folder.WriteAsync(path, article, draft.Id, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(_logger, draft.Id.Value, e);
            return new DraftOutcome.Refused(DraftRefusal.NotWritten, path);
        }

        var approved = Next(draft, by, DraftState.Approved) with { Text = article };
        var current = await DecideAsync(approved, path, article, isNew);
        return current.State == DraftState.Approved && current.Revision == approved.Revision && current.By == by
            ? new DraftOutcome.Written(current, path)
            : new DraftOutcome.Overtaken(current);
    }

    /// <summary>From here on nothing is cancelled: what was begun is finished or taken back.</summary>
    /// <returns>The draft as the store has it.</returns>
    private async Task<Draft> DecideAsync(Draft approved, string path, string article, bool isNew)
    {
        try
        {
            if (await _store.ReplaceAsync(approved, CancellationToken.None))
            {
                return approved;
            }
        }
        catch (Exception e)
        {
            // It may have been stored all the same; only who knows that it was not may take the file back.
            LogUndecided(_logger, approved.Id.Value, e);
            if (isNew && await _store.FindAsync(approved.Id, CancellationToken.None) is not { State: DraftState.Approved })
            {
                _folder.TakeBack(path, article);
            }

            throw;
        }

        var current = await _store.FindAsync(approved.Id, CancellationToken.None) ?? approved with { State = DraftState.Discarded };
        if (isNew && current.State != DraftState.Approved)
        {
            _folder.TakeBack(path, article);
        }

        return current;
    }

    private Draft Next(Draft draft, Moderator by, DraftState state) =>
        draft with { Revision = draft.Revision + 1, State = state, By = by, At = _time.GetUtcNow() };

    private async Task<DraftOutcome> OvertakenAsync(DraftId id) =>
        await _store.FindAsync(id, CancellationToken.None) is { } current ? new DraftOutcome.Overtaken(current) : new DraftOutcome.Unknown();

    /// <summary>What has happened is noted even when nobody waits for it any more.</summary>
    private Task AuditAsync(string action, string subject, Moderator by, AuditResult result, string detail) =>
        _audit.AppendAsync(new AuditEntry(0, _time.GetUtcNow(), by, action, subject, result, detail), CancellationToken.None);

    private static string Words(DraftRefusal why, string detail) => detail.Length > 0 ? $"{why}, {detail}" : $"{why}";

    [LoggerMessage(Level = LogLevel.Information, Message = "No draft was made of {Kind}: {Why}")]
    private static partial void LogRefused(ILogger logger, string kind, DraftRefusal why);

    [LoggerMessage(Level = LogLevel.Error, Message = "What draft {Draft} brings could not be written into the knowledge folder")]
    private static partial void LogNotWritten(ILogger logger, string draft, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store did not say whether draft {Draft} is approved")]
    private static partial void LogUndecided(ILogger logger, string draft, Exception exception);
}
