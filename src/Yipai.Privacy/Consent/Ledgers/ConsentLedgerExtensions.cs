namespace Yipai.Privacy.Consent;

/// <summary>Reads the state of any ledger, and binds a device to an account.</summary>
public static class ConsentLedgerExtensions
{
    /// <inheritdoc cref="IConsentLedger.GetStateAsync"/>
    public static ValueTask<ConsentState> GetStateAsync(
        this IConsentLedger ledger, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return ledger.GetStateAsync(handlerId, subjectId, cancellationToken);
    }

    /// <summary>Binds the entries that a device recorded before anybody signed in to the account that signs in now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="binding">The binding, under the subject id of the account.</param>
    /// <param name="deviceEntryId">A second random id, for the same binding under the subject id of the device.</param>
    /// <param name="cancellationToken">Stops the call before the next append.</param>
    public static async ValueTask BindAsync(
        this IConsentLedger ledger, IdentityBinding binding, Guid deviceEntryId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(binding);
        await ledger.AppendAsync(binding with { SubjectId = binding.DeviceSubjectId, EntryId = deviceEntryId }, cancellationToken)
            .ConfigureAwait(false);
        await ledger.AppendAsync(binding with { SubjectId = binding.AccountSubjectId }, cancellationToken).ConfigureAwait(false);
    }
}
