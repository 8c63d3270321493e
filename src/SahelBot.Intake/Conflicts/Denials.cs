using SahelBot.Core.Text;
using SahelBot.Intake.Passages;

namespace SahelBot.Intake.Conflicts;

/// <summary>Finds sentences that deny something.</summary>
internal static class Denials
{
    private static readonly HashSet<string> _cues = WordSets.Words(
        """
        not no never nor without didn doesn don wasn weren isn aren hasn haven hadn cannot neither
        denied denies deny denying rejected rejects refuted refutes dismissed
        ne n pas jamais ni nie nié nient nié démenti dément démentent rejeté rejette réfuté réfute
        не ні ніколи без заперечив заперечила заперечили заперечує спростував спростувала спростували відкинув відкинула відкинули
        нет ни никогда отрицал отрицала отрицали отрицает опроверг опровергла опровергли отверг отвергла отвергли
        """);

    /// <returns>The first sentence that denies something. Null when none does.</returns>
    public static string? Find(string text) =>
        SentenceSplitter.Split(text).FirstOrDefault(s => WordSets.WordsOf(WordSets.Spaced(s)).Any(_cues.Contains));
}
