namespace SahelBot.Answering.Evidence;

/// <summary>A sentence of a passage, compared with the others that may answer a question.</summary>
/// <param name="Evidence">What its passage has to say on the question.</param>
/// <param name="Place">Which sentence of the passage it is, from 0.</param>
/// <param name="Score">Logarithm of how likely it is the one that answers, up to a constant of the question: 1 more is e times as likely.</param>
internal sealed record RankedSentence(CandidateEvidence Evidence, int Place, double Score)
{
    public SentenceProfile Sentence => Evidence.Candidate.Sentences[Place];
}
