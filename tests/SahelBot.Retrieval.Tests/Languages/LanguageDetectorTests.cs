using AwesomeAssertions;
using SahelBot.Retrieval.Languages;
using Xunit;

namespace SahelBot.Retrieval.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Who is Yusov?", "en")]
    [InlineData("When did Niger cut ties?", "en")]
    [InlineData("What happened at Tinzaouaten", "en")]
    [InlineData("tell me about Wagner", "en")]
    [InlineData("Did Mali break with Ukraine on 4 or 5 August?", "en")]
    [InlineData("Ukrainian drones in the Sahel", "en")]
    [InlineData("Qui est Diop ?", "fr")]
    [InlineData("Quand le Mali a-t-il rompu ses relations ?", "fr")]
    [InlineData("Que dit l'Ukraine ?", "fr")]
    [InlineData("rupture des relations diplomatiques", "fr")]
    [InlineData("Pourquoi le Niger ?", "fr")]
    [InlineData("Хто такий Юсов?", "uk")]
    [InlineData("Коли Малі розірвала відносини з Україною?", "uk")]
    [InlineData("Що сталося в Тінзауатені?", "uk")]
    [InlineData("Чому Нігер?", "uk")]
    [InlineData("Кто такой Дьоп?", "ru")]
    [InlineData("Когда Мали разорвала отношения с Украиной?", "ru")]
    [InlineData("Что произошло в Тинзауатене?", "ru")]
    [InlineData("Почему Нигер?", "ru")]
    [InlineData("Wer ist Jussow und was hat er gesagt?", "de")]
    [InlineData("¿Quién es Yusov?", "es")]
    [InlineData("Chi è Yusov e che cosa ha detto?", "it")]
    [InlineData("Quem é Yusov e o que disse?", "pt")]
    public void Detect_ShortQuestion_TellsItsLanguage(string text, string language) =>
        new LanguageDetector().Detect(text, "xx").Should().Be(language);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("2024-08-04")]
    [InlineData("\ud83d\u0000")]
    [InlineData("Mali")]
    public void Detect_NothingTells_GivesFallback(string text) =>
        new LanguageDetector().Detect(text, "fr").Should().Be("fr");
}
