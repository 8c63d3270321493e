namespace SahelBot.Core.Timelines;

/// <param name="Png">A PNG file.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Shown">How many events of the sheet are in the picture; the first ones.</param>
public sealed record TimelinePicture(ReadOnlyMemory<byte> Png, int Width, int Height, int Shown);
