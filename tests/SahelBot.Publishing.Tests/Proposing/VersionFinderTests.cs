using AwesomeAssertions;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Proposing;
using Xunit;

namespace SahelBot.Publishing.Tests.Proposing;

public sealed class VersionFinderTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("abcd", null)] // two versions begin so
    [InlineData("abcd1", 4)] // the latest of the two publications of one version
    [InlineData("abcd2", 2)]
    [InlineData("1234", null)] // neither a number nor kept
    [InlineData("5", null)] // not kept
    public void Find_Meant_IsTheLatestThatCanComeBack(string meant, int? number)
    {
        Publication[] history =
        [
            Of(5, "123456789012", isKept: false), Of(4, "abcd1"), Of(3, "abcd1"), Of(2, "abcd2"), Of(1, "ffff0"),
        ];

        VersionFinder.Find(meant, history)?.Number.Should().Be(number);
        (VersionFinder.Find(meant, history) is null).Should().Be(number is null);
    }

    private static Publication Of(int number, string version, bool isKept = true) =>
        new(number, version, ProposalKind.Refresh, null, 1, 1, [], DateTimeOffset.UnixEpoch, isKept);
}
