namespace SahelBot.Chat.Documents;

public enum NoticeKind
{
    /// <summary>Sources disagree.</summary>
    Contested,

    /// <summary>There is no answer.</summary>
    Abstained,

    /// <summary>A question back.</summary>
    Question,

    /// <summary>What is shown is out of date.</summary>
    Outdated,

    /// <summary>Something was wrong with what was asked for.</summary>
    Problem,

    /// <summary>Anything else worth a mark.</summary>
    Information,
}
