using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Disclosure;

/// <summary>A merger, acquisition or liquidation in which the handler changes (P4.4.1-3; PIPL 22).</summary>
/// <param name="NewHandler">Who holds the information then.</param>
/// <param name="StaysBound">Whether the new handler stays bound by this policy.</param>
/// <param name="ChangedScopes">The scopes whose purpose or method changes.</param>
/// <param name="NoticeGivenAt">When the persons were told name and contact of the new handler, or null (PIPL 22; S23).</param>
public sealed record HandlerChange(
    PersonalInformationHandler NewHandler, bool StaysBound, IReadOnlyList<string> ChangedScopes, DateTimeOffset? NoticeGivenAt)
{
    /// <summary>The entries of one person for the new handler: each carried over, and what must be asked again suspended.</summary>
    /// <param name="entries">The person's entries with the old handler.</param>
    /// <param name="identifiers">Makes the ids of the new entries.</param>
    /// <param name="at">When the change takes effect.</param>
    public IReadOnlyList<LedgerEntry> Carry(IEnumerable<LedgerEntry> entries, IdentifierSource identifiers, DateTimeOffset at)
    {
        List<LedgerEntry> carried = [.. entries.Select(entry => entry with { EntryId = identifiers.NewIdentifier(), HandlerId = NewHandler.Id })];
        if ((!StaysBound || ChangedScopes.Count > 0) && carried.Count > 0)
        {
            carried.Add(new ConsentSuspension
            {
                EntryId = identifiers.NewIdentifier(),
                SubjectId = carried[0].SubjectId,
                HandlerId = NewHandler.Id,
                PolicyHash = carried[0].PolicyHash,
                At = at.ToUniversalTime(),
                Channel = "server",
                Scopes = StaysBound ? ChangedScopes : [],
                Rule = "P4.4.1-3",
            });
        }

        return carried;
    }
}
