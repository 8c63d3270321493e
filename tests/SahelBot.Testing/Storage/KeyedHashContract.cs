using AwesomeAssertions;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="Core.Chats.IKeyedHash"/> promises.</summary>
public abstract class KeyedHashContract : StorageContract
{
    [Theory]
    [InlineData("")]
    [InlineData("777000")]
    [InlineData("Тінзауатен ✓ 🇲🇱")]
    public void Hash_AnyValue_Is43SafeCharacters(string value)
    {
        var hash = Ports.Hash.Hash("person", value);

        hash.Should().MatchRegex("^[A-Za-z0-9_-]{43}$").And.Be(Ports.Hash.Hash("person", value));
    }

    [Theory]
    [InlineData("person", "42", "person", "43")]
    [InlineData("person", "42", "place", "42")]
    [InlineData("ab", "c", "a", "bc")]
    [InlineData("", "ab", "ab", "")]
    public void Hash_OtherPurposeOrValue_IsAnother(string purpose, string value, string otherPurpose, string otherValue)
    {
        var hash = Ports.Hash.Hash(purpose, value);

        hash.Should().NotBe(Ports.Hash.Hash(otherPurpose, otherValue));
    }

    [Fact]
    public async Task Hash_ManyThreads_AgreeAsync()
    {
        var expected = Enumerable.Range(0, 200).Select(i => Ports.Hash.Hash("person", $"{i}")).ToList();

        await AtOnceAsync(200, i =>
        {
            Ports.Hash.Hash("person", $"{i}").Should().Be(expected[i]);
            return Task.CompletedTask;
        });
    }
}
