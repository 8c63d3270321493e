using SahelBot.Chat.Events;
using SahelBot.Core.Platforms;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace SahelBot.Telegram.Calls;

/// <summary>Files that people sent, as attachments: nothing is fetched before somebody opens one. Safe to use from many threads at once.</summary>
internal sealed class FileShelf(BotApi api)
{
    private const string Nameless = "file";

    public Attachment AttachmentOf(Document document) => new(
        document.FileName is { Length: > 0 } name ? name : Nameless,
        document.FileSize,
        token => OpenAsync(document.FileId, document.FileSize, token));

    /// <exception cref="IOException">Telegram does not give the file, or it is larger than <see cref="Attachment.LongestFile"/>.</exception>
    private async Task<Stream> OpenAsync(string file, long? size, CancellationToken cancellationToken)
    {
        if (size > Attachment.LongestFile)
        {
            throw new IOException("The file is too large.");
        }

        using var content = new CappedStream(Attachment.LongestFile);
        var result = await api.TryAsync(
            async (client, token) =>
            {
                var found = await client.GetFile(file, token);
                if (found.FileSize > Attachment.LongestFile)
                {
                    throw new IOException("The file is too large.");
                }

                await client.DownloadFile(found, content, token);
                return null;
            },
            cancellationToken);
        if (result is not CallResult.Done)
        {
            throw new IOException($"Telegram did not give the file: {result}."); // the result never holds the token
        }

        return new MemoryStream(content.ToArray(), writable: false);
    }
}
