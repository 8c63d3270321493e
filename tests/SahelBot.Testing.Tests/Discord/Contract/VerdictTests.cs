using System.Globalization;
using System.Text.Json.Nodes;
using AwesomeAssertions;
using SahelBot.Testing.Discord.Contract;
using Xunit;

namespace SahelBot.Testing.Tests.Discord.Contract;

/// <summary>
/// The bodies that our bot sends, and what is made of them by spoiling one place after the other, as another validator judged them.
/// Ours refuses whatever that one refuses, and nothing else.
/// </summary>
public sealed class VerdictTests
{
    private const int Long = 7000;
    private const int Many = 110;

    [Fact]
    public void Check_BodiesWithOnePlaceChanged_JudgesAsAnotherValidatorDid()
    {
        var document = Load();
        var bases = document["bases"]!.AsArray();
        var cases = document["cases"]!.AsArray().Select(c => c!.AsArray()).ToList();

        var disputed = cases.Where(c => Fits(bases, c) != c[3]!.GetValue<bool>()).Select(c => c.ToJsonString()).ToList();

        disputed.Should().BeEmpty();
        cases.Count(c => !c[3]!.GetValue<bool>()).Should().BeGreaterThan(1000);
        cases.Where(c => c[2]!.GetValue<string>() == "as sent").Should().HaveCount(bases.Count).And.OnlyContain(c => c[3]!.GetValue<bool>());
    }

    private static bool Fits(JsonArray bases, JsonArray judged)
    {
        var sent = bases[judged[0]!.GetValue<int>()]!;
        var path = judged[1]!.GetValue<string>().Split('/', StringSplitOptions.RemoveEmptyEntries);
        var spoilt = Spoil(sent["body"]!.DeepClone(), path, judged[2]!.GetValue<string>());
        return OpenApiContract.Default.Check(sent["route"]!.GetValue<string>(), spoilt).Count == 0;
    }

    private static JsonNode? Spoil(JsonNode body, string[] path, string how)
    {
        var place = path.Aggregate((JsonNode?)body, (node, step) => node is JsonArray array ? array[Index(step)] : node![step]);
        if (path.Length == 0)
        {
            return Made(place, how);
        }

        var holder = path.SkipLast(1).Aggregate(body, (node, step) => (node is JsonArray array ? array[Index(step)] : node[step])!);
        switch (holder, how)
        {
            case (JsonArray list, "left out"):
                list.RemoveAt(Index(path[^1]));
                break;
            case (JsonArray list, _):
                list[Index(path[^1])] = Made(place, how);
                break;
            case (_, "left out"):
                holder.AsObject().Remove(path[^1]);
                break;
            default:
                holder[path[^1]] = Made(place, how);
                break;
        }

        return body;
    }

    private static JsonNode? Made(JsonNode? place, string how) => how switch
    {
        "as sent" => place,
        "null" => null,
        "an object" => new JsonObject(),
        "a list" => new JsonArray(),
        "true" => true,
        "a fraction" => 1.5,
        "a word" => "x",
        "no word" => "",
        "negative" => -1,
        "huge" => JsonNode.Parse("100000000000000000000"),
        "long" => new string('y', Long),
        "many" => new JsonArray([.. Enumerable.Range(0, Many).Select(_ => place![0]?.DeepClone())]),
        "null inside" => new JsonArray((JsonNode?)null),
        "unknown field" => With(place!.DeepClone().AsObject()),
        "99" => 99,
        "0" => 0,
        "as text" => place!.ToJsonString(),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Unknown."),
    };

    private static JsonObject With(JsonObject whole)
    {
        whole["unknown"] = 1;
        return whole;
    }

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);

    private static JsonNode Load()
    {
        using var stream = typeof(VerdictTests).Assembly.GetManifestResourceStream("discord-verdicts.json")
            ?? throw new InvalidOperationException("The verdicts are missing.");
        return JsonNode.Parse(stream) ?? throw new InvalidOperationException("The verdicts are empty.");
    }
}
