using System.Buffers.Binary;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Contract;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>A photo given as an upload, by its id, or by its address (which is not fetched).</summary>
internal static class PhotoReader
{
    private const string Attached = "attach://";
    private const int MaxSides = 10_000;
    private const int MaxRatio = 20;

    /// <exception cref="ApiException">No such upload, unknown id, or no picture.</exception>
    public static FakePhoto Read(MethodCall call, string photo)
    {
        if (photo.StartsWith(Attached, StringComparison.Ordinal))
        {
            return call.Files.TryGetValue(photo[Attached.Length..], out var file)
                ? Store(call.World, ReadUpload(call.World, file))
                : throw Wrong("there is no photo in the request");
        }

        if (call.World.Photos.TryGetValue(photo, out var known))
        {
            return known;
        }

        var isLink = photo.StartsWith("http", StringComparison.OrdinalIgnoreCase) && LinkChecker.Check(photo) is not null;
        return isLink
            ? Store(call.World, new FakePhoto(call.World.NextFileId(), 800, 600, [], photo))
            : throw Wrong("wrong remote file identifier specified: Wrong character in the string");
    }

    private static FakePhoto Store(World world, FakePhoto photo)
    {
        world.Photos[photo.FileId] = photo;
        return photo;
    }

    private static FakePhoto ReadUpload(World world, UploadedFile file)
    {
        if (file.Content.Length == 0)
        {
            throw Wrong("file must be non-empty");
        }

        if (file.Content.Length > MessageLimits.PhotoBytes)
        {
            throw new ApiException(413, "Request Entity Too Large");
        }

        var (width, height) = SizeOf(file.Content) ?? throw Wrong("IMAGE_PROCESS_FAILED");
        var isTooLong = Math.Max(width, height) > MaxRatio * Math.Max(1, Math.Min(width, height));
        return width + height > MaxSides || isTooLong
            ? throw Wrong("PHOTO_INVALID_DIMENSIONS")
            : new FakePhoto(world.NextFileId(), width, height, file.Content, null);
    }

    /// <returns>Null: no picture. Of a format other than PNG only the kind is recognized.</returns>
    private static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> content)
    {
        if (content.Length >= 24 && content[0] == 0x89 && content[1..4].SequenceEqual("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..]));
        }

        var isOther = (content.Length > 3 && content[0] == 0xFF && content[1] == 0xD8) ||
            content.StartsWith("GIF8"u8) ||
            (content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8));
        return isOther ? (800, 600) : null;
    }

    private static ApiException Wrong(string what) => new(400, "Bad Request: " + what);
}
