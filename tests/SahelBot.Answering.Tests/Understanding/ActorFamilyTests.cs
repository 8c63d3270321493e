using AwesomeAssertions;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class ActorFamilyTests
{
    private readonly ActorFamily _family = new(new SnapshotBuilder()
        .Article("a", "Text.")
        .Actor(Actor("spokesman", "service"))
        .Actor(Actor("service", "state"))
        .Actor(Actor("state"))
        .Actor(Actor("other"))
        .Actor(Actor("egg", "hen"))
        .Actor(Actor("hen", "egg"))
        .Actor(Actor("orphan", "nowhere"))
        .Build());

    [Theory]
    [InlineData("spokesman", "service", true)]
    [InlineData("spokesman", "state", true)]
    [InlineData("state", "spokesman", false)]
    [InlineData("state", "state", false)]
    [InlineData("other", "state", false)]
    [InlineData("egg", "hen", true)]
    [InlineData("hen", "egg", true)]
    [InlineData("orphan", "nowhere", true)]
    [InlineData("unknown", "state", false)]
    public void IsPartOf_Pair_FollowsTheChain(string part, string whole, bool expected) =>
        _family.IsPartOf(part, whole).Should().Be(expected);

    [Theory]
    [InlineData("spokesman", "state", true)]
    [InlineData("state", "spokesman", true)]
    [InlineData("other", "other", true)]
    [InlineData("other", "state", false)]
    public void AreRelated_Pair_HoldsBothWays(string a, string b, bool expected) =>
        _family.AreRelated(a, b).Should().Be(expected);

    private static Actor Actor(string id, params string[] partOf) => new()
    {
        Id = id,
        Kind = ActorKind.Body,
        Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = id },
        PartOf = partOf,
    };
}
