using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord.Contract;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Contract;

public sealed class ContractTests
{
    private const string Send = "POST /channels/{channel_id}/messages";
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const string Commands = "PUT /applications/{application_id}/commands";

    [Theory]
    [InlineData(Send, """{"content":"x"}""")]
    [InlineData(Send, """{"content":null,"embeds":null,"unknown":1}""")]
    [InlineData(Send, """{"components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","url":"https://a.org"}]}]}""")]
    [InlineData(Send, """{"nonce":17,"enforce_nonce":true}""")]
    [InlineData(Callback, """{"type":5}""")]
    [InlineData(Callback, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(Callback, """{"type":8,"data":{"choices":[{"name":"a","value":"b"}]}}""")]
    [InlineData(Callback, """{"type":9,"data":{"custom_id":"a","title":"t","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"c","style":1}}]}}""")]
    [InlineData(Commands, """[{"name":"ask","description":"d","options":[{"type":3,"name":"q","description":"d"}],"default_member_permissions":"0"}]""")]
    public void Check_AsDescribed_IsFine(string route, string body) =>
        OpenApiContract.Default.Check(route, JsonNode.Parse(body)).ToString().Should().BeEmpty();

    [Theory]
    [InlineData(Send, """[]""", "")]
    [InlineData(Send, """{"content":1}""", "content")]
    [InlineData(Send, """{"flags":1.5}""", "flags")]
    [InlineData(Send, """{"embeds":[{"color":16777216}]}""", "embeds[0].color")]
    [InlineData(Send, """{"components":[{"type":1,"components":[]}]}""", "components[0].components")]
    [InlineData(Send, """{"components":[{"type":1,"components":[{"type":2,"style":9,"label":"a"}]}]}""", "components[0].components[0].style")]
    [InlineData(Send, """{"components":[{"type":99}]}""", "components[0].type")]
    [InlineData(Send, """{"allowed_mentions":{"users":["a"]}}""", "allowed_mentions.users[0]")]
    [InlineData(Send, """{"allowed_mentions":{"users":["1","1"]}}""", "allowed_mentions.users")]
    [InlineData(Callback, """{"type":8,"data":{"choices":[{"name":"","value":"b"}]}}""", "data.choices[0].name")]
    [InlineData(Callback, """{"data":{}}""", "type")]
    [InlineData(Commands, """[{"name":"ask","name_localizations":{"fr":""}}]""", "[0].name_localizations.fr")]
    [InlineData(Commands, """[{"name":"123456789012345678901234567890123"}]""", "[0].name")]
    public void Check_Otherwise_SaysWhere(string route, string body, string path) =>
        OpenApiContract.Default.Check(route, JsonNode.Parse(body)).Select(p => p.Path).Should().Contain(path);

    [Fact]
    public void Schemas_HoldNoKeywordThatIsUnknown()
    {
        foreach (var route in OpenApiContract.Default.Routes)
        {
            FluentActions.Invoking(() => OpenApiContract.Default.Check(route, new JsonObject())).Should().NotThrow();
        }
    }

    [Fact]
    public void Problems_MakeATree()
    {
        var problems = new Problems();
        problems.Required("embeds[0].fields[1].name");

        problems.ToTree().ToJsonString().Should().Be(
            """{"embeds":{"0":{"fields":{"1":{"name":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}}}}""");
    }
}
