namespace SahelBot.Intake.Passages;

/// <summary>How much a sentence is likely to tell: known names, dates, numbers, and who says it.</summary>
internal sealed class SentenceSignals(ActorFinder actors)
{
    private const int MostActors = 3;

    private static readonly HashSet<string> _saying = WordSets.Words(
        """
        said says stated announced declared told denied rejected described reported confirmed accused condemned added wrote claimed according
        a dit déclaré annoncé affirmé nié rejeté indiqué rapporté confirmé accusé dénoncé ajouté écrit selon précisé
        заявив заявила заявили сказав сказала повідомив повідомила повідомили оголосив оголосила заперечив заперечила підтвердив підтвердила
        звинуватив звинуватила засудив засудила додав додала написав згідно
        заявил заявила заявили сказал сказала сообщил сообщила сообщили объявил объявила отрицал отверг отвергла опроверг опровергла
        подтвердил подтвердила обвинил обвинила осудил осудила добавил добавила написал согласно
        """);

    private static readonly HashSet<string> _months = WordSets.Words(
        """
        january february march april may june july august september october november december
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
        января февраля марта апреля мая июня июля августа сентября октября ноября декабря
        """);

    /// <returns>0 for a sentence without any signal.</returns>
    public double Of(string sentence)
    {
        var words = WordSets.WordsOf(WordSets.Spaced(sentence)).ToList();
        var named = Math.Min(MostActors, actors.Find(sentence).Count);
        var dates = words.Any(_months.Contains) || words.Any(IsYear) ? 1 : 0;
        var numbers = words.Any(w => char.IsAsciiDigit(w[0]) && !IsYear(w)) ? 1 : 0;
        var saying = words.Any(_saying.Contains) ? 1 : 0;
        return (named * 1.0) + (dates * 1.0) + (numbers * 0.75) + (saying * 1.0);
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && word.All(char.IsAsciiDigit) && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));
}
