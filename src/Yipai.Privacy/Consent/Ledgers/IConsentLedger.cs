using Yipai.Privacy.Consent;

namespace Yipai.Privacy;

/// <summary>Stores the notices that were shown and the consent records.</summary>
/// <remarks>Entries are appended and never changed.</remarks>
/// <example>
/// <code>
/// await ledger.AppendAsync(record);                             // durable when it returns
/// ConsentState state = await ledger.GetStateAsync(handlerId, subjectId);
/// </code>
/// </example>
public interface IConsentLedger
{
    /// <summary>Appends an entry durably.</summary>
    /// <remarks>An entry with a known id changes nothing.</remarks>
    ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default);

    /// <summary>Reads the entries of one person with one handler in the order of appending.</summary>
    IAsyncEnumerable<LedgerEntry> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries of all persons with one handler, person by person, each in the order of appending.</summary>
    /// <exception cref="NotSupportedException">The ledger keeps the entries of one device and cannot list.</exception>
    IAsyncEnumerable<LedgerEntry> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This ledger keeps the entries of one device. List the entries of a handler on its server.");

    /// <summary>
    /// Returns the consent state of one person with one handler, including what their devices recorded before they signed in.
    /// </summary>
    async ValueTask<ConsentState> GetStateAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> own = await ReadAsync(handlerId, subjectId, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var ofDevices = new List<LedgerEntry>();
        foreach (SubjectId device in ConsentState.DevicesOf(subjectId, own))
        {
            ofDevices.AddRange(await ReadAsync(handlerId, device, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return ConsentState.From(subjectId, own, ofDevices);
    }
}
