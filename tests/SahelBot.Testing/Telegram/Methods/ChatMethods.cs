using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;

namespace SahelBot.Testing.Telegram.Methods;

internal static class ChatMethods
{
    private static readonly string[] _rights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
        "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    public static JsonNode GetMe(MethodCall call)
    {
        var me = MessageWriter.ToJson(call.World.Bot);
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !call.World.Options.PrivacyMode;
        me["supports_inline_queries"] = true;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public static JsonNode GetChat(MethodCall call)
    {
        var chat = call.Chat();
        var json = MessageWriter.ToJson(chat);
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return json;
    }

    public static JsonNode GetMember(MethodCall call)
    {
        var chat = call.OpenChat();
        var userId = call.Number("user_id") ?? 0;
        return call.World.Users.TryGetValue(userId, out var user)
            ? MemberOf(user, MembershipOf(chat, user))
            : throw new ApiException(400, "Bad Request: invalid user_id specified");
    }

    public static JsonNode GetAdministrators(MethodCall call)
    {
        var chat = call.OpenChat();
        if (chat.Kind == ChatKind.Private)
        {
            throw new ApiException(400, "Bad Request: there are no administrators in the private chat");
        }

        var admins = chat.Members.Where(m => m.Value is Membership.Administrator or Membership.Creator && m.Key != call.World.Bot.Id);
        return new JsonArray([.. admins.Select(m => (JsonNode)MemberOf(call.World.Users[m.Key], m.Value))]);
    }

    public static JsonNode GetMemberCount(MethodCall call) =>
        call.OpenChat().Members.Values.Count(m => m is not (Membership.Left or Membership.Kicked));

    public static JsonObject MemberOf(FakeUser user, Membership membership)
    {
        var json = new JsonObject { ["user"] = MessageWriter.ToJson(user) };
        switch (membership)
        {
            case Membership.Creator:
                json["status"] = "creator";
                json["is_anonymous"] = false;
                break;
            case Membership.Administrator:
                json["status"] = "administrator";
                json["can_be_edited"] = false;
                json["is_anonymous"] = false;
                foreach (var right in _rights)
                {
                    json[right] = true;
                }

                break;
            case Membership.Kicked:
                json["status"] = "kicked";
                json["until_date"] = 0;
                break;
            default:
                json["status"] = membership == Membership.Member ? "member" : "left";
                break;
        }

        return json;
    }

    private static Membership MembershipOf(FakeChat chat, FakeUser user) =>
        chat.Kind == ChatKind.Private && chat.Id == user.Id ? Membership.Member : chat.Members.GetValueOrDefault(user.Id, Membership.Left);
}
