namespace Yipai.EntityFrameworkCore.Model;

/// <summary>Stores that a person may be found by number.</summary>
/// <remarks>Nobody finds a person without a row.</remarks>
internal sealed class ContactSwitchRow
{
    public required string HandlerId { get; init; }

    public required string SubjectId { get; init; }
}
