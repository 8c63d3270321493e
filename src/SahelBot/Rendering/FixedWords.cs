namespace SahelBot.Rendering;

/// <summary>The words around an answer, in the language of the answer.</summary>
/// <param name="NoAnswer">Stands before the reason of an abstention where colour cannot show it.</param>
/// <param name="WhichOne">Stands before a question back where colour cannot show it.</param>
/// <param name="SourcesSay">Heads what the sources do say, after an abstention.</param>
/// <param name="AsOf">Format; 0 is a date.</param>
/// <param name="Version">Format; 0 is a version.</param>
/// <param name="Timeline">Heads a timeline.</param>
/// <param name="DisputedMark">Stands beside a disputed event.</param>
/// <param name="MoreEvents">Format; 0 is the number of events that did not fit.</param>
public sealed record FixedWords(
    string NoAnswer,
    string WhichOne,
    string SourcesSay,
    string Sources,
    string Related,
    string AsOf,
    string Version,
    string Disputed,
    string NoEvents,
    string Timeline,
    string DisputedMark,
    string MoreEvents,
    IReadOnlyList<string> Months,
    IReadOnlyList<string> MonthsWithDay)
{
    private static readonly FixedWords _english = new(
        "No answer.",
        "One question back.",
        "What the sources do say:",
        "Sources",
        "You could also ask",
        "Knowledge as of {0}",
        "version {0}",
        "Disputed:",
        "No events fit.",
        "Timeline",
        "disputed",
        "{0} more events are not shown here",
        Split("January February March April May June July August September October November December"),
        Split("January February March April May June July August September October November December"));

    private static readonly FixedWords _french = new(
        "Pas de réponse.",
        "Une question en retour.",
        "Ce que disent les sources :",
        "Sources",
        "Vous pouvez aussi demander",
        "Connaissances au {0}",
        "version {0}",
        "Contesté :",
        "Aucun événement ne correspond.",
        "Chronologie",
        "contesté",
        "Événements non affichés ici : {0}",
        Split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        Split("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"));

    private static readonly FixedWords _ukrainian = new(
        "Відповіді немає.",
        "Уточнювальне запитання.",
        "Що кажуть джерела:",
        "Джерела",
        "Також можна запитати",
        "Знання станом на {0}",
        "версія {0}",
        "Спірне:",
        "Таких подій немає.",
        "Хронологія",
        "спірне",
        "Подій, яких тут не показано: {0}",
        Split("січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"),
        Split("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"));

    private static readonly FixedWords _russian = new(
        "Ответа нет.",
        "Уточняющий вопрос.",
        "Что говорят источники:",
        "Источники",
        "Также можно спросить",
        "Сведения на {0}",
        "версия {0}",
        "Спорное:",
        "Таких событий нет.",
        "Хронология",
        "спорное",
        "Событий, не показанных здесь: {0}",
        Split("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        Split("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"));

    /// <summary>The words of a language; the English ones where there are none.</summary>
    public static FixedWords In(string? language) => language switch
    {
        "fr" => _french,
        "uk" => _ukrainian,
        "ru" => _russian,
        _ => _english,
    };

    private static string[] Split(string words) => words.Split(' ');
}
