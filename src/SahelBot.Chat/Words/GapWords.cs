namespace SahelBot.Chat.Words;

/// <summary>What moderators read about questions that had no good answer.</summary>
internal sealed record GapWords(
    string Title, string None, string Asked, string Requests, string Bad, string Languages, string Closest, string NothingClose,
    string Show, string OutOfScope, string Answer, string Wordings, string After, string More, string Closed, string Told, string Faster,
    string FasterDraft, string Unknown, string WhichGap, string FormTitle, string FormLabel, string HowToAnswer, string NoSource,
    string NoText, string Number);
