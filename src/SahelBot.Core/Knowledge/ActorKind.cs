namespace SahelBot.Core.Knowledge;

/// <summary>What sort of thing an actor is; decides which pronouns and question words may mean it.</summary>
public enum ActorKind
{
    Person,
    State,
    Group,
    Body,
    Place,
    Media,
}
