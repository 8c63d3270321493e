namespace SahelBot.Intake.Files;

/// <summary>What stands in the folder under the name that an article would get.</summary>
internal enum NameUse
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>The very article, so that an approval was interrupted behind it.</summary>
    SameArticle,

    /// <summary>Something else, under this name or under one that differs in the size of its letters.</summary>
    Other,
}
