using System.Text.Json;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Discord.Models;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Components;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;
using Xunit;

namespace SahelBot.Discord.Tests.Models;

public class JsonTests
{
    [Fact]
    public void Snowflake_Any_SurvivesBothForms() => Gen.ULong.Sample(value =>
    {
        var id = new Snowflake(value);
        JsonSerializer.Deserialize<Snowflake>($"\"{value}\"").Should().Be(id);
        JsonSerializer.Deserialize<Snowflake>($"{value}").Should().Be(id);
        JsonSerializer.Serialize(id).Should().Be($"\"{value}\"");
    });

    [Fact]
    public void Snowflake_OfDiscordsDocumentation_TellsWhenItWasMade() =>
        new Snowflake(175928847299117063).CreatedAt.Should().Be(new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\" 1\"")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("\"18446744073709551616\"")]
    public void Snowflake_NoId_IsRefused(string json)
    {
        var read = () => JsonSerializer.Deserialize<Snowflake>(json);

        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void Interaction_Command_IsRead()
    {
        var interaction = JsonSerializer.Deserialize(
            """
            {"id":"11","application_id":"8","type":4,"token":"aW50","version":1,"guild_id":"9","channel_id":"5","channel":{"id":"5","type":11},
            "member":{"user":{"id":"3","username":"ada"},"roles":["21","22"],"permissions":"2147483647","nick":null},
            "data":{"id":"1","name":"timeline","type":1,"options":[{"name":"actor","type":3,"value":"wag","focused":true},
            {"name":"limit","type":4,"value":5}]},"locale":"uk","guild_locale":"en-US","context":0,"app_permissions":"8",
            "authorizing_integration_owners":{"0":"9"},"attachment_size_limit":10485760,"entitlements":[]}
            """,
            DiscordJson.Default.Interaction)!;

        interaction.Type.Should().Be(InteractionType.Autocomplete);
        interaction.Invoker()!.Username.Should().Be("ada");
        interaction.Channel!.Type.Should().Be(ChannelType.PublicThread);
        interaction.Data!.Options.Select(o => o.Text()).Should().Equal("wag", "5");
        interaction.Data.Options[0].Focused.Should().BeTrue();
        interaction.Member!.Roles.Should().Equal(new Snowflake(21), new Snowflake(22));
        interaction.ToString().Should().NotContain("aW50");
    }

    [Fact]
    public void Interaction_FormAndContextCommand_AreRead()
    {
        var form = JsonSerializer.Deserialize(
            """
            {"id":"11","application_id":"8","type":5,"token":"t","user":{"id":"3"},"data":{"custom_id":"why:1","components":[
            {"type":18,"id":1,"component":{"type":4,"custom_id":"reason","value":"It is old."}},
            {"type":1,"components":[{"type":4,"custom_id":"more","value":""}]}]}}
            """,
            DiscordJson.Default.Interaction)!;
        var context = JsonSerializer.Deserialize(
            """
            {"id":"12","application_id":"8","type":2,"token":"t","user":{"id":"3"},"data":{"id":"1","name":"Ask about this","type":3,
            "target_id":"40","resolved":{"messages":{"40":{"id":"40","channel_id":"5","author":{"id":"4"},"content":"Who?"}}}}}
            """,
            DiscordJson.Default.Interaction)!;

        form.Data!.Fields().Should().BeEquivalentTo(new Dictionary<string, string> { ["reason"] = "It is old.", ["more"] = "" });
        context.Data!.Resolved!.Messages![context.Data.TargetId!.Value].Content.Should().Be("Who?");
    }

    [Fact]
    public void Everything_DiscordLeavesOutOrNull_IsEmptyRatherThanNull()
    {
        var message = JsonSerializer.Deserialize(
            """{"id":"1","channel_id":"2","author":{"id":"3"},"content":null,"mentions":null}""", DiscordJson.Default.Message)!;
        var guild = JsonSerializer.Deserialize("""{"id":"1"}""", DiscordJson.Default.Guild)!;

        message.Should().BeEquivalentTo(new
        {
            Content = "",
            Mentions = Array.Empty<User>(),
            MentionRoles = Array.Empty<Snowflake>(),
            Attachments = Array.Empty<Attachment>(),
            Author = new { Username = "" },
        });
        guild.Should().BeEquivalentTo(new { Name = "", Channels = Array.Empty<Channel>(), Threads = Array.Empty<Channel>() });
    }

    [Theory]
    [InlineData(true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(false, """{"type":5}""")]
    public void Defer_Written_HasOnlyTheEphemeralFlag(bool isEphemeral, string json) =>
        Write(new InteractionCallback.Defer(isEphemeral)).Should().Be(json);

    [Fact]
    public void Callbacks_Written_AreAsDiscordDocumentsThem()
    {
        Write(new InteractionCallback.DeferUpdate()).Should().Be("""{"type":6}""");
        Write(new InteractionCallback.Suggest(new([new("Wagner", "wagner")]))).Should()
            .Be("""{"type":8,"data":{"choices":[{"name":"Wagner","value":"wagner"}]}}""");
        Write(new InteractionCallback.ShowModal(new("why:1", "Why?", [
            new Component.Field("Reason", new Component.TextInput("reason", TextInputStyle.Paragraph) { MaxLength = 500 })]))).Should()
            .Be(
                """{"type":9,"data":{"custom_id":"why:1","title":"Why?","components":[{"type":18,"label":"Reason","component":"""
                + """{"type":4,"custom_id":"reason","style":2,"max_length":500}}]}}""");
    }

    [Fact]
    public void Components_Written_CarryTheirNumbers()
    {
        var body = new MessageBody
        {
            Flags = MessageTraits.IsComponentsV2,
            Components =
            [
                new Component.Container([
                    new Component.TextDisplay("Hello"),
                    new Component.Separator(),
                    new Component.MediaGallery([new(new("attachment://t.png"), "A timeline")]),
                    new Component.ActionRow([
                        new Component.Button { Style = ButtonStyle.Secondary, Label = "Share", CustomId = "share:1" },
                        new Component.Button { Style = ButtonStyle.Link, Label = "Source", Url = "https://example.org" }]),
                ]),
            ],
        };

        using var written = JsonDocument.Parse(JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody));
        var container = written.RootElement.GetProperty("components")[0];

        written.RootElement.GetProperty("flags").GetInt32().Should().Be(1 << 15);
        container.GetProperty("type").GetInt32().Should().Be(17);
        container.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("type").GetInt32()).Should().Equal(10, 14, 12, 1);
        container.GetProperty("components")[3].GetRawText().Should().Be(
            """{"type":1,"components":[{"type":2,"style":2,"label":"Share","custom_id":"share:1"},"""
            + """{"type":2,"style":5,"label":"Source","url":"https://example.org"}]}""");
    }

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 0)]
    public void Previews_OfLinks_AreOffUnlessTheMessageHasEmbedsOfItsOwn(bool hasEmbeds, int flags)
    {
        var body = new MessageBody { Embeds = hasEmbeds ? [new Embed { Title = "T" }] : [] };

        using var written = JsonDocument.Parse(JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody));

        written.RootElement.GetProperty("flags").GetInt32().Should().Be(flags);
    }

    [Fact]
    public void Edit_KeepsAndAddsFiles()
    {
        var body = new MessageBody
        {
            KeptAttachments = [new Snowflake(40)],
            File = new FileUpload("t.png", "image/png", new byte[] { 1 }),
        };

        JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody).Should()
            .Contain(""" "attachments":[{"id":"40"},{"id":"0","filename":"t.png"}] """.Trim());
        JsonSerializer.Serialize(new MessageBody { KeptAttachments = [] }, DiscordJson.Default.MessageBody).Should().Contain("attachments\":[]");
        JsonSerializer.Serialize(new MessageBody(), DiscordJson.Default.MessageBody).Should().NotContain("attachments");
    }

    [Fact]
    public void Mentions_OfPeople_AreTheOnlyOnesThatCanBeAllowed()
    {
        var body = new MessageBody { AllowedMentions = AllowedMentions.Only(new Snowflake(3), new Snowflake(3)) };

        JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody).Should()
            .Contain(""" "allowed_mentions":{"parse":[],"users":["3"],"replied_user":false} """.Trim());
    }

    [Fact]
    public void Command_WrittenAndRead_IsTheSame()
    {
        var command = new ApplicationCommand
        {
            Name = "ask",
            Description = "Ask a question",
            DescriptionLocalizations = new Dictionary<string, string> { ["fr"] = "Poser une question" },
            Options =
            [
                new ApplicationCommandOption { Type = ApplicationCommandOptionType.Text, Name = "question", Description = "It", Required = true },
            ],
            Contexts = [InteractionContext.Guild, InteractionContext.BotDirectMessage],
            IntegrationTypes = [IntegrationType.Guild, IntegrationType.User],
        };

        var json = JsonSerializer.Serialize([command], DiscordJson.Default.IReadOnlyListApplicationCommand);
        var read = JsonSerializer.Deserialize(json, DiscordJson.Default.IReadOnlyListApplicationCommand);

        read.Should().BeEquivalentTo([command]);
        json.Should().Contain("description_localizations").And.NotContain("null");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("жетон")]
    public void Token_CannotBeOne_SaysWhatToDoAndDoesNotRepeatIt(string text)
    {
        var make = () => new DiscordToken(text);

        make.Should().Throw<FormatException>().Which.Message.Should().Contain("Discord__Token");
    }

    private static string Write(InteractionCallback callback) =>
        JsonSerializer.Serialize(callback, DiscordJson.Default.InteractionCallback);
}
