using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Pictures.Fonts;
using SahelBot.Pictures.Tests.Fakes;
using Xunit;

namespace SahelBot.Pictures.Tests.Fonts;

public class PrintableTextTests
{
    [Theory]
    [InlineData("Mali\r\nbreaks\toff\u2028 relations ", "Mali breaks off relations")]
    [InlineData("Kei\u0308ta", "Keïta")]
    [InlineData("\u202eabc\u200b\u2066\ufeff", "abc")]
    [InlineData("ﬀ １２ Ⅳ", "ff 12 IV")]
    [InlineData("Attack 🎉🎉 👩‍👩‍👧 now", "Attack … now")]
    [InlineData("بيان مالي", "…")]
    [InlineData("a\ud83d", "a…")]
    [InlineData("x\u0336\u0337\u0338\u0300\u0301y", "x\u0300y")]
    [InlineData("«\u202foui\u202f» – “non” ‘ja’ → …", "«\u00a0oui\u00a0» – “non” ‘ja’ → …")]
    [InlineData("Ґанок Їжак Євген Іван Ёлка", "Ґанок Їжак Євген Іван Ёлка")]
    [InlineData("", "")]
    public void Clean_Text_CanBeDrawn(string text, string expected) => PrintableText.Clean(text).Should().Be(expected);

    [Fact]
    public void Clean_AnyText_HasAGlyphForEachCharacter() =>
        Gen.String.Sample(text => PrintableText.Clean(text).EnumerateRunes().All(FontBook.Has));

    [Fact]
    public void Has_WholeKnowledge_EveryCharacter()
    {
        var knowledge = Sheets.RealSnapshot;
        var texts = knowledge.Events.SelectMany(e => new[] { e.Headline, e.Detail, e.Disputed ?? "", e.Category })
            .Concat(knowledge.Actors.SelectMany(a => a.AllNames()))
            .Concat(knowledge.Articles.SelectMany(a => new[] { a.Source.Title, a.Source.Publisher, a.Source.Perspective ?? "" }))
            .Concat(knowledge.Passages.Concat(knowledge.Translations).Select(p => p.Text));

        var missing = texts.SelectMany(t => t.Normalize(NormalizationForm.FormC).EnumerateRunes())
            .Distinct().Where(r => !FontBook.Has(r));

        missing.Should().BeEmpty();
    }

    [Theory]
    [InlineData("АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’ЁЪЫЭёъыэ")]
    [InlineData("ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ")]
    [InlineData("←→↑↓↔–—‘’‚“”„«»‹›…•·№€≠+[](){}%&@#*/\\|")]
    public void Has_AlphabetsOfOurLanguages_EveryCharacter(string letters) =>
        letters.EnumerateRunes().Where(r => !FontBook.Has(r)).Should().BeEmpty();
}
