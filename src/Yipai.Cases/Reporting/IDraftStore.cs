using Yipai.Cases.Codes;

namespace Yipai.Cases.Reporting;

/// <summary>Keeps drafts with their photos on the device until they are sent or discarded.</summary>
/// <remarks>
/// Drafts stay on the device, because nobody has agreed to send them yet. A store that outlives the process must seal them, and no
/// store may offer them to a backup or another device.
/// </remarks>
public interface IDraftStore
{
    /// <summary>Keeps a draft and replaces an earlier one with the same id.</summary>
    /// <remarks>The draft is stored whole, with its photos, or not at all.</remarks>
    /// <exception cref="CasesException">YP0217, YP0218: a photo is missing or changed. The earlier draft stays unchanged.</exception>
    ValueTask KeepAsync(KeptDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Lists the drafts of one writer, the last kept first.</summary>
    ValueTask<IReadOnlyList<KeptDraft>> ListAsync(string ownerId, CancellationToken cancellationToken = default);

    /// <summary>Lists the drafts that cannot be opened or understood any more, whoever wrote them.</summary>
    /// <remarks>
    /// They can only be discarded. They are not among the drafts of <see cref="ListAsync"/>, so that a damaged draft hides no other.
    /// </remarks>
    ValueTask<IReadOnlyList<DraftId>> ListDamagedAsync(CancellationToken cancellationToken = default);

    /// <summary>Discards a draft.</summary>
    /// <remarks>An unknown id is no error.</remarks>
    ValueTask RemoveAsync(DraftId id, CancellationToken cancellationToken = default);

    /// <summary>Discards all drafts of one writer, as when the writer's account is closed (P4.3.3).</summary>
    ValueTask EraseAsync(string ownerId, CancellationToken cancellationToken = default);
}
