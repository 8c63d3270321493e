namespace SahelBot.Telegram.Sending;

/// <summary>Which numbers a message may have got that was perhaps sent, most likely first. Pure.</summary>
internal static class ProbeOrder
{
    /// <summary>Enough for all that can be on its way when a process dies, at its fastest.</summary>
    public const int MaxProbes = 200;

    /// <summary>Messages to the bot that it has not got yet.</summary>
    private const int Unread = 10;

    /// <summary>Messages of others in a supergroup, which the bot never gets.</summary>
    private const int Unseen = 60;

    /// <param name="hint">The highest number known when the try began; the message has a higher one.</param>
    /// <param name="highest">The highest number known now.</param>
    /// <param name="tries">Messages in the same space that are being sent now, or that a process before may have sent.</param>
    /// <param name="isShared">True where all messages are to the bot or its own; false in a supergroup.</param>
    /// <param name="known">Numbers that other messages have.</param>
    /// <returns>
    /// At most <see cref="MaxProbes"/>. Nearest to the hint first; but when very many have come in since, turn and turn about with the
    /// nearest to the highest, since then the hint was perhaps taken before the bot had seen what waited for it.
    /// </returns>
    public static IReadOnlyList<long> Of(long hint, long highest, int tries, bool isShared, IReadOnlySet<long> known)
    {
        var last = Math.Max(highest, hint) + tries + (isShared ? Unread : Unseen);
        var upward = Numbers(hint + 1, last).Where(n => !known.Contains(n)).Take(MaxProbes + 1).ToList();
        if (upward.Count <= MaxProbes)
        {
            return upward;
        }

        var downward = Numbers(highest, hint + 1).Where(n => !known.Contains(n)).Take(MaxProbes / 2);
        return [.. upward.Zip(downward, (low, high) => new[] { low, high }).SelectMany(n => n).Distinct().Take(MaxProbes)];
    }

    private static IEnumerable<long> Numbers(long from, long to)
    {
        var step = from <= to ? 1 : -1;
        for (var number = from; number != to + step; number += step)
        {
            yield return number;
        }
    }
}
