using System.Text.Json.Serialization;

namespace SahelBot.Discord.Models.Components;

/// <summary>A part of a message or of a form that the bot sends.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Thumbnail), 11)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Field), 18)]
public abstract record Component
{
    private Component()
    {
    }

    /// <param name="Components">Up to five buttons, or one select.</param>
    public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

    /// <summary>Has a custom id, or, when it is a link, an address.</summary>
    public sealed record Button : Component
    {
        public required ButtonStyle Style { get; init; }

        /// <summary>1 to 80 characters.</summary>
        public string? Label { get; init; }

        public Emoji? Emoji { get; init; }

        /// <summary>1 to 100 characters; comes back when it is pressed.</summary>
        public string? CustomId { get; init; }

        /// <summary>At most 512.</summary>
        public string? Url { get; init; }

        public bool? Disabled { get; init; }
    }

    /// <param name="Options">1 to 25.</param>
    /// <param name="Placeholder">At most 150.</param>
    public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options, string? Placeholder = null) : Component;

    /// <summary>Within a <see cref="Component.Field"/>, in a form only.</summary>
    public sealed record TextInput(string CustomId, TextInputStyle Style) : Component
    {
        public string? Placeholder { get; init; }

        public string? Value { get; init; }

        public bool? Required { get; init; }

        public int? MinLength { get; init; }

        /// <summary>1 to 4000.</summary>
        public int? MaxLength { get; init; }
    }

    /// <param name="Components">One to three texts.</param>
    /// <param name="Accessory">A button or a thumbnail.</param>
    public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component;

    /// <param name="Content">1 to 4000 characters of Discord's Markdown.</param>
    public sealed record TextDisplay(string Content) : Component;

    public sealed record Thumbnail(Media Media, string? Description = null) : Component;

    /// <param name="Items">1 to 10.</param>
    public sealed record MediaGallery(IReadOnlyList<MediaItem> Items) : Component;

    /// <param name="Spacing">1 small, 2 large.</param>
    public sealed record Separator(bool? Divider = null, int? Spacing = null) : Component;

    /// <param name="AccentColor">0xRRGGBB.</param>
    public sealed record Container(IReadOnlyList<Component> Components, int? AccentColor = null) : Component;

    /// <param name="Label">At most 45.</param>
    /// <param name="Input">The input that it names.</param>
    /// <param name="Description">At most 100.</param>
    public sealed record Field(
        string Label, [property: JsonPropertyName("component")] Component Input, string? Description = null)
        : Component;
}
