using System.Globalization;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Buttons;

/// <summary>What a button carries, without its signature.</summary>
/// <param name="Action">One of <see cref="ButtonAction"/>.</param>
/// <param name="Fields">Letters, digits, hyphens and underscores; what they mean is up to the action.</param>
internal sealed record ButtonState(char Action, IReadOnlyList<string> Fields)
{
    public ExchangeId Exchange => new(Field(0));

    /// <returns>Empty when there is no such field.</returns>
    public string Field(int index) => index < Fields.Count ? Fields[index] : "";

    /// <returns>-1 when there is no such field or it is no number.</returns>
    public int Number(int index) =>
        int.TryParse(Field(index), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
