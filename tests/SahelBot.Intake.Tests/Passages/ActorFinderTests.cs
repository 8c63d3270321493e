using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Intake.Passages;
using Xunit;

namespace SahelBot.Intake.Tests.Passages;

public sealed class ActorFinderTests
{
    private static readonly ActorFinder _finder = new(
    [
        Named("valdoria", ["Valdoria", "Вальдорія"], ["Valdorian"]),
        Named("south-valdoria", ["South Valdoria"], []),
        Named("unity-party", ["Unity Party"], ["UP"]),
        Named("petrov", ["Anna Petrov", "Анна Петрова"], ["Petrov"]),
        Named("petrov-senior", ["Boris Petrov"], ["Petrov"]),
        Named("abbe", ["Abbé Côté"], []),
    ]);

    [Theory]
    [InlineData("VALDORIA's minister", "valdoria")]
    [InlineData("in South Valdoria", "south-valdoria")]
    [InlineData("South of Valdoria", "valdoria")]
    [InlineData("Valdorianism is no name", "")]
    [InlineData("he gave up", "")]
    [InlineData("the UP said", "unity-party")]
    [InlineData("уряд Вальдорії заявив", "valdoria")]
    [InlineData("разом з Анною Петровою", "petrov")]
    [InlineData("abbe cote", "abbe")]
    [InlineData("Anna Petrov", "petrov")]
    [InlineData("Petrov said", "petrov petrov-senior")]
    [InlineData("Petrov of Valdoria and the Unity Party", "petrov petrov-senior unity-party valdoria")]
    [InlineData("", "")]
    [InlineData("\uD800 \uDFFF \uFFFE", "")]
    public void Find_Text_NamesActors(string text, string expected) => string.Join(' ', _finder.Find(text)).Should().Be(expected);

    private static Actor Named(string id, string[] names, string[] aliases) => new()
    {
        Id = id,
        Kind = ActorKind.Body,
        Names = names.Select((n, i) => (n, i)).ToDictionary(n => n.i == 0 ? "en" : "uk", n => n.n, StringComparer.Ordinal),
        Aliases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["any"] = aliases },
    };
}
