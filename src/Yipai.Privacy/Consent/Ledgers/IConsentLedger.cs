using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>The append-only record of notices shown and choices made.</summary>
/// <example>
/// <code>
/// await ledger.AppendAsync(record);                             // durable when it returns
/// ConsentState state = await ledger.GetStateAsync(handlerId, subjectId);
/// </code>
/// </example>
public interface IConsentLedger
{
    /// <summary>Appends an entry durably; an entry whose id is already there changes nothing.</summary>
    ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>The entries of one person with one handler, in the order they were appended.</summary>
    IAsyncEnumerable<LedgerEntry> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>What is in force for one person with one handler, with what their devices recorded before they signed in.</summary>
    async ValueTask<ConsentState> GetStateAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> own = await ReadAsync(handlerId, subjectId, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        var ofDevices = new List<LedgerEntry>();
        foreach (SubjectId device in ConsentState.DevicesOf(subjectId, own))
        {
            ofDevices.AddRange(await ReadAsync(handlerId, device, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return ConsentState.From(subjectId, own, ofDevices);
    }
}
