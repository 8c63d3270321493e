namespace SahelBot.Knowledge.Identifiers;

/// <summary>A place where an id is given to something or refers to something.</summary>
internal readonly record struct IdUse(IdKind Kind, string Id, string File, int Line);
