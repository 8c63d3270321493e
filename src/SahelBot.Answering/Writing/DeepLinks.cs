using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>Addresses that open a source at the quoted words (WICG "URL Fragment Text Directives").</summary>
internal static class DeepLinks
{
    /// <summary>Without it, <see cref="Uri.AbsoluteUri"/> turns the encoded hyphen back into a plain one.</summary>
    private static readonly UriCreationOptions _verbatim = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>The address with a text fragment where the passage quotes somebody; else the plain address.</summary>
    public static Uri To(Passage passage)
    {
        if (passage.Quote is not { Length: > 0 } quote)
        {
            return passage.Source.Url;
        }

        // A hyphen separates the parts of a text directive, so it is encoded too.
        var text = Uri.EscapeDataString(quote).Replace("-", "%2D", StringComparison.Ordinal);
        var address = passage.Source.Url.AbsoluteUri;
        var mark = address.Contains('#', StringComparison.Ordinal) ? ":~:text=" : "#:~:text=";
        return new Uri(address + mark + text, _verbatim);
    }
}
