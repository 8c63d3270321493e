namespace SahelBot.Answering.Evidence;

/// <summary>How a question compares with what people were heard to ask for a candidate; the default where nobody was.</summary>
/// <param name="Likelihood">How likely the question is for texts; null for as likely as any.</param>
/// <param name="Leaning">Log odds that the question is worded as those that the candidate answers; 0 for even.</param>
/// <param name="Nearness">How near it comes to one of the ways to ask for the candidate: 0 to 1.</param>
internal readonly record struct HeardAlike(QuestionLikelihood? Likelihood, double Leaning = 0, double Nearness = 0);
