using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>What the bot says of itself: per language; commands per scope and language.</summary>
internal sealed class BotProfile
{
    /// <summary>By "name", "description" or "short_description", and language ("" for all others).</summary>
    public Dictionary<(string What, string Language), string> Texts { get; } = [];

    /// <summary>By scope, written as its fields in order, and language.</summary>
    public Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];
}
