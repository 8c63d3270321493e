using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// By what a <see cref="TopicIndex{T}"/> is looked up: stems as they are, beginnings of stems, and actors. Whatever
/// <see cref="EvidenceScorer.Credit(ContentTerm, SentenceProfile)"/> counts has a key here, so that nothing that would count is missed.
/// </summary>
internal static class TopicKeys
{
    private const char Beginning = '\u0001';
    private const char Actor = '\u0002';

    /// <summary>All keys of a text.</summary>
    public static IEnumerable<string> Of(SentenceProfile profile) =>
        profile.TermSet.Concat(profile.TermSet.Where(EvidenceScorer.MayBeAlike).Select(Begin)).Concat(profile.Actors.Select(id => Actor + id));

    /// <summary>Keys of texts that have a word of the question, a synonym of it, or the first word of a phrase for it.</summary>
    public static IEnumerable<string> OfSameWords(IEnumerable<ContentTerm> terms) =>
        terms.SelectMany(t => t.Query.Terms.Concat(t.Query.Alternatives.Select(a => a.Split(' ')[0])).Concat(t.Synonyms));

    /// <summary>Keys of texts that have anything that counts for a word of the question, or one of its actors.</summary>
    public static IEnumerable<string> OfAnything(UnderstoodQuestion question) =>
        OfSameWords(question.Terms)
            .Concat(question.Terms.SelectMany(t => t.Near))
            .Concat(question.Terms.SelectMany(t => t.Query.Terms).Where(EvidenceScorer.MayBeAlike).Select(Begin))
            .Concat(question.ActorIds.Select(id => Actor + id));

    private static string Begin(string stem) => Beginning + stem[..EvidenceScorer.LikePrefix];
}
