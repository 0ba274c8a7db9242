using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows cases: to the public what the guard allows, to a person their own, to staff and departments what they need.</summary>
public sealed class CaseDesk
{
    private readonly CaseRecords _cases;
    private readonly CaseViewComposer _views;
    private readonly PrivacyGuard _guard;
    private readonly IConsentLedger _ledger;
    private readonly TimeProvider _time;

    internal CaseDesk(CaseRecords cases, CaseViewComposer views, PrivacyGuard guard, IConsentLedger ledger, TimeProvider time) =>
        (_cases, _views, _guard, _ledger, _time) = (cases, views, guard, ledger, time);

    /// <summary>Returns one page of the public list (P4.1.1/2).</summary>
    public Task<CaseViewPage<PublicCaseView>> ReadPublicAsync(CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync(Audience.Public, after, known => ShowToPublicAsync(known, cancellationToken), cancellationToken);

    /// <summary>Returns one page of the dispatched cases without their reporters (P3-8, S30).</summary>
    public Task<CaseViewPage<DepartmentCaseView>> ReadForDepartmentAsync(CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync<DepartmentCaseView>(
            Audience.Department,
            after,
            known => new(_views.ForDepartment(known.File, known.Contact, _time.GetUtcNow())),
            cancellationToken);

    /// <summary>Returns one page of whole cases with masked contacts (S21).</summary>
    public Task<CaseViewPage<StaffCaseView>> ReadForStaffAsync(CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync<StaffCaseView>(
            Audience.Staff, after, known => new(_views.ForStaff(known.File, known.Contact, _time.GetUtcNow())), cancellationToken);

    /// <summary>Returns every case that a person reported.</summary>
    public async Task<IReadOnlyList<ReporterCaseView>> ReadOwnAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        await _cases.ReadOwnAsync(subjectId, cancellationToken).Select(ShowToReporter).ToListAsync(cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Returns one case that a person reported, or null if the person has no such case.</summary>
    public async Task<ReporterCaseView?> FindOwnAsync(SubjectId subjectId, CaseId id, CancellationToken cancellationToken) =>
        await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } known && known.Reporter?.SubjectId == subjectId
            ? ShowToReporter(known) : null;

    /// <summary>Indicates whether a reader's view of a case names a photo.</summary>
    /// <remarks>A photo is shown to nobody else.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="audience">The audience of the reader.</param>
    /// <param name="subjectId">The reader, if the audience is <see cref="Audience.Subject"/>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<bool> ShowsPhotoAsync(
        CaseId id, PhotoDigest photo, Audience audience, SubjectId? subjectId, CancellationToken cancellationToken)
    {
        if (await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return false;
        }

        DateTimeOffset now = _time.GetUtcNow();
        IReadOnlyList<string>? shown = audience switch
        {
            Audience.Public => (await ShowToPublicAsync(known, cancellationToken).ConfigureAwait(false))?.Photos,
            Audience.Subject when subjectId is not null && known.Reporter?.SubjectId == subjectId => ShowToReporter(known).Photos,
            Audience.Department when known.File.Unit is not null => _views.ForDepartment(known.File, known.Contact, now)?.Photos,
            Audience.Staff => _views.ForStaff(known.File, known.Contact, now).Photos,
            _ => null,
        };
        return shown?.Contains(photo.Hex) == true;
    }

    private async Task<CaseViewPage<T>> ReadAsync<T>(
        Audience audience, CaseCursor? after, Func<KnownCase, ValueTask<T?>> show, CancellationToken cancellationToken)
        where T : class
    {
        var query = new CaseQuery(audience) { Size = CaseQuery.MaxSize, After = after };
        (IReadOnlyList<KnownCase> cases, CaseCursor? next) = await _cases.ReadPageAsync(query, cancellationToken).ConfigureAwait(false);
        var views = new List<T>();
        foreach (KnownCase known in cases)
        {
            if (await show(known).ConfigureAwait(false) is { } view)
            {
                views.Add(view);
            }
        }

        return new CaseViewPage<T>(views, next);
    }

    private ReporterCaseView ShowToReporter(KnownCase known) => _views.ForReporter(known.File, known.Contact, _time.GetUtcNow());

    private async ValueTask<PublicCaseView?> ShowToPublicAsync(KnownCase known, CancellationToken cancellationToken)
    {
        ConsentState consent = known.Reporter is { SubjectId: var subjectId }
            ? await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false)
            : ConsentState.Empty;
        var request = new DisclosureRequest(
            DisclosureKind.PublicDisclosure, "public", DataItemSet.Of(DataItems.PublishedText, DataItems.Photo))
        {
            Principal = known.Owner,
            Now = _time.GetUtcNow(),
        };
        return _views.ForPublic(known.File, _guard.DecideDisclosure(request, consent), known.Contact);
    }
}
