namespace SahelBot.Discord.Models.Messages;

/// <summary>A file to send; in components and embeds it is <c>attachment://name</c>.</summary>
/// <param name="Name">Letters, digits, dots, dashes and underscores; anything else becomes an underscore on the way.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Description">What it shows, for people who cannot see it. Up to 1024 characters.</param>
public sealed record FileUpload(string Name, string MediaType, ReadOnlyMemory<byte> Content, string? Description = null)
{
    /// <summary>The name as it is sent.</summary>
    public string SafeName { get; } = string.Create(Name.Length, Name, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = char.IsAsciiLetterOrDigit(from[i]) || from[i] is '.' or '-' or '_' ? from[i] : '_';
        }
    });

    public override string ToString() => $"{SafeName}, {Content.Length} bytes";
}
