namespace SahelBot.Core.Chats;

/// <summary>Remembers what readers think of answers. Safe to use from many threads at once.</summary>
public interface IFeedbackStore
{
    /// <summary>Keeps a verdict; a person has one for each exchange, and the latest counts. Keeps an earlier reason only if the verdict stays.</summary>
    Task RateAsync(ExchangeId exchange, PersonKey person, Verdict verdict, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Adds the reason to a person's verdict.</summary>
    /// <param name="reason">A few words; the reader's own or the name of a choice.</param>
    /// <returns>False when the person gave no verdict on the exchange.</returns>
    Task<bool> ExplainAsync(
        ExchangeId exchange, PersonKey person, string reason, DateTimeOffset at, CancellationToken cancellationToken);
}
