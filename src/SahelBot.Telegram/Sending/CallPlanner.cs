using SahelBot.Chat.Replies;
using SahelBot.Telegram.Mapping;
using SahelBot.Telegram.Rendering;

namespace SahelBot.Telegram.Sending;

/// <summary>Turns what the bot says into calls to Telegram. Pure.</summary>
internal static class CallPlanner
{
    /// <summary>A window to be closed holds so much.</summary>
    private const int MaxAlert = 200;

    /// <summary>What answers a message of a person.</summary>
    /// <param name="earlier">
    /// Numbers of the messages that answered it before it was rewritten: they are changed, and deleted when there are too many. A
    /// picture is always a new message.
    /// </param>
    public static IReadOnlyList<TelegramCall> ForMessage(ChatOutcome outcome, Spot spot, IReadOnlyList<long> earlier)
    {
        var parts = outcome.Replies.SelectMany(r => Parts(r, spot)).ToList();
        var calls = new List<TelegramCall>();
        var used = 0;
        foreach (var part in parts)
        {
            calls.Add(part.Kind == CallKind.SendText && used < earlier.Count
                ? part with { Kind = CallKind.EditText, Message = (int)earlier[used++] }
                : part);
        }

        if (parts.Count > 0)
        {
            calls.AddRange(earlier.Skip(used).Select(m => Call(CallKind.Delete, spot) with { Message = (int)m }));
        }

        return ReplyingOnce(calls, spot);
    }

    /// <summary>What answers a pressed button.</summary>
    /// <param name="spot">Null when Telegram does not say where the button was: then only the button stops spinning.</param>
    public static IReadOnlyList<TelegramCall> ForPress(ChatOutcome outcome, string query, Spot? spot, PressedCarrier carrier)
    {
        var toast = Call(CallKind.Toast, spot ?? new Spot(0, null, null, false)) with { Query = query, Plain = outcome.Toast };
        if (spot is null)
        {
            return [toast];
        }

        var calls = new List<TelegramCall>();
        foreach (var reply in outcome.Replies)
        {
            if (toast.Plain is null && Alert(reply, spot) is { } alert)
            {
                toast = toast with { Plain = alert, IsAlert = true };
                continue;
            }

            calls.AddRange(Pressed(reply, spot, carrier));
        }

        return [toast, .. ReplyingOnce(calls, spot)];
    }

    /// <summary>What is said unasked.</summary>
    /// <param name="edited">The message whose place it takes. Null for new messages.</param>
    public static IReadOnlyList<TelegramCall> Unasked(Reply reply, Spot spot, int? edited)
    {
        var calls = Parts(reply, spot);
        if (edited is not null && calls.FindIndex(c => c.Kind == CallKind.SendText) is >= 0 and var first)
        {
            calls[first] = calls[first] with { Kind = CallKind.EditText, Message = edited };
        }

        return ReplyingOnce(calls, spot);
    }

    private static IEnumerable<TelegramCall> Pressed(Reply reply, Spot spot, PressedCarrier carrier)
    {
        if (reply.Act == ReplyAct.ReplaceButtons)
        {
            return carrier == PressedCarrier.Inaccessible
                ? []
                : [Call(CallKind.EditButtons, spot) with { Message = spot.Message, Buttons = reply.Buttons }];
        }

        if (reply.Act == ReplyAct.Send || reply.Picture is not null || carrier == PressedCarrier.Inaccessible)
        {
            return Parts(reply, spot);
        }

        if (carrier == PressedCarrier.Picture)
        {
            var caption = TelegramRenderer.Render(reply.Body);
            return TelegramMeasure.Caption.Measure(caption) > TelegramMeasure.Caption.Limit
                ? Parts(reply, spot)
                : [Say(CallKind.EditCaption, spot, caption, reply) with { Message = spot.Message, Buttons = reply.Buttons }];
        }

        return Parts(reply, spot).Select((c, i) => i == 0 ? c with { Kind = CallKind.EditText, Message = spot.Message } : c);
    }

    /// <summary>One short thing for one person in a group is shown to that person alone.</summary>
    private static string? Alert(Reply reply, Spot spot)
    {
        if (!spot.IsGroup || reply is not { IsOnlyForPerson: true, Act: ReplyAct.Send, Picture: null, Buttons.Count: 0, Exchange: null })
        {
            return null;
        }

        var text = TelegramRenderer.Render(reply.Body);
        return text is { IsEmpty: false, Length: <= MaxAlert } ? text.Plain : null;
    }

    private static List<TelegramCall> Parts(Reply reply, Spot spot)
    {
        var calls = new List<TelegramCall>();
        if (reply.Picture is { } picture)
        {
            var caption = TelegramRenderer.Render(reply.Body);
            var fits = TelegramMeasure.Caption.Measure(caption) <= TelegramMeasure.Caption.Limit;
            calls.Add(Say(CallKind.SendPicture, spot, fits ? caption : null, reply) with
            {
                Picture = picture.Png.ToArray(),
                FileName = picture.FileName,
            });
            if (fits)
            {
                return WithButtons(calls, reply);
            }
        }

        calls.AddRange(TelegramRenderer.RenderParts(reply.Body, TelegramMeasure.Message)
            .Select(text => Say(CallKind.SendText, spot, text, reply)));
        return WithButtons(calls, reply);
    }

    private static List<TelegramCall> WithButtons(List<TelegramCall> calls, Reply reply)
    {
        if (calls.Count > 0)
        {
            calls[^1] = calls[^1] with { Buttons = reply.Buttons };
        }

        return calls;
    }

    /// <summary>Only the first message replies; those after it would only repeat what they reply to.</summary>
    private static List<TelegramCall> ReplyingOnce(List<TelegramCall> calls, Spot spot)
    {
        var first = calls.FindIndex(c => c.MakesMessage);
        if (first >= 0 && !calls.Exists(c => c.Kind is CallKind.EditText or CallKind.EditCaption))
        {
            calls[first] = calls[first] with { ReplyTo = spot.Message };
        }

        return calls;
    }

    private static TelegramCall Say(CallKind kind, Spot spot, TelegramText? text, Reply reply) => Call(kind, spot) with
    {
        Html = text?.Html,
        Plain = text?.Plain,
        Exchange = reply.Exchange?.Value,
    };

    private static TelegramCall Call(CallKind kind, Spot spot) => new()
    {
        Kind = kind,
        Chat = spot.Chat,
        Thread = spot.Thread,
        IsGroup = spot.IsGroup,
    };
}
