using AwesomeAssertions;
using SahelBot.Configuration;
using SahelBot.Publishing;
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
        settings.Should().BeEquivalentTo(new
        {
            KnowledgeWatch = FolderWatch.Announce,
            Approvals = 1,
            KeptVersions = 50,
            StaleAfter = TimeSpan.FromDays(30),
            CorrectionWindow = TimeSpan.FromDays(30),
            Digest = (DayOfWeek?)null,
            DiscordModeratorChannel = (string?)null,
            TelegramModeratorChat = (string?)null,
        });
    }

    [Fact]
    public void Read_KeepingTheKnowledge_IsTakenOver() => SahelBotSettings.Read(Environment(new()
    {
        ["Knowledge__Watch"] = "Publish",
        ["Knowledge__Approvals"] = "2",
        ["Knowledge__KeptVersions"] = "7",
        ["Knowledge__StaleDays"] = "10",
        ["Knowledge__CorrectionDays"] = "5",
        ["Knowledge__Digest"] = "friday",
        ["Moderators__Discord__Channel"] = "123",
        ["Moderators__Telegram__Chat"] = "-100123",
    })).Should().BeEquivalentTo(new
    {
        KnowledgeWatch = FolderWatch.Publish,
        Approvals = 2,
        KeptVersions = 7,
        StaleAfter = TimeSpan.FromDays(10),
        CorrectionWindow = TimeSpan.FromDays(5),
        Digest = DayOfWeek.Friday,
        DiscordModeratorChannel = "123",
        TelegramModeratorChat = "-100123",
    });

    [Fact]
    public void Read_OffSettings_AreOff()
    {
        var settings = SahelBotSettings.Read(Environment(new() { ["Knowledge__CorrectionDays"] = "0", ["Knowledge__Watch"] = "off", ["Knowledge__Digest"] = "off" }));

        settings.CorrectionWindow.Should().BeNull();
        settings.KnowledgeWatch.Should().Be(FolderWatch.Off);
        settings.Digest.Should().BeNull();
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
    [InlineData("Knowledge__Watch", "on", "The setting Knowledge__Watch is \"on\". It must be off, announce or publish.")]
    [InlineData("Knowledge__Approvals", "3", "The setting Knowledge__Approvals is \"3\". It must be a whole number from 1 to 2.")]
    [InlineData("Knowledge__KeptVersions", "0", "The setting Knowledge__KeptVersions is \"0\"*")]
    [InlineData("Knowledge__StaleDays", "soon", "The setting Knowledge__StaleDays is \"soon\"*")]
    [InlineData("Knowledge__CorrectionDays", "-1", "The setting Knowledge__CorrectionDays is \"-1\"*")]
    [InlineData("Knowledge__Digest", "weekly", "The setting Knowledge__Digest is \"weekly\". It must be off, sunday, *or saturday.")]
    [InlineData("Knowledge__Wach", "off", "There is no setting Knowledge__Wach.*Knowledge__Watch*")]
    [InlineData("Moderators__Discord__Channel", "#mods", "The setting Moderators__Discord__Channel is \"#mods\". It must be the number of a Discord channel.")]
    [InlineData("Moderators__Telegram__Chat", "@mods", "The setting Moderators__Telegram__Chat is \"@mods\"*")]
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
