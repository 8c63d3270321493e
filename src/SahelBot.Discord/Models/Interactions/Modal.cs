using SahelBot.Discord.Models.Components;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>A form.</summary>
/// <param name="CustomId">1 to 100 characters; comes back when it is sent.</param>
/// <param name="Title">At most 45.</param>
/// <param name="Components">One to five labels with inputs, or texts.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
