using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Where a device keeps drafts, with their photos, until they are sent or thrown away.</summary>
/// <remarks>
/// Drafts stay on the device and hold what nobody has agreed to send yet: a store that outlives the process seals them, and none offers them
/// to a backup or another device.
/// </remarks>
public interface IDraftStore
{
    /// <summary>Keeps a draft in place of an earlier one of its id: whole, with the bytes of its photos, or not at all.</summary>
    /// <exception cref="CasesException">YP0217, YP0218: a photo is gone or changed; an earlier draft stays as it was.</exception>
    ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default);

    /// <summary>The drafts of one writer, last kept first.</summary>
    ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default);

    /// <summary>Throws a draft away; one that is not there is no error.</summary>
    ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default);

    /// <summary>Throws away all drafts of one writer, as when the account is cancelled (P4.3.3).</summary>
    ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default);
}
