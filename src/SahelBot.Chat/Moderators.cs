using SahelBot.Chat.Events;

namespace SahelBot.Chat;

/// <summary>Who moderates on one platform.</summary>
/// <param name="People">The platform's ids of people.</param>
/// <param name="Roles">The platform's ids of roles; who has one of them moderates.</param>
public sealed record Moderators(IReadOnlySet<string> People, IReadOnlySet<string> Roles)
{
    public bool Include(Person person) => People.Contains(person.Id) || person.Roles.Any(Roles.Contains);
}
