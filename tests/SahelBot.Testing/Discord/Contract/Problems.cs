using System.Globalization;
using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Contract;

/// <summary>What is wrong with a body, in the shape in which Discord tells it.</summary>
internal sealed class Problems : List<Problem>
{
    public void Add(string path, string code, string message) => Add(new Problem(path, code, message));

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void TooLong(string path, int most) =>
        Add(path, "BASE_TYPE_MAX_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be {most} or fewer in length."));

    /// <returns>Such as <c>{"embeds":{"0":{"title":{"_errors":[{"code":...,"message":...}]}}}}</c>.</returns>
    public JsonObject ToTree()
    {
        var root = new JsonObject();
        foreach (var problem in this)
        {
            var node = root;
            foreach (var step in problem.Path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (node[step] is not JsonObject next)
                {
                    node[step] = next = [];
                }

                node = next;
            }

            if (node["_errors"] is not JsonArray errors)
            {
                node["_errors"] = errors = [];
            }

            errors.Add(new JsonObject { ["code"] = problem.Code, ["message"] = problem.Message });
        }

        return root;
    }

    public override string ToString() => string.Join("; ", this.Select(p => $"{p.Path}: {p.Message} ({p.Code})"));
}
