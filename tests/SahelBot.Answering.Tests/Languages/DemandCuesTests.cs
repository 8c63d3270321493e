using AwesomeAssertions;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Languages;

public sealed class DemandCuesTests
{
    private static readonly ActorMatcher _actors = new(
        new SnapshotBuilder()
            .Article("a", "Text.")
            .Actor("mali", "Mali", ActorKind.State, ("en", "Malian"), ("fr", "malien"), ("uk", "малійський"), ("ru", "малийский"))
            .Actor("minister", "Jon Sker", ActorKind.Person, ("en", "Skerry minister"))
            .Actor("toure", "Amadou Touré", ActorKind.Person)
            .Build().Actors,
        _ => false);

    [Theory]
    [InlineData("en", "Which Malian officer led the column?", "Person", "mali")]
    [InlineData("en", "In 2024 which officer led the column?", "Person", "")]
    [InlineData("en", "Who was the photographer of the picture?", "Person", "")]
    [InlineData("en", "Who is the Malian prosecutor?", "Person", "mali")]
    [InlineData("en", "In which Malian town was the school?", "Town", "mali")]
    [InlineData("en", "Name of the officer", "PersonName", "")]
    [InlineData("en", "Which officers led the column?", "None", "")]
    [InlineData("en", "Which general staff led the column?", "None", "")]
    [InlineData("en", "Which minister's house burned?", "None", "")]
    [InlineData("en", "What official reason did they give?", "None", "")]
    [InlineData("en", "Which officer commanded the column?", "Person", "")]
    [InlineData("en", "Which words did the minister use?", "None", "")]
    [InlineData("en", "Who commanded the Malian column?", "Person", "")]
    [InlineData("en", "And who chaired the meeting?", "Person", "")]
    [InlineData("en", "Who signed the letter?", "None", "")] // three governments may have
    [InlineData("en", "Which army commanded the road?", "None", "")]
    [InlineData("fr", "Qui commandait la colonne ?", "Person", "")]
    [InlineData("uk", "Хто командував колоною?", "Person", "")]
    [InlineData("ru", "Кто командовал колонной?", "Person", "")]
    [InlineData("en", "Which Skerry minister spoke?", "None", "")] // stands for somebody, whom it asks about
    [InlineData("en", "Who is the prosecutor Amadou Touré?", "None", "")]
    [InlineData("fr", "Quel officier malien commandait la colonne ?", "Person", "mali")]
    [InlineData("uk", "Який малійський офіцер командував колоною?", "Person", "mali")]
    [InlineData("uk", "Як звуть полонених?", "PersonName", "")]
    [InlineData("ru", "Какой малийский офицер командовал колонной?", "Person", "mali")]
    public void Read_Question_TellsTheDetailAndWhoseItIs(string language, string text, string demand, string of)
    {
        var words = WordScanner.Scan(text);

        var read = LanguageCues.For(language).Demands.Read(words, _actors.Find(words));

        read.Demand.ToString().Should().Be(demand);
        string.Join('|', read.Of).Should().Be(of);
    }
}
