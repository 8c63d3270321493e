using AwesomeAssertions;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using Xunit;

namespace SahelBot.Intake.Tests.Fetching;

public sealed class LimitedReadingTests
{
    private const int Limit = 100_000;
    private const int MostAtOnce = 16 * 1024;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Limit)]
    public async Task BytesAsync_UpToTheLimit_ReadsAll(int length)
    {
        var content = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        (await LimitedReading.BytesAsync(new MemoryStream(content), Limit, Cancelled)).Should().Equal(content);
    }

    [Fact]
    public async Task BytesAsync_OneByteMore_IsRefused()
    {
        var act = () => LimitedReading.BytesAsync(new MemoryStream(new byte[Limit + 1]), Limit, Cancelled);

        (await act.Should().ThrowAsync<FetchRefusedException>()).Which.Why.Should().Be(DraftRefusal.TooLarge);
    }

    [Fact]
    public async Task BytesAsync_StreamWithoutAnEnd_IsReadNoFurtherThanTheLimitAndOneBuffer()
    {
        using var endless = new EndlessStream();

        var act = () => LimitedReading.BytesAsync(endless, Limit, Cancelled);

        (await act.Should().ThrowAsync<FetchRefusedException>()).Which.Why.Should().Be(DraftRefusal.TooLarge);
        endless.Given.Should().BeGreaterThan(Limit).And.BeLessThanOrEqualTo(Limit + MostAtOnce);
    }

    /// <summary>Gives as much as is asked for, for ever: what a decompression bomb looks like to its reader.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
