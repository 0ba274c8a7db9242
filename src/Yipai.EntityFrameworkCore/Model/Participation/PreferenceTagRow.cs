namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores a tag of a person's preferences until the person deletes it, switches it off or closes the account.</summary>
internal sealed class PreferenceTagRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }

    public required string Name { get; init; }

    public required int Days { get; init; }

    /// <summary>Gets the number of the last counted day.</summary>
    public required int LastDay { get; init; }
}
