using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Evidence;

/// <summary>How well a candidate accounts for a question.</summary>
internal sealed record CandidateEvidence
{
    public required Candidate Candidate { get; init; }

    /// <summary>Its retrieval score over the best one of the question: 0 to 1.</summary>
    public required double Retrieval { get; init; }

    /// <summary>How much of the question its text matches, see <see cref="Core.Retrieval.ScoredPassage.Coverage"/>; 0 when it was found otherwise.</summary>
    public double Match { get; init; }

    /// <summary>Share of the question's words that it accounts for, by weight: 0 to 1; 1 when there are none.</summary>
    public required double TermCoverage { get; init; }

    /// <summary>Share of the question's actors that it accounts for: 0 to 1; 1 when there are none.</summary>
    public required double ActorCoverage { get; init; }

    /// <summary>Actors of the question that it has nothing of.</summary>
    public required IReadOnlyList<ActorMention> MissingActors { get; init; }

    /// <summary>Dates of the question: 1 it falls on them, .5 it tells no date, 0 it tells another; 1 when there are none.</summary>
    public required double DateFit { get; init; }

    /// <summary>False when the question has a number that it has not.</summary>
    public required bool NumbersFit { get; init; }

    /// <summary>Whether it holds the sort of thing that is asked for (a date for "when"): 0 to 1; 1 when no sort is asked for.</summary>
    public required double TypeFit { get; init; }

    /// <summary>1 when the actor whose words or deeds are asked for speaks or acts in it, else 0.</summary>
    public required double SpeakerFit { get; init; }

    /// <summary>False when the question demands a detail that it has not.</summary>
    public required bool HasDemanded { get; init; }

    /// <summary>False when the question demands a detail that it has not, or is after a word that it has nothing of.</summary>
    public required bool MeetsDemand { get; init; }

    /// <summary>How near the question comes to a way in which people ask for it: 0 to 1.</summary>
    public required double Nearness { get; init; }

    /// <summary>How much likelier than any question the question is for somebody who wants what it tells; see <see cref="QuestionLikelihood.Of"/>.</summary>
    public required double Likelihood { get; init; }

    /// <summary>How strongly it speaks for an answer: 0 to 1. What abstention is decided on.</summary>
    public required double Strength { get; init; }

    /// <summary>What candidates of one question are ordered by.</summary>
    public required double Rank { get; init; }
}
