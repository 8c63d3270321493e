using System.Globalization;
using SahelBot.Core.Timelines;

namespace SahelBot.Commands;

/// <summary>Draws a sheet and puts the picture where the person wants it.</summary>
internal sealed class TimelinePictureOutput(ProgramEnvironment environment)
{
    private const string StandardOutput = "-";

    /// <param name="file">A path, or - for standard output.</param>
    /// <exception cref="ProgramException">Standard output takes no bytes.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public async Task WriteAsync(TimelineSheet sheet, string file, CancellationToken cancellationToken)
    {
        if (file == StandardOutput && (environment.IsOutputTerminal || environment.OutBytes is null))
        {
            throw new ProgramException(ExitCode.WrongUsage, "A terminal shows no picture; name a file, or lead the output into one.");
        }

        var picture = environment.Backend.Painter.Paint(sheet, cancellationToken);
        if (file == StandardOutput && environment.OutBytes is { } output)
        {
            await environment.Out.FlushAsync(cancellationToken);
            await output.WriteAsync(picture.Png, cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        else
        {
            await File.WriteAllBytesAsync(Path.Combine(environment.Directory, file), picture.Png, cancellationToken);
        }

        if (picture.Shown < sheet.Entries.Count)
        {
            await environment.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"The picture has room for the first {picture.Shown} of {sheet.Entries.Count} events. "
                + $"For others, narrow with --from, --to, --actor or --category."));
        }
    }
}
