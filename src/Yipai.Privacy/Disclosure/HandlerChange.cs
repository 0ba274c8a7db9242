using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Disclosure;

/// <summary>Describes a merger, acquisition or liquidation in which the handler changes (P4.4.1-3; PIPL 22).</summary>
/// <param name="NewHandler">The handler that holds the information after the change.</param>
/// <param name="StaysBound">Whether the new handler remains bound by this policy.</param>
/// <param name="ChangedScopes">The scopes whose purpose or method changes.</param>
/// <param name="NoticeGivenAt">
/// The instant at which the persons learned the name and contact of the new handler, or null if they have not (PIPL 22; S23).
/// </param>
public sealed record HandlerChange(
    PersonalInformationHandler NewHandler, bool StaysBound, IReadOnlyList<string> ChangedScopes, DateTimeOffset? NoticeGivenAt)
{
    /// <summary>Returns the entries of one person for the new handler.</summary>
    /// <remarks>
    /// Every entry is carried over. A suspension follows when the new handler is not bound by this policy or when scopes
    /// change, so that the person is asked again (P4.4.1-3). It covers every scope when the new handler is not bound.
    /// </remarks>
    /// <param name="entries">The person's entries with the old handler.</param>
    /// <param name="identifiers">The source of the ids of the new entries.</param>
    /// <param name="at">The instant at which the change takes effect.</param>
    public IReadOnlyList<LedgerEntry> Carry(IEnumerable<LedgerEntry> entries, IdentifierSource identifiers, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(identifiers);
        List<LedgerEntry> carried =
            [.. entries.Select(entry => entry with { EntryId = identifiers.NewIdentifier(), HandlerId = NewHandler.Id })];
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
