using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Evidence;

/// <summary>Takes sentences apart. Safe to share between threads.</summary>
internal sealed class ProfileMaker(IKnowledgeIndex index, QuestionReader reader)
{
    public SentenceProfile Make(string text, string language)
    {
        var cues = LanguageCues.For(language);
        var words = WordScanner.Scan(text);
        var dates = reader.FindDates(words, language, out var isYearGuessed);
        var places = index.Analyze(text, language).Where(t => !t.IsStopWord).Select(t => (t.Term, t.Start)).ToList();
        return new SentenceProfile(
            text,
            places,
            reader.FindActors(text),
            dates,
            NumberReader.Find(text, words, dates, cues),
            Negated(words, places, cues),
            cues.Denials.Find(words) >= 0,
            cues.Causes.Find(words) >= 0)
        {
            IsYearGuessed = isYearGuessed,
        };
    }

    private static HashSet<string> Negated(List<Word> words, List<(string Term, int Start)> places, LanguageCues cues)
    {
        var negated = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var at = cues.Negations.LengthAt(words, i) > 0 ? places.FindIndex(p => p.Start > words[i].Start) : -1;
            if (at >= 0)
            {
                negated.Add(places[at].Term);
            }
        }

        return negated;
    }
}
