namespace SahelBot.Discord.Gateway;

/// <param name="IsBinary">Compressed.</param>
/// <param name="IsClose">The other side closed; there is nothing more to come.</param>
/// <param name="CloseCode">Null when it gave none.</param>
internal readonly record struct GatewayFrame(ReadOnlyMemory<byte> Bytes, bool IsBinary, bool IsClose = false, int? CloseCode = null);
