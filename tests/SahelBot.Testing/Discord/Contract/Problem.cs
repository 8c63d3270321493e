namespace SahelBot.Testing.Discord.Contract;

/// <param name="Path">Such as <c>embeds[0].title</c>; empty for the body itself.</param>
/// <param name="Code">Discord's, such as <c>BASE_TYPE_REQUIRED</c>.</param>
internal sealed record Problem(string Path, string Code, string Message);
