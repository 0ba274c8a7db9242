using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;

namespace Yipai.Samples.CityServer;

/// <summary>The public list, without an account (P4.1.1/2).</summary>
internal static class PublicCaseEndpoints
{
    public static WebApplication MapPublicCases(this WebApplication app)
    {
        app.MapGet("/v1/cases", (PublicCases cases, CancellationToken aborted) => cases.ListAsync(aborted)).WithAudience(Audience.Public);
        app.MapGet("/v1/cases/{id}/photos/{digest}", async (string id, string digest, PublicCases cases, PhotoFiles files, CancellationToken aborted) =>
        {
            IReadOnlyList<PublicCaseView> views = await cases.ListAsync(aborted);
            return CasePhotos.Serve(digest, views.Where(view => view.Id == id).SelectMany(view => view.Photos), files);
        });
        return app;
    }
}

/// <summary>Asks the guard about each case before it is shown to the public.</summary>
public sealed class PublicCases(CaseRecords cases, CaseViewComposer views, PrivacyGuard guard, IConsentLedger ledger, TimeProvider time)
{
    public async Task<IReadOnlyList<PublicCaseView>> ListAsync(CancellationToken cancellationToken)
    {
        var shown = new List<PublicCaseView>();
        foreach ((CaseFile file, ReporterRow? reporter) in await cases.ListAsync(cancellationToken))
        {
            PolicyPrincipal owner = reporter is null ? PolicyPrincipal.Anonymous : PolicyPrincipal.Registered(new SubjectId(reporter.SubjectId));
            ConsentState consent = reporter is null
                ? ConsentState.Empty
                : await ledger.GetStateAsync(guard.Handler.Id, new SubjectId(reporter.SubjectId), cancellationToken);
            var request = new DisclosureRequest(DisclosureKind.PublicDisclosure, "public", DataItemSet.Of(DataItems.PublishedText, DataItems.Photo))
            {
                Principal = owner,
                Now = time.GetUtcNow(),
            };
            if (views.ForPublic(file, guard.DecideDisclosure(request, consent), reporter.Contact()) is { } view)
            {
                shown.Add(view);
            }
        }

        return shown;
    }
}
