using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Represents a draft as a store keeps it on the device.</summary>
/// <param name="Id">The id of the draft on this device.</param>
/// <param name="OwnerId">The pseudonymous id of the writer, or an empty string if nobody is signed in.</param>
/// <param name="KeptAt">The time in UTC when it was last kept, to the millisecond.</param>
/// <param name="Draft">The draft. Its photos are stored with it and read on demand.</param>
public sealed record KeptDraft(DraftId Id, string OwnerId, DateTimeOffset KeptAt, ReportDraft Draft)
{
    /// <summary>Returns the id, never the owner or the draft.</summary>
    public override string ToString() => $"draft {Id}";
}
