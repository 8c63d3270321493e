namespace SahelBot.Answering.Understanding;

/// <summary>A detail that an answer must hold, because the question asks for just that.</summary>
public enum Demand
{
    None,

    /// <summary>The name of a person: "by name", "the name of the ...".</summary>
    PersonName,

    /// <summary>Somebody of a certain sort: "which officer", "who was the photographer".</summary>
    Person,

    /// <summary>A date to the day: "on which day".</summary>
    Day,

    /// <summary>A time of day: "at what hour".</summary>
    Hour,

    /// <summary>A town or another place: "in which city".</summary>
    Town,
}
