using System.Threading.Channels;
using SahelBot.Contract;

namespace SahelBot.Commands;

/// <summary>Reads questions line by line and writes one line for each, in order, whatever a line holds.</summary>
internal sealed class QuestionStream(ProgramEnvironment environment)
{
    private const int ReadAhead = 64;

    /// <param name="answer">Turns a question into a line of output; gets the time stamp at which work on it began.</param>
    /// <param name="refuse">Turns what is wrong with a line into a line of output.</param>
    public async Task RunAsync(
        Func<QuestionLine, long, Task<string>> answer,
        Func<InputError, long, string> refuse,
        CancellationToken cancellationToken)
    {
        var lines = Channel.CreateBounded<LineReader.Line>(
            new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true });

        // Not awaited before the loop: reading may wait for input that never comes, and Ctrl-C must still end the run.
        var reading = Task.Run(() => ReadAsync(lines.Writer, cancellationToken), cancellationToken);
        for (var number = 1L; await NextAsync(lines.Reader, cancellationToken) is { } line; number++)
        {
            var start = environment.Clock.GetTimestamp();
            var parsed = QuestionLine.Parse(line.Text, number);
            var text = parsed.Error is { } error
                ? refuse(error, start)
                : await AnswerAsync(parsed, number, start, answer, refuse, cancellationToken);
            await environment.Out.WriteAsync(text.AsMemory(), cancellationToken);
            await environment.Out.WriteAsync("\n".AsMemory(), cancellationToken);
        }

        await reading;
    }

    private async Task<string> AnswerAsync(
        QuestionLine line,
        long number,
        long start,
        Func<QuestionLine, long, Task<string>> answer,
        Func<InputError, long, string> refuse,
        CancellationToken cancellationToken)
    {
        try
        {
            return await answer(line, start);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await environment.Error.WriteLineAsync(
                $"Line {number} could not be answered ({e.GetType().Name}): {Rendering.SafeText.Clean(e.Message)}");
            return refuse(
                new InputError(line.Id, line.Question?.Text, $"Line {number} could not be answered; this is our mistake."), start);
        }
    }

    /// <summary>Writes out what is finished before it waits for input, so that a pipe that asks back is never left waiting.</summary>
    private async ValueTask<LineReader.Line?> NextAsync(
        ChannelReader<LineReader.Line> lines, CancellationToken cancellationToken)
    {
        if (lines.TryRead(out var ready))
        {
            return ready;
        }

        await environment.Out.FlushAsync(cancellationToken);
        return await lines.WaitToReadAsync(cancellationToken) && lines.TryRead(out var next) ? next : null;
    }

    private async Task ReadAsync(ChannelWriter<LineReader.Line> lines, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var reader = new LineReader(environment.In);
            while (await reader.ReadAsync(cancellationToken) is { } line)
            {
                await lines.WriteAsync(line, cancellationToken);
            }
        }
        catch (IOException e)
        {
            failure = e;
        }
        finally
        {
            lines.Complete(failure);
        }
    }
}
