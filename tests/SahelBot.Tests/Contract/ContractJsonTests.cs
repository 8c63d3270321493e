using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Contract;
using SahelBot.Core.Answers;
using SahelBot.Testing.Snapshots;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Contract;

public class ContractJsonTests
{
    private static readonly TimeSpan _elapsed = TimeSpan.FromMicroseconds(1234.5);

    [Fact]
    public void Write_Grounded_HasTheFieldsInOrder() => TextSnapshot.Match(Write(Samples.Grounded()));

    [Fact]
    public void Write_Abstained_SaysWhy() => TextSnapshot.Match(Write(Samples.Abstained()));

    [Fact]
    public void Write_Clarify_AsksBack() => TextSnapshot.Match(Write(Samples.Clarify()));

    [Fact]
    public void Write_Error_HasTheSameFields()
    {
        var document = DocumentMapper.ToError(new InputError(null, null, "Line 1 is empty."), Samples.Snapshot(), _elapsed);

        TextSnapshot.Match(ContractJson.Write(document));
    }

    [Fact]
    public void Write_Timeline_HasEvents() =>
        TextSnapshot.Match(ContractJson.Write(DocumentMapper.ToDocument([Samples.Entry()], Samples.Snapshot())));

    [Fact]
    public void Write_Cyrillic_StaysReadable() =>
        Write(Samples.Grounded("Коли Малі розірвала відносини?")).Should().Contain("Коли Малі розірвала відносини?");

    [Fact]
    public void Write_NoNumber_IsZero() =>
        Write(Samples.Grounded() with { Evidence = double.NaN }).Should().Contain("\"evidence\":0,");

    [Fact]
    public void Write_AnyText_IsOneLineOfValidJson() => Gen.String.Sample(text =>
    {
        var json = Write(Samples.Grounded(text));

        json.Should().NotContain("\n");
        var bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        using var document = JsonDocument.Parse(bytes);
        document.RootElement.GetProperty("question").GetString().Should().Be(Repaired(text));
    });

    private static string Repaired(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));

    private static string Write(Answer answer) => ContractJson.Write(DocumentMapper.ToDocument(answer, null, _elapsed));
}
