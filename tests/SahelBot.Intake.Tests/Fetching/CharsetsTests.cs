using System.Text;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Intake.Fetching;
using Xunit;

namespace SahelBot.Intake.Tests.Fetching;

public sealed class CharsetsTests
{
    private const string Russian = "Правительство Вальдории объявило о разрыве отношений";
    private const string French = "Le gouvernement a déclaré que l'été a été très agité";

    [Theory]
    [InlineData(Russian, "utf-8", "utf-8")]
    [InlineData(Russian, "utf-8", "windows-1251")]
    [InlineData(Russian, "utf-8", "iso-8859-1")]
    [InlineData(Russian, "utf-8", null)]
    [InlineData(Russian, "windows-1251", "windows-1251")]
    [InlineData(Russian, "windows-1251", "utf-8")]
    [InlineData(Russian, "windows-1251", null)]
    [InlineData(Russian, "windows-1251", "no-such-charset")]
    [InlineData(Russian, "koi8-r", "koi8-r")]
    [InlineData(Russian, "utf-16", "utf-16")]
    [InlineData(French, "windows-1252", "utf-8")]
    [InlineData(French, "windows-1252", "utf-7")]
    [InlineData(French, "iso-8859-1", "iso-8859-1")]
    public void Decode_WhateverTheHeaderSays_ReadsTheText(string text, string written, string? named)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);

        Charsets.Decode(encoding.GetBytes(text), named, isHtml: true).Should().Be(text);
    }

    [Fact]
    public void Decode_NamedInThePage_IsRead()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes($"<head><META http-equiv=x content='text/html; charset=koi8-r'><p>{Russian}");

        Charsets.Decode(bytes, null, isHtml: true).Should().EndWith(Russian);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Decode_ByteOrderMark_Decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)];

        Charsets.Decode(bytes, "windows-1252", isHtml: true).Should().Be(Russian);
    }

    [Fact]
    public void Decode_OneBrokenByteInUtf8_CostsOneLetter()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian + " " + Russian);
        bytes[0] = 0xFF;

        Charsets.Decode(bytes, "utf-8", isHtml: false).Should().EndWith(Russian);
    }

    [Fact]
    public void Decode_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 300].Sample(bytes => Charsets.Decode(bytes, "utf-8", isHtml: true) is not null);
}
