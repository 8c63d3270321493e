using System.Globalization;
using SahelBot.Testing.Discord;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.DiscordTerminal;

/// <summary>One line in, one thing done by somebody.</summary>
internal sealed class Terminal
{
    private const string Help = """
        slash USER PLACE COMMAND [NAME=VALUE ...]   such as: slash 42 #general ask question=Who governs Mali?
                                                    a value @PATH is the file, for an option that takes one
        type USER PLACE COMMAND OPTION=TEXT         prints what the bot offers meanwhile
        say USER PLACE TEXT                         @bot mentions the bot
        dm USER TEXT
        reply USER MESSAGE TEXT
        press USER MESSAGE BUTTON                   by its number or label
        select USER MESSAGE VALUE
        submit USER [ID=TEXT ...]                   sends the form that opened last for USER; \n in TEXT ends a line,
                                                    fields not named keep what stands in them
        context USER MESSAGE COMMAND                such as: context 42 1234 Ask about this
        edit USER MESSAGE TEXT, delete USER MESSAGE
        locale USER LOCALE                          such as fr
        role USER ROLE, norole USER ROLE            by the role's number
        closed USER, open USER                      takes no more direct messages of the bot, or does again
        place PLACE                                 its number, such as for a setting
        show PLACE [USER] [COUNT]                   as everybody sees it, or USER; only the last COUNT messages
        calls [N], commands, connections
        fault KIND [every N] [on ROUTE] [after SECONDS]
              KIND: 429 429-global 429-shared banned 502 500 503 slow drop-before drop-after
        gateway cut|close|reconnect|invalid|lost [every SECONDS], gateway silent, gateway refuse, gateway accept
        duplicate N                                 every N-th event twice; 0: none
        clear                                       no more faults of calls and events
        quit
        PLACE: #channel, #channel/thread, or @ for the person's direct messages
        MESSAGE: its id, the end of it, or "last" for the bot's last one that USER sees (and that has what is pressed)
        """;

    /// <summary>A message that a button belongs to is there before it has changed, and follow-ups come later.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(1);

    private readonly FakeDiscord _discord;
    private readonly TextWriter _output;
    private readonly CancellationToken _stopping;
    private readonly FakeGuild _guild;
    private readonly HashSet<FakeChannel> _places = [];
    private readonly Dictionary<ulong, FakeInteraction> _last = [];

    public Terminal(FakeDiscord discord, TextWriter output, CancellationToken stopping)
    {
        _discord = discord;
        _output = output;
        _stopping = stopping;
        _guild = discord.Guild("Sahel");
        _places.Add(_guild.Channel("general"));
    }

    /// <returns>False: the person wants to leave.</returns>
    public async Task<bool> RunAsync(string line)
    {
        try
        {
            var words = Words(line, 2, least: 1);
            return await RunAsync(words[0], words.Length > 1 ? words[1] : "");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or TimeoutException or KeyNotFoundException)
        {
            await _output.WriteLineAsync("! " + e.Message);
            return true;
        }
    }

    private async Task<bool> RunAsync(string verb, string text)
    {
        switch (verb)
        {
            case "quit" or "exit":
                return false;
            case "slash":
                await SlashAsync(Words(text, 3));
                break;
            case "type":
                await TypeAsync(Words(text, 3));
                break;
            case "say":
                var said = Words(text, 3);
                Tell(User(said[0]).Says(said[2], Place(said[1], User(said[0]))));
                break;
            case "dm":
                var direct = Words(text, 2);
                Tell(User(direct[0]).Says(direct[1], Place("@", User(direct[0]))));
                break;
            case "reply":
                var reply = Words(text, 3);
                Tell(User(reply[0]).Says(reply[2], replyTo: Message(reply[1], User(reply[0]))));
                break;
            case "press":
                var press = Words(text, 3);
                await DidAsync(int.TryParse(press[2], CultureInfo.InvariantCulture, out var number)
                    ? User(press[0]).Presses(Message(press[1], User(press[0]), m => m.Buttons.Count > 0), number)
                    : User(press[0]).Presses(Message(press[1], User(press[0]), m => m.Buttons.Count > 0), press[2]));
                break;
            case "select":
                var select = Words(text, 3);
                await DidAsync(User(select[0]).Selects(Message(select[1], User(select[0]), m => m.Selects.Count > 0), select[2]));
                break;
            case "submit":
                var submit = Words(text, 2, least: 1);
                var form = _last[User(submit[0]).Id];
                await DidAsync(User(submit[0]).Submits(form, FormLine.Fill(form.Modal, submit.Length > 1 ? submit[1] : "")));
                break;
            case "context":
                var context = Words(text, 3);
                await DidAsync(User(context[0]).UsesOn(Message(context[1], User(context[0])), context[2].Trim('"')));
                break;
            case "edit":
                var edit = Words(text, 3);
                User(edit[0]).Edits(Message(edit[1], User(edit[0])), edit[2]);
                break;
            case "delete":
                var delete = Words(text, 2);
                User(delete[0]).Deletes(Message(delete[1], User(delete[0])));
                break;
            case "locale":
                var locale = Words(text, 2);
                _discord.User(User(locale[0]).Id, locale: locale[1]);
                break;
            default:
                RunOnPeople(verb, text);
                break;
        }

        return true;
    }

    private void RunOnPeople(string verb, string text)
    {
        switch (verb)
        {
            case "role" or "norole":
                var role = Words(text, 2);
                Action<FakeUser, ulong> change = verb == "role" ? _guild.GivesRole : _guild.TakesRole;
                change(User(role[0]), ulong.Parse(role[1], CultureInfo.InvariantCulture));
                break;
            case "closed" or "open":
                User(text).ClosesDirectMessages(verb == "closed");
                break;
            case "place":
                _output.WriteLine(Place(text, null).Id);
                break;
            case "show":
                var words = Words(text, 3, least: 1);
                var viewer = words.Length > 1 ? User(words[1]) : null;
                _output.WriteLine(Place(words[0], viewer).Show(
                    viewer, words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : int.MaxValue));
                break;
            default:
                RunOnFake(verb, text);
                break;
        }
    }

    private void RunOnFake(string verb, string text)
    {
        switch (verb)
        {
            case "calls":
                var count = text.Length == 0 ? 10 : int.Parse(text, CultureInfo.InvariantCulture);
                _output.WriteLine(string.Join('\n', _discord.Calls.TakeLast(count)));
                break;
            case "commands":
                _output.WriteLine(string.Join('\n', _discord.Commands(_guild)));
                break;
            case "connections":
                foreach (var c in _discord.Gateway.Connections)
                {
                    _output.WriteLine(FormattableString.Invariant(
                        $"{c.Number}. shard {c.Shard} {c.Path}?{c.Query} resumed: {c.HasResumed} ended by: {c.ClosedBy} {c.CloseCode}"));
                }

                break;
            case "fault":
                _discord.Faults.Add(FaultReader.Read(text));
                break;
            case "gateway":
                Trouble(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "duplicate":
                _discord.Faults.DuplicateEvery = int.Parse(text, CultureInfo.InvariantCulture);
                break;
            case "clear":
                _discord.Faults.Clear();
                break;
            case "":
                break;
            default:
                _output.WriteLine(Help);
                break;
        }
    }

    private void Trouble(string[] words)
    {
        if (words is ["silent"])
        {
            _discord.Gateway.GoSilent();
            return;
        }

        if (words is ["refuse"] or ["accept"])
        {
            _discord.Gateway.RefusesConnections = words[0] == "refuse";
            return;
        }

        var kind = words.FirstOrDefault() switch
        {
            "cut" => GatewayTrouble.Cut,
            "close" => GatewayTrouble.Close,
            "reconnect" => GatewayTrouble.Reconnect,
            "invalid" => GatewayTrouble.InvalidSession,
            "lost" => GatewayTrouble.LostSession,
            _ => throw new FormatException("gateway cut|close|reconnect|invalid|lost|silent|refuse|accept"),
        };
        if (words is [_, "every", var seconds])
        {
            _discord.Gateway.MakeEvery(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), kind);
        }
        else
        {
            _discord.Gateway.Make(kind);
        }
    }

    private async Task SlashAsync(string[] words)
    {
        var (command, options) = OptionLine.Split(words[2]);
        await DidAsync(User(words[0]).Slash(command, Place(words[1], User(words[0])), options));
    }

    private async Task TypeAsync(string[] words)
    {
        var (command, options) = OptionLine.Split(words[2]);
        var (option, typed) = options[^1];
        var asked = User(words[0]).Types(command, option, typed.ToString() ?? "", Place(words[1], User(words[0])), [.. options.SkipLast(1)]);
        foreach (var (name, value) in await asked.WaitForChoicesAsync(TimeSpan.FromSeconds(10), _stopping))
        {
            await _output.WriteLineAsync($"{name} ({value})");
        }
    }

    /// <summary>Says what came of it, as far as it came soon.</summary>
    private async Task DidAsync(FakeInteraction interaction)
    {
        await interaction.WaitForAcknowledgementAsync(TimeSpan.FromSeconds(4), _stopping);
        await _output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"acknowledged after {interaction.AcknowledgedAfter?.TotalMilliseconds:0} ms with type {interaction.CallbackType}"));
        if (interaction.Modal is { } modal)
        {
            _last[interaction.User.Id] = interaction;
            await _output.WriteLineAsync(FormLine.Show(modal));
            return;
        }

        await interaction.WaitForResponseAsync(TimeSpan.FromSeconds(30), _stopping);
        await Task.Delay(_settled, TimeProvider.System, _stopping);
        if (interaction.Response is { } answer)
        {
            Tell(answer);
        }

        foreach (var message in interaction.FollowUps.Where(f => f.Id != interaction.Response?.Id))
        {
            Tell(message);
        }
    }

    private void Tell(FakeMessage message) =>
        _output.WriteLine(message.Author.IsBot ? message.Show() : message.Id.ToString(CultureInfo.InvariantCulture));

    private FakeChannel Place(string word, FakeUser? user)
    {
        var path = word.TrimStart('#').Split('/', 2);
        var place = word == "@"
            ? (user ?? throw new FormatException("Whose direct messages?")).DirectMessages
            : path.Length == 2 ? _guild.Channel(path[0]).Thread(path[1]) : _guild.Channel(path[0]);
        _places.Add(place);
        return place;
    }

    private FakeMessage Message(string word, FakeUser user, Func<FakeMessage, bool>? isMeant = null)
    {
        var seen = _places.SelectMany(p => p.SeenBy(user)).OrderBy(m => m.Id).ToList();
        return seen.LastOrDefault(m => word == "last" ? m.Author.IsBot && isMeant?.Invoke(m) != false : $"{m.Id}".EndsWith(word, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{user} sees no message {word}.");
    }

    private FakeUser User(string word) => _discord.User(ulong.Parse(word, CultureInfo.InvariantCulture));

    private static string[] Words(string text, int count, int? least = null)
    {
        var words = text.Split(' ', count, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= (least ?? count) || text.Length == 0 && least == 1
            ? words.Length == 0 ? [""] : words
            : throw new FormatException("Something is missing; \"help\" tells what.");
    }
}
