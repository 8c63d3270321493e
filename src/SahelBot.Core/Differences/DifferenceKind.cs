namespace SahelBot.Core.Differences;

public enum DifferenceKind
{
    Added,
    Changed,
    Removed,
}
