using AwesomeAssertions;
using SahelBot.Configuration;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Configuration;

public sealed class SahelBotSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sahelbot-settings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_NothingSet_HasDefaults()
    {
        var settings = SahelBotSettings.Read(Environment([]));

        settings.TelegramToken.Should().BeNull();
        settings.StoragePath.Should().Be(Path.Combine(_folder.FullName, "data", "sahelbot.db"));
        settings.Retention.Should().Be(TimeSpan.FromDays(180));
        settings.TelegramModerators.Should().BeEmpty();
        settings.HttpPort.Should().BeNull();
    }

    [Fact]
    public void Read_Environment_WinsOverFile()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "appsettings.json"),
            """{ "Telegram": { "Token": "1:file", "Webhook": { "Url": "https://a.example/hook" } }, "Moderators": { "Telegram": { "Users": ["5", "6"] } } }""");

        var settings = SahelBotSettings.Read(Environment(new() { ["Telegram__Token"] = "2:environment" }));

        settings.TelegramToken.Should().Be("2:environment");
        settings.TelegramWebhookUrl.Should().Be(new Uri("https://a.example/hook"));
        settings.TelegramModerators.Should().Equal("5", "6");
    }

    [Fact]
    public void Read_ModeratorsInEnvironment_AreSplit() =>
        SahelBotSettings.Read(Environment(new() { ["Moderators__Telegram__Users"] = "17, 18;19" }))
            .TelegramModerators.Should().Equal("17", "18", "19");

    [Fact]
    public void Read_Discord_IsTakenOver()
    {
        var settings = SahelBotSettings.Read(Environment(new()
        {
            ["Discord__Token"] = " a.b.c ",
            ["Discord__ApiBase"] = "http://127.0.0.1:8082/api/v10",
            ["Discord__Shards"] = "3",
            ["Moderators__Discord__Roles"] = "7",
            ["Moderators__Discord__Users"] = "8,9",
        }));

        settings.DiscordToken.Should().Be("a.b.c");
        settings.DiscordApiBase.Should().Be(new Uri("http://127.0.0.1:8082/api/v10"));
        settings.DiscordShards.Should().Be(3);
        settings.DiscordModeratorRoles.Should().Equal("7");
        settings.DiscordModerators.Should().Equal("8", "9");
    }

    [Theory]
    [InlineData("Discord__Tokn", "x", "There is no setting Discord__Tokn.*Discord__Token*")]
    [InlineData("Discord__Shards", "0", "The setting Discord__Shards is \"0\". It must be a whole number from 1 to 1000.")]
    [InlineData("Discord__ApiBase", "discord.com", "The setting Discord__ApiBase is \"discord.com\". It must be an address*")]
    [InlineData("Moderators__Discord__Roles", "mods", "The setting Moderators__Discord__Roles is \"mods\"*")]
    [InlineData("Telegram__Tokn", "x", "There is no setting Telegram__Tokn.*Telegram__Token*")]
    [InlineData("Telegram__Webhook__Sekret", "x", "There is no setting Telegram__Webhook__Sekret.*")]
    [InlineData("Telegram__ApiBase", "localhost:80", "The setting Telegram__ApiBase is \"localhost:80\". It must be an address*")]
    [InlineData("Moderators__Telegram__Users", "17,@anna", "The setting Moderators__Telegram__Users is \"@anna\"*")]
    [InlineData("Storage__RetentionDays", "0", "The setting Storage__RetentionDays is \"0\". It must be a whole number from 1 to 3650.")]
    [InlineData("Http__Port", "99999", "The setting Http__Port is \"99999\"*")]
    [InlineData("Knowledge__Path", "  ", "The setting Knowledge__Path is \"  \"*")]
    public void Read_WrongSetting_NamesItAndWhatIsRight(string name, string value, string message) =>
        new Action(() => SahelBotSettings.Read(Environment(new() { [name] = value })))
            .Should().Throw<ProgramException>().WithMessage(message).Which.ExitCode.Should().Be(ExitCode.WrongUsage);

    private ProgramEnvironment Environment(Dictionary<string, string?> variables) => new()
    {
        In = TextReader.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Variables = variables,
        Directory = _folder.FullName,
        ProgramDirectory = _folder.FullName,
        Backend = new FakeBackend(),
    };
}
