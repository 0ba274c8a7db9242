using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>A draft as it is kept on the device.</summary>
/// <param name="Id">Its id on this device.</param>
/// <param name="OwnerId">The pseudonymous id of who writes it; empty while nobody is signed in.</param>
/// <param name="KeptAt">When it was last kept, UTC, to the millisecond.</param>
/// <param name="Draft">The draft; its photos are kept with it and read when asked.</param>
public sealed record KeptDraft(DraftId Id, string OwnerId, DateTimeOffset KeptAt, ReportDraft Draft)
{
    /// <summary>The id, never owner or draft.</summary>
    public override string ToString() => $"draft {Id}";
}
