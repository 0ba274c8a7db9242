namespace Yipai.Privacy.Consent;

/// <summary>Reading the state of any ledger, and binding a device to an account.</summary>
public static class ConsentLedgerExtensions
{
    /// <inheritdoc cref="IConsentLedger.GetStateAsync"/>
    public static ValueTask<ConsentState> GetStateAsync(
        this IConsentLedger ledger, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.GetStateAsync(handlerId, subjectId, cancellationToken);
    }

    /// <summary>Binds what a device recorded before anybody signed in to the account that signs in now.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="binding">The binding, under the account's subject.</param>
    /// <param name="deviceEntryId">A second random id, for the same binding under the device's subject.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async ValueTask BindAsync(
        this IConsentLedger ledger, IdentityBinding binding, Guid deviceEntryId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(binding);
        await ledger.AppendAsync(binding with { SubjectId = binding.DeviceSubjectId, EntryId = deviceEntryId }, cancellationToken).ConfigureAwait(false);
        await ledger.AppendAsync(binding with { SubjectId = binding.AccountSubjectId }, cancellationToken).ConfigureAwait(false);
    }
}
