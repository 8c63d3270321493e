namespace SahelBot.Testing.Telegram.Contract;

/// <param name="Types">Any of these; "Array of X" nests.</param>
/// <param name="Value">The only value allowed, as of a discriminator; null: any.</param>
internal sealed record ContractField(string Name, IReadOnlyList<string> Types, bool Required, string? Value);
