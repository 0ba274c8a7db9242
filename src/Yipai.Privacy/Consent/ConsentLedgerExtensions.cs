namespace Yipai.Privacy.Consent;

/// <summary>Reading a ledger as a state, and binding a device to an account.</summary>
public static class ConsentLedgerExtensions
{
    /// <summary>What is in force for one person with one handler, with what their devices recorded before they signed in.</summary>
    public static async ValueTask<ConsentState> GetStateAsync(
        this IConsentLedger ledger, string handlerId, string subjectId, CancellationToken cancellationToken = default)
    {
        List<LedgerEntry> entries = await ReadAllAsync(ledger, handlerId, subjectId, cancellationToken).ConfigureAwait(false);
        foreach (IdentityBinding binding in entries.OfType<IdentityBinding>().Where(binding => binding.AccountSubjectId == subjectId).ToArray())
        {
            entries.AddRange(BelongingTo(binding, await ReadAllAsync(ledger, handlerId, binding.DeviceSubjectId, cancellationToken).ConfigureAwait(false)));
        }

        return ConsentState.From(entries);
    }

    /// <summary>Binds what a device recorded before anybody signed in to the account that signs in now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="binding">The binding, under the account's subject.</param>
    /// <param name="deviceEntryId">A second random id, for the same binding under the device's subject.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async ValueTask BindAsync(
        this IConsentLedger ledger, IdentityBinding binding, Guid deviceEntryId, CancellationToken cancellationToken = default)
    {
        await ledger.AppendAsync(binding with { SubjectId = binding.DeviceSubjectId, EntryId = deviceEntryId }, cancellationToken).ConfigureAwait(false);
        await ledger.AppendAsync(binding with { SubjectId = binding.AccountSubjectId }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The device's entries since it was last bound to somebody else.</summary>
    private static IEnumerable<LedgerEntry> BelongingTo(IdentityBinding binding, List<LedgerEntry> device)
    {
        DateTimeOffset after = device.OfType<IdentityBinding>()
            .Where(other => other.At < binding.At && other.AccountSubjectId != binding.AccountSubjectId)
            .Select(other => other.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        return device.Where(entry => entry is not IdentityBinding && entry.At > after && entry.At <= binding.At);
    }

    private static async ValueTask<List<LedgerEntry>> ReadAllAsync(
        IConsentLedger ledger, string handlerId, string subjectId, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        await foreach (LedgerEntry entry in ledger.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
