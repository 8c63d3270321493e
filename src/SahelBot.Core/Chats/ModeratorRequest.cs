namespace SahelBot.Core.Chats;

/// <summary>A person's wish that the moderators look at a question that was not answered.</summary>
/// <param name="Exchange">The question.</param>
/// <param name="Person">Who wishes it.</param>
/// <param name="Platform">Lower-case name of the platform on which the person is. Empty for requests kept before it was noted.</param>
/// <param name="Address">Where an answer should go, as the platform writes it; stored encrypted.</param>
public sealed record ModeratorRequest(ExchangeId Exchange, PersonKey Person, string Platform, string Address, DateTimeOffset At);
