using SahelBot.Core.Answers;

namespace SahelBot.Composition;

/// <summary>Holds the knowledge in force. Safe to use from many threads at once.</summary>
public sealed class CurrentKnowledge(IOpenKnowledge first) : ICurrentKnowledge
{
    private volatile IOpenKnowledge _current = first;

    /// <summary>Setting it is atomic: whoever read it before goes on with what it got.</summary>
    public IOpenKnowledge Current
    {
        get => _current;
        set => _current = value;
    }
}
