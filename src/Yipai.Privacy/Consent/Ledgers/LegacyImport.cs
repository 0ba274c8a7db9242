using System.Security.Cryptography;
using System.Text;

namespace Yipai.Privacy.Consent;

/// <summary>Imports the agreements of existing users as unproven records, which never count as explicit consent.</summary>
public sealed class LegacyImport(ConsentNotice notice, IReadOnlyList<ConsentScope> scopes, PrivacyProfile profile)
{
    private readonly ConsentNotice _notice = notice ?? throw new ArgumentNullException(nameof(notice));
    private readonly IReadOnlyList<ConsentScope> _scopes = scopes ?? throw new ArgumentNullException(nameof(scopes));

    /// <summary>Counts the people who would be asked on each scope, without writing anything.</summary>
    /// <remarks>People who have already chosen on a scope are not asked again.</remarks>
    public async ValueTask<IReadOnlyDictionary<string, int>> PreviewAsync(
        IReadOnlyCollection<LegacyAgreement> agreements, IConsentLedger ledger, DateTimeOffset now,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(ledger);
        Dictionary<string, int> counts = _scopes.ToDictionary(scope => scope.Id, _ => 0);
        foreach (SubjectId subjectId in agreements.Select(agreement => agreement.SubjectId).Distinct())
        {
            ConsentState state = await ledger.GetStateAsync(_notice.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
            foreach (ConsentScope scope in _scopes.Where(scope => IsAsked(state.Find(scope.Id, now))))
            {
                counts[scope.Id]++;
            }
        }

        return counts;
    }

    /// <summary>Writes one unproven record for each agreement and scope.</summary>
    /// <remarks>The same import again changes nothing.</remarks>
    /// <returns>The number of records that were passed to the ledger.</returns>
    public async ValueTask<int> ImportAsync(
        IEnumerable<LegacyAgreement> agreements, IConsentLedger ledger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        ArgumentNullException.ThrowIfNull(ledger);
        int count = 0;
        foreach (LegacyAgreement agreement in agreements)
        {
            foreach (ConsentScope scope in _scopes)
            {
                await ledger.AppendAsync(RecordOf(agreement, scope), cancellationToken).ConfigureAwait(false);
                count++;
            }
        }

        return count;
    }

    private static bool IsAsked(ConsentStanding standing) =>
        standing.Record is null or { Kind: ConsentKind.LegacyUnproven }
            || standing.Status is ConsentStatus.Expired or ConsentStatus.Suspended;

    private ConsentRecord RecordOf(LegacyAgreement agreement, ConsentScope scope) => new()
    {
        EntryId = IdOf($"{_notice.Handler.Id}\n{agreement.SubjectId.Value}\n{agreement.AgreementId}\n{scope.Id}"),
        SubjectId = agreement.SubjectId,
        HandlerId = _notice.Handler.Id,
        PolicyHash = _notice.Version.ContentHash,
        At = agreement.At.ToUniversalTime(),
        Channel = "import",
        ScopeId = scope.Id,
        ScopeHash = scope.Hash,
        Event = ConsentEvent.Given,
        Kind = ConsentKind.LegacyUnproven,
        Profile = profile,
        PromptHash = "",
        Items = [.. scope.Items.ToList().Select(item => item.Id)],
        Gesture = "none",
        Trigger = $"agreement:{agreement.AgreementId}",
    };

    /// <summary>Returns the same id for the same agreement and scope, so that a second import appends nothing.</summary>
    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
