using System.Globalization;
using SahelBot.Chat;
using SahelBot.Chat.Events;
using SahelBot.Chat.Replies;
using SahelBot.Contract;
using SahelBot.Rendering;

namespace SahelBot.Commands;

/// <summary>A chat of one person with the bot, line by line: what works in Discord and Telegram works here.</summary>
internal sealed class ChatLoop(ProgramEnvironment environment, IChatService chat)
{
    private const string Platform = "terminal";
    private const string AddAction = "add";

    private const string Help = """
        Here, #1 presses the button (1) of the last reply, and /quit ends. /knowledge add PATH takes a file of this machine; where
        several lines are to be typed, as behind /knowledge edit and /knowledge answer, ;; stands for the end of a line.

        """;

    private static readonly Person _person = new(Platform, Platform);
    private static readonly Place _place = new(Platform, Platform, PlaceKind.Private); // no address: nothing arrives here by itself

    private readonly RenderOptions _options = new(environment.Width, environment.IsOutputTerminal);
    private List<ReplyButton> _buttons = [];

    /// <summary>Sets the language of the answers, as the command does.</summary>
    /// <returns>What is wrong with it, in words; null when nothing is.</returns>
    public async Task<string?> SetLanguageAsync(string language, CancellationToken cancellationToken)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["language"] = language };
        var outcome = await chat.HandleAsync(
            new ChatEvent.Commanded("language", arguments) { Person = _person, Place = _place }, cancellationToken);
        var isProblem = outcome.Replies.SelectMany(r => r.Body.Blocks)
            .Any(b => b is Chat.Documents.Block.Notice { Kind: Chat.Documents.NoticeKind.Problem });
        return isProblem ? string.Concat(outcome.Replies.Select(r => DocumentRenderer.Render(r.Body, _options))) : null;
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var lines = new LineReader(environment.In);
        if (environment.IsInputTerminal)
        {
            await environment.Error.WriteLineAsync("Ask a question, or type /help. /quit ends.".AsMemory(), cancellationToken);
        }

        while (await NextAsync(lines, cancellationToken) is { } line)
        {
            var text = line.Text?.Trim() ?? "";
            if (line.Text is not null && text.Length == 0)
            {
                continue;
            }

            if (text is "/quit" or "/exit")
            {
                return;
            }

            await WriteAsync(line.Text is null ? "The line is too long.\n" : await ReplyAsync(text, cancellationToken), cancellationToken);
        }
    }

    private async Task<LineReader.Line?> NextAsync(LineReader lines, CancellationToken cancellationToken)
    {
        await environment.Out.FlushAsync(cancellationToken);
        if (environment.IsInputTerminal)
        {
            await environment.Error.WriteAsync("> ".AsMemory(), cancellationToken);
        }

        // A terminal's read does not heed the token; waiting for it does.
        return await Task.Run(() => lines.ReadAsync(cancellationToken).AsTask(), cancellationToken).WaitAsync(cancellationToken);
    }

    private async Task<string> ReplyAsync(string text, CancellationToken cancellationToken)
    {
        if (text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= _buttons.Count
                ? await HandleAsync(new ChatEvent.Pressed(_buttons[number - 1].Data) { Person = _person, Place = _place }, cancellationToken)
                : $"There is no button ({number.ToString(CultureInfo.InvariantCulture)}) under the last reply.\n";
        }

        if (text[0] != '/')
        {
            return await HandleAsync(new ChatEvent.Asked(text) { Person = _person, Place = _place }, cancellationToken);
        }

        var parts = text[1..].Split(' ', 2, StringSplitOptions.TrimEntries);
        var name = parts[0].ToLowerInvariant();
        var typed = parts.Length > 1 ? parts[1] : "";
        var file = name == "knowledge" ? FileOf(typed) : null;
        var reply = await HandleAsync(
            new ChatEvent.Commanded(name, new Dictionary<string, string>(StringComparer.Ordinal))
            {
                Person = _person,
                Place = _place,
                Typed = file is null ? typed : AddAction,
                Attachment = file,
            },
            cancellationToken);
        return name == "help" ? reply + "\n" + Help : reply;
    }

    /// <returns>The file behind <c>/knowledge add</c>. Null when there is none, for instance because it is an address.</returns>
    private Attachment? FileOf(string typed)
    {
        if (typed.Split(' ', 2, StringSplitOptions.TrimEntries) is not [AddAction, { Length: > 0 } path] || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var file = new FileInfo(Path.GetFullPath(path, environment.Directory));
        if (!file.Exists)
        {
            return null;
        }

        return new Attachment(file.Name, file.Length, _ => Task.FromResult<Stream>(file.OpenRead()));
    }

    private async Task<string> HandleAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        var outcome = await chat.HandleAsync(happened, cancellationToken);
        var toast = outcome.Toast is { } words ? $"({SafeText.Clean(words)})\n" : "";
        var replies = new List<string>();
        foreach (var reply in outcome.Replies)
        {
            replies.Add(await RenderAsync(reply, cancellationToken));
            if (reply.Exchange is { } exchange)
            {
                await chat.ShownAsync(_place, exchange.Value, exchange, cancellationToken);
            }
        }

        return toast + string.Join('\n', replies);
    }

    private async Task<string> RenderAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Buttons.Count > 0)
        {
            _buttons = [.. reply.Buttons.SelectMany(row => row)];
        }

        var text = reply.Act == ReplyAct.ReplaceButtons
            ? DocumentRenderer.Render(Chat.Documents.Document.Empty, reply.Buttons, _options)
            : DocumentRenderer.Render(reply.Body, reply.Buttons, _options);
        return reply.Picture is { } picture ? await SaveAsync(picture, cancellationToken) + text : text;
    }

    /// <summary>A terminal shows no pictures: it goes into a file whose name is said.</summary>
    private static async Task<string> SaveAsync(Picture picture, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("sahelbot-");
        var file = Path.Combine(folder.FullName, picture.FileName);
        await File.WriteAllBytesAsync(file, picture.Png, cancellationToken);
        return $"Picture: {file}\n";
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken) =>
        await environment.Out.WriteAsync((text + "\n").AsMemory(), cancellationToken);
}
