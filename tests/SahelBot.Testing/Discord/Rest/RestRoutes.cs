using SahelBot.Testing.Discord.Commands;
using SahelBot.Testing.Discord.Interactions;
using SahelBot.Testing.Discord.Messages;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>All that the fake answers.</summary>
internal static class RestRoutes
{
    private const string Commands = "/applications/{application_id}/commands";
    private const string GuildCommands = "/applications/{application_id}/guilds/{guild_id}/commands";
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = Webhook + "/messages/@original";
    private const string FollowUp = Webhook + "/messages/{message_id}";

    private static readonly RestRoute[] _all =
    [
        new("GET", "/gateway", "gateway", StartRoutes.Gateway),
        new("GET", "/gateway/bot", "gateway-bot", StartRoutes.GatewayForBot),
        new("GET", "/users/@me", "me", StartRoutes.Self),
        new("GET", "/applications/@me", "application", StartRoutes.Application),
        new("GET", "/oauth2/applications/@me", "oauth2", StartRoutes.Application),
        new("POST", "/users/@me/channels", "open", ChannelRoutes.OpenDirectMessages),
        new("GET", "/channels/{channel_id}", "channel", ChannelRoutes.Get),
        new("POST", "/channels/{channel_id}/typing", "typing", ChannelRoutes.Type),
        new("GET", Messages, "read", MessageRoutes.List),
        new("POST", Messages, "send", MessageRoutes.Create),
        new("GET", Messages + "/{message_id}", "read-one", MessageRoutes.Get),
        new("PATCH", Messages + "/{message_id}", "edit", MessageRoutes.Edit),
        new("DELETE", Messages + "/{message_id}", "delete", MessageRoutes.Delete),
        new("GET", Commands, "commands-read", CommandRoutes.List),
        new("PUT", Commands, "commands", CommandRoutes.Overwrite),
        new("POST", Commands, "commands-create", CommandRoutes.Create),
        new("GET", Commands + "/{command_id}", "commands-read-one", CommandRoutes.Get),
        new("PATCH", Commands + "/{command_id}", "commands-edit", CommandRoutes.Edit),
        new("DELETE", Commands + "/{command_id}", "commands-delete", CommandRoutes.Delete),
        new("GET", GuildCommands, "commands-read", CommandRoutes.List),
        new("PUT", GuildCommands, "commands", CommandRoutes.Overwrite),
        new("POST", GuildCommands, "commands-create", CommandRoutes.Create),
        new("GET", GuildCommands + "/{command_id}", "commands-read-one", CommandRoutes.Get),
        new("PATCH", GuildCommands + "/{command_id}", "commands-edit", CommandRoutes.Edit),
        new("DELETE", GuildCommands + "/{command_id}", "commands-delete", CommandRoutes.Delete),
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "callback", CallbackRoute.Answer),
        new("POST", Webhook, "webhook", WebhookRoutes.FollowUp),
        new("GET", Original, "webhook", WebhookRoutes.Get),
        new("PATCH", Original, "webhook", WebhookRoutes.Edit),
        new("DELETE", Original, "webhook", WebhookRoutes.Delete),
        new("GET", FollowUp, "webhook", WebhookRoutes.Get),
        new("PATCH", FollowUp, "webhook", WebhookRoutes.Edit),
        new("DELETE", FollowUp, "webhook", WebhookRoutes.Delete),
    ];

    /// <param name="path">Below <c>/api/v10</c>.</param>
    /// <exception cref="RestError">There is no such route.</exception>
    public static (RestRoute Route, IReadOnlyDictionary<string, string> Values) Find(string method, string path)
    {
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isKnown = false;
        foreach (var route in _all)
        {
            if (route.Match(steps) is { } values)
            {
                if (route.Method == method)
                {
                    return (route, values);
                }

                isKnown = true;
            }
        }

        throw isKnown ? RestError.WrongMethod : RestError.NotFound;
    }
}
