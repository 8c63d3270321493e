using System.Text;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Chats;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>Answers to presses and inline queries. A second answer to the same press is taken, but shown to nobody.</summary>
internal static class QueryMethods
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    public static JsonNode AnswerCallback(MethodCall call)
    {
        var world = call.World;
        if (!world.Presses.TryGetValue(call.Text("callback_query_id"), out var press) ||
            world.Clock.GetUtcNow() - press.At > world.Options.CallbackLifetime)
        {
            throw new ApiException(400, TooOld);
        }

        var text = call.Text("text");
        if (text.Length > MessageLimits.CallbackAnswer)
        {
            throw new ApiException(400, "Bad Request: MESSAGE_TOO_LONG");
        }

        press.Answer ??= new CallbackAnswer(text.Length == 0 ? null : text, call.Flag("show_alert"), call.Parameters["url"]?.ToString());
        world.Changed.Raise();
        return true;
    }

    public static JsonNode AnswerInline(MethodCall call)
    {
        var world = call.World;
        if (!world.InlineQueries.TryGetValue(call.Text("inline_query_id"), out var asked) ||
            world.Clock.GetUtcNow() - asked.At > world.Options.InlineQueryLifetime)
        {
            throw new ApiException(400, TooOld);
        }

        CheckResults(call);
        asked.Answer = call.Parameters.DeepClone().AsObject();
        world.Changed.Raise();
        return true;
    }

    public static FormattedText ContentOf(JsonObject result) => result["input_message_content"] is JsonObject input
        ? ContentReader.ReadText(
            input["message_text"]!.ToString(), input["parse_mode"]?.ToString(), input["entities"] as JsonArray) // required
        : ContentReader.ReadCaption(
            result["caption"]?.ToString() ?? "", result["parse_mode"]?.ToString(), result["caption_entities"] as JsonArray);

    public static FakePhoto? PhotoOf(World world, JsonObject result) => result["photo_url"]?.ToString() is { } url
        ? new FakePhoto(world.NextFileId(), 800, 600, [], url)
        : result["photo_file_id"]?.ToString() is { } id ? world.Photos[id] : null;

    private static void CheckResults(MethodCall call)
    {
        var results = call.Array("results")!.OfType<JsonObject>().ToList(); // required by the contract
        if (results.Count > MessageLimits.InlineResults)
        {
            throw new ApiException(400, "Bad Request: RESULTS_TOO_MUCH");
        }

        if (Encoding.UTF8.GetByteCount(call.Text("next_offset")) > MessageLimits.InlineOffsetBytes)
        {
            throw new ApiException(400, "Bad Request: NEXT_OFFSET_INVALID");
        }

        if (results.Exists(r => Encoding.UTF8.GetByteCount(r["id"]!.ToString()) is 0 or > MessageLimits.InlineResultIdBytes))
        {
            throw new ApiException(400, "Bad Request: RESULT_ID_INVALID");
        }

        if (results.DistinctBy(r => r["id"]!.ToString()).Count() < results.Count)
        {
            throw new ApiException(400, "Bad Request: RESULT_ID_DUPLICATE");
        }

        foreach (var result in results)
        {
            ContentOf(result);
            KeyboardChecker.Check(result["reply_markup"] as JsonObject);
            if (result["type"]!.ToString() == "article" && string.IsNullOrWhiteSpace(result["title"]!.ToString()))
            {
                throw new ApiException(400, "Bad Request: ARTICLE_TITLE_EMPTY");
            }

            if (result["photo_file_id"]?.ToString() is { } id && !call.World.Photos.ContainsKey(id))
            {
                throw new ApiException(400, "Bad Request: wrong file identifier specified");
            }
        }
    }
}
