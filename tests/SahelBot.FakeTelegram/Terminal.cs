using System.Globalization;
using SahelBot.Testing.Telegram;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.TelegramTerminal;

/// <summary>One line in, one thing done by somebody.</summary>
internal sealed class Terminal(FakeTelegram telegram, TextWriter output, CancellationToken stopping)
{
    private const string Help = """
        say USER TEXT                     in the person's private chat
        group CHAT USER TEXT              in a group (a negative id; -100... is a supergroup)
        topic CHAT USER NAME              starts a topic of a forum
        in CHAT TOPIC USER TEXT           in a topic, by its number
        file USER PATH [CAPTION]          sends a file into the person's private chat
        groupfile CHAT USER PATH [CAPTION]
        reply USER MESSAGE TEXT           to a message of the chat in which USER wrote last
        at USER CHAT                      where the person's next reply, edit or press happens, instead
        edit USER MESSAGE TEXT            their own message
        press USER MESSAGE BUTTON         by its number or label; prints what the bot answers
        inline USER QUERY                 prints what the bot offers
        choose USER RESULT                from the last inline answer, into the private chat
        block USER, unblock USER
        show CHAT [N]                     the chat as a person sees it, or its last N messages
        calls [N]                         the last calls of the bot
        commands USER                     the menu that the person sees
        fault KIND [every N] [on METHOD] [after SECONDS]    KIND: 429 502 500 401 409 slow drop-before drop-after
        duplicate N                       every N-th update twice; 0: none
        clear                             no more faults
        quit
        In a TEXT, \n stands for the end of a line.
        """;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<long, FakeChat> _chats = [];
    private readonly Dictionary<long, FakeChat> _last = [];
    private AskedInline? _asked;

    /// <returns>False: the person wants to leave.</returns>
    public bool Run(string line)
    {
        try
        {
            return Run(line.Split(' ', 2, StringSplitOptions.TrimEntries) is [var verb, var rest] ? (verb, rest) : (line.Trim(), ""));
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            output.WriteLine("! " + e.Message);
            return true;
        }
    }

    private bool Run((string Verb, string Text) line)
    {
        switch (line.Verb)
        {
            case "quit" or "exit":
                return false;
            case "say":
                Say(Words(line.Text, 2));
                break;
            case "group":
                SayInGroup(Words(line.Text, 3));
                break;
            case "topic":
                var topic = Words(line.Text, 3);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"topic {GroupOf(topic[0]).Topic(topic[2], User(topic[1]))}"));
                break;
            case "in":
                var said = Words(line.Text, 4);
                var speaker = User(said[2]);
                Tell(speaker, GroupOf(said[0]), speaker.Says(said[3], GroupOf(said[0]), thread: (int)Number(said[1])));
                break;
            case "at":
                var place = Words(line.Text, 2);
                _last[Number(place[0])] = telegram.Chat(Number(place[1]));
                break;
            case "file":
                SendFile(Words(line.Text, 2), inGroup: false);
                break;
            case "groupfile":
                SendFile(Words(line.Text, 3), inGroup: true);
                break;
            case "reply":
                Reply(Words(line.Text, 3));
                break;
            case "edit":
                Edit(Words(line.Text, 3));
                break;
            case "press":
                Press(Words(line.Text, 3));
                break;
            case "inline":
                AskInline(Words(line.Text, 2));
                break;
            case "choose":
                Choose(Words(line.Text, 2));
                break;
            case "block":
                User(line.Text).Blocks();
                break;
            case "unblock":
                User(line.Text).Unblocks();
                break;
            case "show":
                Show(line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "calls":
                ShowCalls(line.Text.Length == 0 ? 10 : (int)Number(line.Text));
                break;
            case "commands":
                output.WriteLine(string.Join('\n', telegram.CommandsSeenBy(User(line.Text))));
                break;
            case "fault":
                telegram.Faults.Add(FaultReader.Read(line.Text));
                break;
            case "duplicate":
                telegram.Faults.DuplicateEvery = (int)Number(line.Text);
                break;
            case "clear":
                telegram.Faults.Clear();
                break;
            case "":
                break;
            default:
                output.WriteLine(Help);
                break;
        }

        return true;
    }

    private void Say(string[] words)
    {
        var user = User(words[0]);
        Tell(user, user.Chat, user.Says(Lines(words[1])));
    }

    private void SendFile(string[] words, bool inGroup)
    {
        var user = User(words[inGroup ? 1 : 0]);
        var chat = inGroup ? GroupOf(words[0]) : user.Chat;
        var file = words[^1].Split(' ', 2, StringSplitOptions.TrimEntries);
        var caption = file.Length > 1 && file[1].Length > 0 ? Lines(file[1]) : null;
        Tell(user, chat, user.SendsDocument(Path.GetFileName(file[0]), File.ReadAllBytes(file[0]), caption, chat));
    }

    private void Show(string[] words)
    {
        var chat = telegram.Chat(Number(words[0]));
        output.WriteLine(words.Length == 1
            ? chat.Show()
            : string.Concat(chat.Messages.TakeLast((int)Number(words[1])).Select(m => m.Show())));
    }

    private void SayInGroup(string[] words)
    {
        var group = GroupOf(words[0]);
        var user = User(words[1]);
        Tell(user, group, user.Says(Lines(words[2]), group));
    }

    private FakeChat GroupOf(string word)
    {
        var id = Number(word);
        if (!_chats.TryGetValue(id, out var group))
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"Group {id}");
            group = word.StartsWith("-100", StringComparison.Ordinal) ? telegram.Supergroup(id, title) : telegram.Group(id, title);
            _chats.Add(id, group);
        }

        return group;
    }

    private void Tell(FakeUser user, FakeChat chat, FakeMessage message)
    {
        _last[user.Id] = chat;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#{message.Id}"));
    }

    private void Reply(string[] words)
    {
        var user = User(words[0]);
        var chat = ChatOf(user);
        Tell(user, chat, user.Says(Lines(words[2]), chat.Message((int)Number(words[1]))));
    }

    private void Edit(string[] words)
    {
        var user = User(words[0]);
        user.Edits(ChatOf(user).Message((int)Number(words[1])), Lines(words[2]));
    }

    private void Press(string[] words)
    {
        var user = User(words[0]);
        var message = ChatOf(user).Message((int)Number(words[1]));
        var press = int.TryParse(words[2], CultureInfo.InvariantCulture, out var number)
            ? user.Presses(message, number)
            : user.Presses(message, words[2]);
        Later(press.WaitForAnswerAsync(_patience, stopping), a => $"({(a.IsAlert ? "alert" : "note")}) {a.Text}");
    }

    private void AskInline(string[] words)
    {
        _asked = User(words[0]).AsksInline(words[1]);
        Later(_asked.WaitForAnswerAsync(_patience, stopping), a => a.ToJsonString());
    }

    private void Choose(string[] words)
    {
        var user = User(words[0]);
        user.Chooses(_asked ?? throw new InvalidOperationException("Nobody has asked inline."), words[1], user.Chat);
    }

    private void Later<T>(Task<T> answer, Func<T, string> show) => _ = answer.ContinueWith(
        t => output.WriteLine(t.IsCompletedSuccessfully ? show(t.GetAwaiter().GetResult()) : "! The bot did not answer."),
        TaskScheduler.Default);

    private void ShowCalls(int count)
    {
        foreach (var call in telegram.Calls.TakeLast(count))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{call.Number} {call.StartedAt:HH:mm:ss.fff} {call.Method} {call.Status} {call.Fault} {call.Description} {call.Parameters.ToJsonString()}"));
        }
    }

    private static string Lines(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    private FakeUser User(string id) => telegram.User(Number(id));

    private FakeChat ChatOf(FakeUser user) => _last.GetValueOrDefault(user.Id, user.Chat);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Words(string text, int count)
    {
        var words = text.Split(' ', count, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return words.Length == count ? words : throw new FormatException($"Expected {count} words; \"help\" lists the commands.");
    }
}
