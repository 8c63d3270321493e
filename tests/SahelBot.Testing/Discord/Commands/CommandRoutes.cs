using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Commands;

/// <summary>Registration of commands, everywhere or in one guild.</summary>
internal static class CommandRoutes
{
    public static RestAnswer List(RestCall call) =>
        RestAnswer.Json(JsonReading.ToArray(InScope(call).Select(c => c.Tell(call.IsAsked("with_localizations")))));

    public static RestAnswer Get(RestCall call) => RestAnswer.Json(Find(call).Tell(withLocalizations: true));

    public static RestAnswer Overwrite(RestCall call)
    {
        var guild = Scope(call);
        var said = (call.Body as JsonArray ?? []).Select(c => c!.AsObject()).ToList(); // checked against the contract
        var problems = new Problems();
        CommandChecker.CheckAll(said, problems);
        Refuse(problems);
        var before = InScope(call).ToList();
        var after = said.Select(s =>
        {
            var same = before.Find(b => b.Name == s.Text("name") && b.Type == (s.Number("type") ?? RegisteredCommand.Chat));
            return RegisteredCommand.Of(call.World, same?.Id ?? call.World.Ids.Next(), guild, s);
        }).ToList();
        call.World.Commands.RemoveAll(c => c.GuildId == guild);
        call.World.Commands.AddRange(after);
        return RestAnswer.Json(JsonReading.ToArray(after.Select(c => c.Tell(withLocalizations: true))));
    }

    public static RestAnswer Create(RestCall call)
    {
        var guild = Scope(call);
        var said = MessageRoutes.Body(call);
        var problems = new Problems();
        CommandChecker.Check(said, "", problems);
        Refuse(problems);
        var type = said.Number("type") ?? RegisteredCommand.Chat;
        var same = InScope(call).FirstOrDefault(c => c.Name == said.Text("name") && c.Type == type);
        if (same is null && InScope(call).Count(c => c.Type == type) >= CommandChecker.Most((int)type))
        {
            throw RestError.TooManyCommands;
        }

        var command = RegisteredCommand.Of(call.World, same?.Id ?? call.World.Ids.Next(), guild, said);
        Replace(call.World, same, command);
        return RestAnswer.Json(command.Tell(withLocalizations: true), same is null ? 201 : 200);
    }

    public static RestAnswer Edit(RestCall call)
    {
        var before = Find(call);
        var said = before.Json.DeepClone().AsObject();
        foreach (var (name, value) in MessageRoutes.Body(call))
        {
            said[name] = value.Copy();
        }

        var problems = new Problems();
        CommandChecker.Check(said, "", problems);
        Refuse(problems);
        var after = RegisteredCommand.Of(call.World, before.Id, before.GuildId, said);
        Replace(call.World, before, after);
        return RestAnswer.Json(after.Tell(withLocalizations: true));
    }

    public static RestAnswer Delete(RestCall call)
    {
        call.World.Commands.Remove(Find(call));
        return RestAnswer.NoContent;
    }

    private static void Replace(World world, RegisteredCommand? before, RegisteredCommand after)
    {
        if (before is null)
        {
            world.Commands.Add(after);
        }
        else
        {
            world.Commands[world.Commands.IndexOf(before)] = after;
        }
    }

    private static IEnumerable<RegisteredCommand> InScope(RestCall call)
    {
        var guild = Scope(call);
        return call.World.Commands.Where(c => c.GuildId == guild);
    }

    private static ulong? Scope(RestCall call)
    {
        if (call.Id("application_id") != call.World.Bot.Id)
        {
            throw RestError.UnknownApplication;
        }

        if (!call.Values.ContainsKey("guild_id"))
        {
            return null;
        }

        var guild = call.Id("guild_id");
        return call.World.Guilds.ContainsKey(guild) ? guild : throw RestError.MissingAccess;
    }

    private static RegisteredCommand Find(RestCall call)
    {
        var id = call.Id("command_id");
        return InScope(call).FirstOrDefault(c => c.Id == id) ?? throw RestError.UnknownCommand;
    }

    private static void Refuse(Problems problems)
    {
        if (problems.Count > 0)
        {
            throw RestError.Invalid(problems);
        }
    }
}
