namespace SahelBot.Knowledge.Loading;

/// <summary>
/// Work that is taken from both ends. With the YAML files at one end and the articles at the other, two threads begin with
/// different code, and neither waits for the other's to be compiled, which is most of the time that a first load takes.
/// </summary>
/// <param name="items">In order.</param>
internal sealed class TwoEndedWork(int[] items)
{
    private readonly Lock _lock = new();
    private int _first;
    private int _end = items.Length;

    /// <returns>False when nothing is left.</returns>
    public bool TryTake(bool fromEnd, out int item)
    {
        lock (_lock)
        {
            var isLeft = _first < _end;
            item = !isLeft ? 0 : fromEnd ? items[--_end] : items[_first++];
            return isLeft;
        }
    }
}
