using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.CityServer;

/// <summary>Serves the public list to anybody, without an account (P4.1.1/2).</summary>
internal static class PublicCaseEndpoints
{
    public static WebApplication MapPublicCases(this WebApplication app)
    {
        app.MapGet("/v1/cases", (string? after, HttpContext context, PublicCases cases) => cases.ListAsync(after, context))
            .WithAudience(Audience.Public);
        app.MapGet("/v1/cases/{id}/photos/{digest}",
            async (string id, string digest, PublicCases cases, PhotoFiles files, CancellationToken aborted) =>
            CasePhotos.Serve(digest, (await cases.FindAsync(new CaseId(id), aborted))?.Photos ?? [], files));
        return app;
    }
}

/// <summary>Asks the guard about each case before it is shown to the public.</summary>
public sealed class PublicCases(CaseRecords cases, CaseViewComposer views, PrivacyGuard guard, IConsentLedger ledger, TimeProvider time)
{
    /// <summary>Returns one page of the public list.</summary>
    public async Task<IReadOnlyList<PublicCaseView>> ListAsync(string? after, HttpContext context)
    {
        var shown = new List<PublicCaseView>();
        foreach (KnownCase known in await cases.ReadPageAsync(CasePages.Of(Audience.Public, after), context))
        {
            if (await ShowAsync(known, context.RequestAborted) is { } view)
            {
                shown.Add(view);
            }
        }

        return shown;
    }

    /// <summary>Returns what the public sees of one case, or null if the public may not see the case.</summary>
    public async Task<PublicCaseView?> FindAsync(CaseId id, CancellationToken cancellationToken) =>
        await cases.FindAsync(id, cancellationToken) is { } known ? await ShowAsync(known, cancellationToken) : null;

    private async Task<PublicCaseView?> ShowAsync(KnownCase known, CancellationToken cancellationToken)
    {
        ConsentState consent = known.Reporter is { SubjectId: var subjectId }
            ? await ledger.GetStateAsync(guard.Handler.Id, subjectId, cancellationToken)
            : ConsentState.Empty;
        var request = new DisclosureRequest(
            DisclosureKind.PublicDisclosure, "public", DataItemSet.Of(DataItems.PublishedText, DataItems.Photo))
        {
            Principal = known.Owner,
            Now = time.GetUtcNow(),
        };
        return views.ForPublic(known.File, guard.DecideDisclosure(request, consent), known.Contact);
    }
}
