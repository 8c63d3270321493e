namespace SahelBot.Knowledge.Yaml;

/// <summary>A piece of a YAML file that knows its line.</summary>
/// <param name="Line">In the file, from 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <summary>What the node is, in words for people.</summary>
    public abstract string Kind { get; }

    /// <param name="Line">In the file, from 1.</param>
    /// <param name="Value">As meant: without quotation marks and escapes.</param>
    /// <param name="IsPlain">True when it stands there without quotation marks, so that it may be null or a boolean.</param>
    public sealed record Text(int Line, string Value, bool IsPlain) : YamlNode(Line)
    {
        public override string Kind => "a text";

        public bool IsNull => IsPlain && (Value is "" or "~" or "null");
    }

    /// <param name="Line">In the file, from 1.</param>
    /// <param name="Items">In order; may be empty.</param>
    public sealed record Sequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
    {
        public override string Kind => "a list";
    }

    /// <param name="Line">In the file, from 1.</param>
    /// <param name="Fields">In order, every name once.</param>
    public sealed record Map(int Line, IReadOnlyList<(Text Name, YamlNode Value)> Fields) : YamlNode(Line)
    {
        public override string Kind => "a group of fields";
    }
}
