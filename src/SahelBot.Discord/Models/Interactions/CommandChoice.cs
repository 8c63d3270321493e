using System.Text.Json.Serialization;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>A value to offer for an option of a command.</summary>
/// <param name="Name">What is shown; at most 100.</param>
/// <param name="Value">What comes back; at most 100.</param>
public sealed record CommandChoice(
    string Name,
    [property: JsonConverter(typeof(ChoiceValueConverter))] string Value,
    IReadOnlyDictionary<string, string>? NameLocalizations = null);
