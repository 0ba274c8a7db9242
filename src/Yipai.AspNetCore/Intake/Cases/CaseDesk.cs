using System.Collections.Frozen;
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
    private readonly ITicketStore _tickets;
    private readonly PrivacyGuard _guard;
    private readonly IConsentLedger _ledger;
    private readonly TimeProvider _time;

    internal CaseDesk(
        CaseRecords cases, CaseViewComposer views, ITicketStore tickets, PrivacyGuard guard, IConsentLedger ledger, TimeProvider time) =>
        (_cases, _views, _tickets, _guard, _ledger, _time) = (cases, views, tickets, guard, ledger, time);

    /// <summary>Returns one page of the public list (P4.1.1/2).</summary>
    public Task<CaseViewPage<PublicCaseView>> ReadPublicAsync(CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync(
            new CaseQuery(Audience.Public) { After = after },
            (known, hidden) => ShowToPublicAsync(known, hidden, cancellationToken),
            cancellationToken);

    /// <summary>Returns one page of the cases that a unit received, without their reporters (P3-8, S30).</summary>
    /// <param name="unit">The unit. It sees no case of another unit.</param>
    /// <param name="after">The cursor of the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<CaseViewPage<DepartmentCaseView>> ReadForDepartmentAsync(
        string unit, CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync<DepartmentCaseView>(
            new CaseQuery(Audience.Department) { Unit = unit ?? throw new ArgumentNullException(nameof(unit)), After = after },
            (known, _) => new(ShowToDepartment(known)),
            cancellationToken);

    /// <summary>Returns one page of whole cases with masked contacts (S21).</summary>
    public Task<CaseViewPage<StaffCaseView>> ReadForStaffAsync(CaseCursor? after, CancellationToken cancellationToken) =>
        ReadAsync<StaffCaseView>(
            new CaseQuery(Audience.Staff) { After = after },
            (known, _) => new(ShowToStaff(known)),
            cancellationToken);

    /// <summary>Returns one case as a unit sees it, or null if the unit does not have it.</summary>
    public async Task<DepartmentCaseView?> FindForDepartmentAsync(string unit, CaseId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } known && known.File.Unit == unit
            ? ShowToDepartment(known) : null;
    }

    /// <summary>Returns one case as staff see it, or null if there is no such case.</summary>
    public async Task<StaffCaseView?> FindForStaffAsync(CaseId id, CancellationToken cancellationToken) =>
        await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } known ? ShowToStaff(known) : null;

    /// <summary>Returns every case that a person reported.</summary>
    public async Task<IReadOnlyList<ReporterCaseView>> ReadOwnAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return await _cases.ReadOwnAsync(subjectId, cancellationToken).Select(ShowToReporter).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Returns one case that a person reported, or null if the person has no such case.</summary>
    public async Task<ReporterCaseView?> FindOwnAsync(SubjectId subjectId, CaseId id, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } known && known.Reporter?.SubjectId == subjectId
            ? ShowToReporter(known) : null;
    }

    /// <summary>Indicates whether the public sees a case.</summary>
    /// <remarks>Nobody learns whether a case exists that is not published.</remarks>
    public async Task<bool> IsPublishedAsync(CaseId id, CancellationToken cancellationToken) =>
        await FindPublicAsync(id, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Returns a case as the public sees it, or null if the public does not see it.</summary>
    internal async Task<PublicCaseView?> FindPublicAsync(CaseId id, CancellationToken cancellationToken) =>
        await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } known
            ? await ShowToPublicAsync(
                known, await _tickets.FindHiddenAsync(_guard.Handler.Id, [id], cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false)
            : null;

    /// <summary>Indicates whether a reader's view of a case names a photo.</summary>
    /// <remarks>A photo is shown to nobody else.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="audience">The audience of the reader.</param>
    /// <param name="subjectId">The reader, if the audience is <see cref="Audience.Subject"/>.</param>
    /// <param name="unit">The unit of the reader, if the audience is <see cref="Audience.Department"/>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<bool> ShowsPhotoAsync(
        CaseId id, PhotoDigest photo, Audience audience, SubjectId? subjectId, string? unit, CancellationToken cancellationToken)
    {
        if (await _cases.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } known)
        {
            return false;
        }

        IReadOnlyList<string>? shown = audience switch
        {
            Audience.Public => (await ShowToPublicAsync(
                known, await _tickets.FindHiddenAsync(_guard.Handler.Id, [id], cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false))?.Photos,
            Audience.Subject when subjectId is not null && known.Reporter?.SubjectId == subjectId => ShowToReporter(known).Photos,
            Audience.Department when unit is not null && known.File.Unit == unit =>
                ShowToDepartment(known).Photos,
            Audience.Staff => ShowToStaff(known).Photos,
            _ => null,
        };
        return shown?.Contains(photo.Hex) == true;
    }

    private async Task<CaseViewPage<T>> ReadAsync<T>(
        CaseQuery asked, Func<KnownCase, IReadOnlySet<CaseId>, ValueTask<T?>> show, CancellationToken cancellationToken)
        where T : class
    {
        CaseQuery query = asked with { Size = CaseQuery.MaxSize };
        (IReadOnlyList<KnownCase> cases, CaseCursor? next) = await _cases.ReadPageAsync(query, cancellationToken).ConfigureAwait(false);
        IReadOnlySet<CaseId> hidden = asked.Audience == Audience.Public
            ? await _tickets.FindHiddenAsync(_guard.Handler.Id, [.. cases.Select(known => known.File.Id)], cancellationToken)
                .ConfigureAwait(false)
            : FrozenSet<CaseId>.Empty;
        var views = new List<T>();
        foreach (KnownCase known in cases)
        {
            if (await show(known, hidden).ConfigureAwait(false) is { } view)
            {
                views.Add(view);
            }
        }

        return new CaseViewPage<T>(views, next);
    }

    private ReporterCaseView ShowToReporter(KnownCase known) => _views.ForReporter(known.File, known.Contact, _time.GetUtcNow());

    private DepartmentCaseView ShowToDepartment(KnownCase known)
    {
        DepartmentCaseView view = _views.ForDepartment(known.File, known.Contact, _time.GetUtcNow());
        return known.IsRestricted ? RestrictedViews.Of(view) : view;
    }

    private StaffCaseView ShowToStaff(KnownCase known)
    {
        StaffCaseView view = _views.ForStaff(known.File, known.Contact, _time.GetUtcNow());
        return known.IsRestricted ? RestrictedViews.Of(view) : view;
    }

    private async ValueTask<PublicCaseView?> ShowToPublicAsync(
        KnownCase known, IReadOnlySet<CaseId> hidden, CancellationToken cancellationToken)
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
        PublicCaseView? view = _views.ForPublic(known.File, _guard.DecideDisclosure(request, consent), known.Contact);
        return view is null ? null
            : known.IsRestricted ? RestrictedViews.Of(view)
            : hidden.Contains(known.File.Id) ? RestrictedViews.Hide(view, "PIPL 47")
            : view;
    }
}
