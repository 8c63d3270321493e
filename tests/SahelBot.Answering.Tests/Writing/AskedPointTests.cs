using AwesomeAssertions;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Writing;

/// <summary>Which contested point a question means, by the words in which people were heard to ask about points.</summary>
public sealed class AskedPointTests
{
    private const string Question = "Give me both sides on whether somebody on the Wren was zozzled.";

    [Theory]
    [InlineData("rum", "pilot")]
    [InlineData("pilot", "rum")]
    public async Task AnswerAsync_WordsThatOnlyPeopleUse_DecideWhichPointIsMeant(string meant, string other)
    {
        var snapshot = Harbour(
            new Phrasing([], ["Was somebody zozzled?", "Who was zozzled on board?"]) { Contested = [meant] },
            new Phrasing([], ["Was somebody grumpy?", "Who was grumpy on board?"]) { Contested = [other] });

        var answer = await Lighthouse.EngineOn(snapshot).AnswerAsync(new Question(Question), TestContext.Current.CancellationToken);

        answer.Contested.Select(c => c.Id).Should().Equal(meant);
    }

    private static Snapshot Harbour(params Phrasing[] asked)
    {
        var source = SnapshotBuilder.Source("wren", "en", "The voyage of the Wren", "Skerry Herald");
        string[] texts =
        [
            "The crew said that Captain Jon Sker of the Wren drank rum before the voyage, the Skerry Herald reported.",
            "Captain Jon Sker of the Wren said that no rum was on the ship, the Skerry Herald reported.",
            "The harbour office said that the pilot of the Wren came an hour late, the Skerry Herald reported.",
            "The pilot of the Wren said that the ship left before the time agreed, the Skerry Herald reported.",
        ];
        var passages = texts.Select((text, i) => SnapshotBuilder.Passage(source, $"p{i}", text) with { Position = i }).ToList();
        return new SnapshotBuilder()
            .Article(source, "en", [.. passages])
            .Contested(Point("pilot", "Was the pilot of the Wren late?", passages[2].Id, passages[3].Id))
            .Contested(Point("rum", "Did the captain of the Wren drink rum?", passages[0].Id, passages[1].Id))
            .Phrasings(asked)
            .Build();
    }

    private static ContestedPoint Point(string id, string question, PassageId first, PassageId second) => new(
        id, question, "Accounts differ.", [new Position("One side", [], "It was so.", [first], false), new Position("The other side", [], "It was not so.", [second], false)]);
}
