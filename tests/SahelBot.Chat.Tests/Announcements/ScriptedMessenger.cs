using System.Globalization;
using SahelBot.Chat.Replies;
using SahelBot.Chat.Tests.Chats;

namespace SahelBot.Chat.Tests.Announcements;

/// <summary>A platform that holds what was said there; a test decides what comes of the next deliveries.</summary>
internal sealed class ScriptedMessenger : IMessenger
{
    private int _number = 1000;

    public string Platform { get; init; } = "telegram";

    /// <summary>Answers for the next calls, in order; after them all is well.</summary>
    public Queue<Func<Delivery>> Script { get; } = [];

    /// <summary>How many messages the next text takes.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>What readers have got, in order.</summary>
    public List<(string Address, string? Edited, string? RepliesTo, Reply Reply)> Said { get; } = [];

    public IEnumerable<string> Texts => Said.Select(s => s.Reply.Text());

    public int Calls { get; private set; }

    public Task<Delivery> SendAsync(string address, Reply reply, string? repliesTo, CancellationToken cancellationToken) =>
        SayAsync(address, null, repliesTo, reply);

    public Task<Delivery> EditAsync(string address, string message, Reply reply, CancellationToken cancellationToken) =>
        SayAsync(address, message, null, reply);

    private Task<Delivery> SayAsync(string address, string? edited, string? repliesTo, Reply reply)
    {
        Calls++;
        if (Script.TryDequeue(out var scripted))
        {
            return Task.FromResult(scripted());
        }

        Said.Add((address, edited, repliesTo, reply));
        var ids = Enumerable.Range(0, Parts).Select(i => i == 0 && edited is not null
            ? edited
            : string.Create(CultureInfo.InvariantCulture, $"{address}/{_number++}"));
        return Task.FromResult<Delivery>(new Delivery.Sent([.. ids]));
    }
}
