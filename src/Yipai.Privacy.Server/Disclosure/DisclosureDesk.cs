using Yipai.Privacy.Server.Disclosure;

namespace Yipai.Privacy.Server;

/// <summary>Decides disclosures and stores a record of each, whether it is allowed or not (条例 12; PIPL 55, 56).</summary>
/// <remarks>The desk stores the record before it returns the decision, so that no information leaves without a record.</remarks>
/// <example>
/// <code>
/// DisclosureDecision decision = await disclosures.DecideAsync(disclosure, state);   // a record is kept either way
/// </code>
/// </example>
public sealed class DisclosureDesk(PrivacyGuard guard, IDisclosureRecordStore records, IdentifierSource identifiers)
{
    private readonly PrivacyGuard _guard = guard ?? throw new ArgumentNullException(nameof(guard));
    private readonly IDisclosureRecordStore _records = records ?? throw new ArgumentNullException(nameof(records));
    private readonly IdentifierSource _identifiers = identifiers ?? throw new ArgumentNullException(nameof(identifiers));

    /// <summary>Decides as <see cref="PrivacyGuard.DecideDisclosure"/> does, and records the decision.</summary>
    public async ValueTask<DisclosureDecision> DecideAsync(
        DisclosureRequest request, ConsentState consent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consent);
        DisclosureDecision decision = _guard.DecideDisclosure(request, consent);
        var record = DisclosureRecord.Of(_guard.Handler.Id, request, decision, _identifiers.NewIdentifier());
        await _records.AppendAsync(record, cancellationToken).ConfigureAwait(false);
        return decision;
    }
}
