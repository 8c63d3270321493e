using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Proposing;

/// <summary>Knowledge files, frozen.</summary>
internal static class SnapshotFiles
{
    private const string QuestionsName = "questions.yaml";

    /// <summary>The golden questions as text: a version does not tell whether they changed, because they are no part of it.</summary>
    /// <returns>Empty when there is no such file.</returns>
    public static string QuestionsOf(IEnumerable<FolderFile> files) => files.FirstOrDefault(f => f.Path == QuestionsName)?.Text ?? "";
}
