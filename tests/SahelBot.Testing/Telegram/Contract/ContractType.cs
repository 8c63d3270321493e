namespace SahelBot.Testing.Telegram.Contract;

/// <param name="Subtypes">Names of the types of which a value has to be one; empty for a plain type.</param>
internal sealed record ContractType(
    string Name,
    IReadOnlyDictionary<string, ContractField> Fields,
    IReadOnlyList<string> Subtypes);
