namespace SahelBot.Knowledge.Differences;

public enum DifferenceKind
{
    Added,
    Changed,
    Removed,
}
