using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server;

/// <summary>Keeps the impact assessments of a handler and says what still lacks one (S33; PIPL 55, 56).</summary>
/// <remarks>
/// Current law wants an assessment before the processing starts. Therefore a host of <c>AddYipai</c> does not start in the strict profile
/// while one is missing (YP0198). The wording of 2021 does not know assessments and needs none.
/// </remarks>
/// <example>
/// <code>
/// AssessmentRegister register = app.Services.GetRequiredService&lt;AssessmentRegister&gt;();
/// await register.EnsureCoveredAsync();   // throws YP0198 with each activity and recipient that lacks an assessment
/// </code>
/// </example>
/// <param name="guard">The guard of the handler.</param>
/// <param name="store">The store of the assessments.</param>
/// <param name="options">Which activities the host runs, and the assessments that it brings.</param>
/// <param name="time">The clock.</param>
public sealed class AssessmentRegister(PrivacyGuard guard, IImpactAssessmentStore store, AssessmentOptions options, TimeProvider time)
{
    private readonly PrivacyGuard _guard = guard ?? throw new ArgumentNullException(nameof(guard));
    private readonly IImpactAssessmentStore _store = store ?? throw new ArgumentNullException(nameof(store));
    private readonly AssessmentOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    /// <summary>Returns what has to be assessed: activities first, then the recipients that the host registered.</summary>
    public IReadOnlyList<AssessmentNeed> ListNeeds() => _guard.Profile == PrivacyProfile.AsWritten2021 ? [] :
    [
        .. from need in
               (from activity in _options.Activities
                select new AssessmentNeed(activity.Id, AssessmentNeeds.Of(activity, _guard)))
               .Concat(from recipient in _guard.RegisteredRecipients
                       select new AssessmentNeed(recipient.Id, AssessmentNeeds.Of(recipient, _guard)))
           where need.Reasons != AssessmentReasons.None
           select need,
    ];

    /// <summary>Lists the kept assessments for the privacy officer, in the order of their signatures (PIPL 56).</summary>
    public async IAsyncEnumerable<AssessmentListing> ListAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        DateOnly today = WorkingDayCalendar.DayOf(now);
        IReadOnlyList<AssessmentNeed> needs = ListNeeds();
        await foreach (ImpactAssessment kept in _store.ReadAsync(_guard.Handler.Id, cancellationToken).ConfigureAwait(false))
        {
            yield return new AssessmentListing(
                kept, [.. needs.Where(need => kept.Covers(need, now)).Select(need => need.Subject)], today > kept.KeptThrough);
        }
    }

    /// <summary>Keeps an assessment.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0199: a part of the assessment is empty, or it belongs to another handler. Nothing was kept.
    /// </exception>
    public ValueTask KeepAsync(ImpactAssessment assessment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        string[] faults = [.. assessment.MissingParts(), .. assessment.HandlerId == _guard.Handler.Id ? [] : new[] { "HandlerId" }];
        return faults.Length == 0
            ? _store.AppendAsync(assessment, cancellationToken)
            : throw PrivacyServerException.AssessmentIncomplete(faults);
    }

    /// <summary>Returns the needs that no signed and complete assessment covers now.</summary>
    public async ValueTask<IReadOnlyList<AssessmentNeed>> FindMissingAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset now = _time.GetUtcNow();
        List<AssessmentNeed> missing = [.. ListNeeds()];
        await foreach (ImpactAssessment kept in _store.ReadAsync(_guard.Handler.Id, cancellationToken).ConfigureAwait(false))
        {
            missing.RemoveAll(need => kept.MissingParts().Count == 0 && kept.Covers(need, now));
        }

        return missing;
    }

    /// <summary>Keeps the assessments that the host brings, and refuses to go on while one is missing.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0198: an activity or a recipient lacks an assessment. YP0199: one that the host brings is incomplete.
    /// </exception>
    public async ValueTask EnsureCoveredAsync(CancellationToken cancellationToken = default)
    {
        foreach (ImpactAssessment brought in _options.Assessments.Where(one => one.HandlerId == _guard.Handler.Id))
        {
            await KeepAsync(brought, cancellationToken).ConfigureAwait(false);
        }

        if (_guard.Handler.IsDemonstration && ListNeeds() is { Count: > 0 } needs)
        {
            await _store.AppendAsync(DemonstrationAssessment.Of(_guard.Handler.Id, needs, _time.GetUtcNow()), cancellationToken)
                .ConfigureAwait(false);
        }

        IReadOnlyList<AssessmentNeed> missing = await FindMissingAsync(cancellationToken).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            throw PrivacyServerException.NotAssessed(missing.Select(need => $"{need.Subject} ({need.Reasons})"));
        }
    }
}
