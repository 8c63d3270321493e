using AwesomeAssertions;
using CsCheck;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests.Keys;

public class KeyRingTests
{
    private readonly KeyRing _keys = KeyRing.Random();

    [Fact]
    public void TryDecrypt_SamePlace_GivesTheText() => Gen.String.Sample(text =>
    {
        _keys.TryDecrypt("inbox/t/1", _keys.Encrypt("inbox/t/1", text), out var back);

        // a half of a surrogate pair is no text, and becomes the sign for that
        return back == System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
    });

    [Fact]
    public void TryDecrypt_OtherPlaceOrSecret_IsFalse()
    {
        var value = _keys.Encrypt("inbox/t/1", "text");

        _keys.TryDecrypt("inbox/t/2", value, out _).Should().BeFalse();
        KeyRing.Random().TryDecrypt("inbox/t/1", value, out _).Should().BeFalse();
    }

    [Fact]
    public void TryDecrypt_AnyByteAltered_IsFalse()
    {
        var value = _keys.Encrypt("inbox/t/1", "text");
        for (var i = 0; i < value.Length; i++)
        {
            var altered = value.ToArray();
            altered[i] ^= 1;

            _keys.TryDecrypt("inbox/t/1", altered, out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(28)]
    public void TryDecrypt_TooShort_IsFalse(int length)
    {
        var value = _keys.Encrypt("inbox/t/1", "text")[..length];

        _keys.TryDecrypt("inbox/t/1", value, out _).Should().BeFalse();
    }

    [Fact]
    public void Encrypt_Twice_GivesTwoValues()
    {
        _keys.Encrypt("inbox/t/1", "text").Should().NotEqual(_keys.Encrypt("inbox/t/1", "text"));
    }

    [Fact]
    public void Hash_KnownSecret_NeverChanges()
    {
        var keys = new KeyRing(new byte[KeyRing.SecretBytes]);

        keys.Hash("person", "telegram:42").Should().Be("QLoRzaJYGhaU_QWnS3Nu-eibM_i0rhIEYknCLRVrpEc", "else everyone would be a stranger after an update");
    }

    [Theory]
    [InlineData("")]
    [InlineData("secret")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void FromBase64_NotThirtyTwoBytes_SaysHowToMakeOne(string setting)
    {
        var act = () => KeyRing.FromBase64(setting);

        act.Should().Throw<StorageException>().WithMessage("*openssl rand -base64 32*");
    }

    [Fact]
    public void FromBase64_SameSecret_IsTheSameRing()
    {
        var setting = $" {Convert.ToBase64String(new byte[KeyRing.SecretBytes])}\n";

        KeyRing.FromBase64(setting).Fingerprint.Should().Be(new KeyRing(new byte[KeyRing.SecretBytes]).Fingerprint);
    }
}
