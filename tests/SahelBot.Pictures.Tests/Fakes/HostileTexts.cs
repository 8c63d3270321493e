using Xunit;

namespace SahelBot.Pictures.Tests.Fakes;

/// <summary>Texts that pictures have stumbled over elsewhere.</summary>
internal static class HostileTexts
{
    public static TheoryData<string> All { get; } =
    [
        new string('W', 5000),
        string.Concat(Enumerable.Repeat("Mali breaks off relations with Ukraine ", 200)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦🏳️‍🌈", 300)),
        string.Concat(Enumerable.Repeat("مالي تقطع العلاقات ", 50)),
        "\u202e\u2066kcatta\u2069 on Mali\u202c",
        "Z" + string.Concat(Enumerable.Repeat("\u0300\u0301\u0336\u0489", 500)) + "algo",
        "lone \ud83d and \ude00 halves",
        "{0} {1} %s <b>&amp; \0 \u001b[31m",
        string.Concat(Enumerable.Repeat("a-b–c/", 400)),
        "漢字かな",
        " ",
        "",
    ];
}
