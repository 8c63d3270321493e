using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using SahelBot.Answering.Engine;
using SahelBot.Chat;
using SahelBot.Core.Answers;
using SahelBot.Discord;
using SahelBot.Intake;
using SahelBot.Knowledge.Loading;
using SahelBot.Pictures;
using SahelBot.Publishing;
using SahelBot.Retrieval.Indexing;
using SahelBot.Storage;
using SahelBot.Telegram;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace SahelBot.Architecture.Tests;

/// <summary>Arrows point one way, and all end at Core. A rule that matches no type fails, so no rule can go stale unseen.</summary>
public class DependencyTests
{
    private static readonly Assembly _core = typeof(Answer).Assembly;
    private static readonly Assembly _knowledge = typeof(KnowledgeLoader).Assembly;
    private static readonly Assembly _retrieval = typeof(LuceneKnowledgeIndexFactory).Assembly;
    private static readonly Assembly _answering = typeof(AnswerEngine).Assembly;
    private static readonly Assembly _chat = typeof(IChatService).Assembly;
    private static readonly Assembly _discord = typeof(IDiscordRest).Assembly;
    private static readonly Assembly _intake = typeof(IntakeSettings).Assembly;
    private static readonly Assembly _pictures = typeof(TimelinePainter).Assembly;
    private static readonly Assembly _publishing = typeof(PublishingSettings).Assembly;
    private static readonly Assembly _storage = typeof(SqliteStorage).Assembly;
    private static readonly Assembly _telegram = typeof(TelegramAdapter).Assembly;
    private static readonly Assembly _program = typeof(Program).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture _architecture =
        new ArchLoader().LoadAssemblies(All()).Build();

    public static TheoryData<string, string[]> Allowed { get; } = new()
    {
        { "SahelBot.Core", [] },
        { "SahelBot.Knowledge", ["SahelBot.Core"] },
        { "SahelBot.Retrieval", ["SahelBot.Core"] },
        { "SahelBot.Answering", ["SahelBot.Core"] },
        { "SahelBot.Chat", ["SahelBot.Core"] },
        { "SahelBot.Discord", ["SahelBot.Core", "SahelBot.Chat"] },
        { "SahelBot.Intake", ["SahelBot.Core", "SahelBot.Knowledge"] },
        { "SahelBot.Pictures", ["SahelBot.Core"] },
        { "SahelBot.Publishing", ["SahelBot.Core", "SahelBot.Knowledge"] },
        { "SahelBot.Storage", ["SahelBot.Core"] },
        { "SahelBot.Telegram", ["SahelBot.Core", "SahelBot.Chat"] },
        {
            "sahelbot",
            ["SahelBot.Core", "SahelBot.Knowledge", "SahelBot.Retrieval", "SahelBot.Answering", "SahelBot.Chat", "SahelBot.Discord", "SahelBot.Intake", "SahelBot.Pictures", "SahelBot.Publishing", "SahelBot.Storage", "SahelBot.Telegram"]
        },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Project_Types_DependOnlyOnWhatIsBelow(string project, string[] allowed)
    {
        var others = All().Where(a => a.GetName().Name != project && !allowed.Contains(a.GetName().Name, StringComparer.Ordinal));
        foreach (var other in others)
        {
            var rule = Types().That().ResideInAssembly(Named(project))
                .Should().NotDependOnAny(Types().That().ResideInAssembly(other))
                .Because($"{project} may use {(allowed.Length == 0 ? "nothing of ours" : string.Join(", ", allowed))} only");

            rule.Check(_architecture);
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Project_References_AreOnlyWhatIsBelow(string project, string[] allowed)
    {
        var ours = Named(project).GetReferencedAssemblies().Select(a => a.Name)
            .Where(n => n is not null && n.StartsWith("SahelBot", StringComparison.OrdinalIgnoreCase));

        Assert.All(ours, name => Assert.Contains(name, allowed));
    }

    [Fact]
    public void Core_References_NoPackage()
    {
        var foreign = _core.GetReferencedAssemblies().Select(a => a.Name ?? "")
            .Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n != "netstandard");

        Assert.Empty(foreign);
    }

    [Fact]
    public void Commands_Engines_AreMadeInCompositionOnly()
    {
        var rule = Types().That().ResideInAssembly(_program).And().DoNotResideInNamespaceMatching(@"^SahelBot\.Composition$")
            .Should().NotDependOnAny(typeof(AnswerEngine), typeof(KnowledgeLoader), typeof(LuceneKnowledgeIndexFactory))
            .Because("commands see engines through IBackend, so that tests can put fakes there");

        rule.Check(_architecture);
    }

    [Theory]
    [InlineData("SahelBot.Rendering")]
    [InlineData("SahelBot.Contract")]
    [InlineData("SahelBot.Caching")]
    public void Folder_Types_KnowNoCommands(string folder)
    {
        IObjectProvider<IType> commands = Types().That().ResideInNamespace("SahelBot.Commands");
        var rule = Types().That().ResideInNamespace(folder).Should().NotDependOnAny(commands)
            .Because("what is shown and remembered does not know who asked for it");

        rule.Check(_architecture);
    }

    [Theory]
    [InlineData("SahelBot.Discord.Gateway")]
    [InlineData("SahelBot.Discord.Rest")]
    [InlineData("SahelBot.Discord.Models")]
    public void DiscordClient_Types_KnowNothingOfTheChatButHowToGiveUp(string client)
    {
        IObjectProvider<IType> chat = Types().That().ResideInAssembly(_chat).And().AreNot(typeof(PlatformException));
        var rule = Types().That().ResideInNamespaceMatching($"^{Regex.Escape(client)}").Should().NotDependOnAny(chat)
            .Because("the client speaks Discord's protocol; what people can do is the adapter's");

        rule.Check(_architecture);
    }

    [Fact]
    public void DiscordClient_Types_AreSeenOnlyThroughTheSeam()
    {
        var own = @"^SahelBot\.Discord\.(Gateway|Rest)";
        IObjectProvider<IType> client = Types().That().ResideInNamespaceMatching(own);
        var rule = Types().That().ResideInAssembly(_discord).And().DoNotResideInNamespaceMatching(own).And().AreNot(typeof(DiscordClient))
            .Should().NotDependOnAny(client)
            .Because("the adapter sees the client through IDiscordGateway and IDiscordRest, so that a library can take its place");

        rule.Check(_architecture);
    }

    [Theory]
    [InlineData("Gateway", "Rest")]
    [InlineData("Rest", "Gateway")]
    public void DiscordClient_Halves_DoNotKnowEachOther(string half, string other)
    {
        IObjectProvider<IType> others = Types().That().ResideInNamespace($"SahelBot.Discord.{other}");
        var rule = Types().That().ResideInNamespace($"SahelBot.Discord.{half}").Should().NotDependOnAny(others);

        rule.Check(_architecture);
    }

    private static Assembly[] All() => [_core, _knowledge, _retrieval, _answering, _chat, _discord, _intake, _pictures, _publishing, _storage, _telegram, _program];

    private static Assembly Named(string name) => All().Single(a => a.GetName().Name == name);
}
