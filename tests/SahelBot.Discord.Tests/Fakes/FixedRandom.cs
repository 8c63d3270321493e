namespace SahelBot.Discord.Tests.Fakes;

/// <summary>Chance that always falls the same way; 0 is the least that any wait can be.</summary>
internal sealed class FixedRandom(double value) : Random
{
    public override double NextDouble() => value;

    public override int Next(int minValue, int maxValue) => minValue;
}
