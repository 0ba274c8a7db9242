using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;

namespace Yipai.Samples.CityServer;

/// <summary>Shows a person their own cases and everything that the city holds about them (P4.3.1).</summary>
internal static class OwnCaseEndpoints
{
    public static WebApplication MapOwnCases(this WebApplication app)
    {
        app.MapGet("/v1/me/cases", async (HttpContext context, OwnCases cases) =>
            await context.CitizenAsync() is { SubjectId: { } subjectId }
                ? (object)await cases.ListAsync(subjectId, context.RequestAborted)
                : Problems.NotSignedIn()).WithAudience(Audience.Subject);
        app.MapGet("/v1/me/cases/{id}/photos/{digest}",
            async (string id, string digest, HttpContext context, OwnCases cases, PhotoFiles files) =>
        {
            PolicyPrincipal me = await context.CitizenAsync();
            ReporterCaseView? view = me.SubjectId is { } subjectId
                ? await cases.FindAsync(subjectId, new CaseId(id), context.RequestAborted) : null;
            return CasePhotos.Serve(digest, view?.Photos ?? [], files);
        });
        app.MapGet("/v1/me", ReadAllAsync);
        return app;
    }

    private static async Task<IResult> ReadAllAsync(
        HttpContext context, PrivacyGuard guard, AccountRecords accounts, OwnCases cases, IConsentLedger ledger, InMemoryPersonInbox inbox)
    {
        if (await context.CitizenAsync() is not { SubjectId: { } subjectId })
        {
            return Problems.NotSignedIn();
        }

        CancellationToken aborted = context.RequestAborted;
        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, subjectId, aborted);
        JsonSerializerOptions own = AudienceResults.JsonFor(Audience.Subject);
        var held = new HeldInformation(
            subjectId.Value,
            new Dictionary<string, JsonElement>
            {
                ["account"] = JsonSerializer.SerializeToElement(await accounts.FindAsync(subjectId, aborted), own),
                ["cases"] = JsonSerializer.SerializeToElement(await cases.ListAsync(subjectId, aborted), own),
                ["messages"] = JsonSerializer.SerializeToElement(
                    await inbox.ReadAsync(guard.Handler.Id, subjectId, aborted)
                        .Select(message => $"{message.At:yyyy-MM-dd} {message.Title}").ToListAsync(aborted), own),
                ["consents"] = JsonSerializer.SerializeToElement(consent.Records.Select(record => record.ToString()).ToList(), own),
            });
        return Results.Json(held, WireJsonContext.Default.HeldInformation);
    }
}

/// <summary>Lists the cases that one person reported.</summary>
public sealed class OwnCases(CaseRecords cases, CaseViewComposer views, TimeProvider time)
{
    public async Task<IReadOnlyList<ReporterCaseView>> ListAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        await cases.ReadOwnAsync(subjectId, cancellationToken).Select(Show).ToListAsync(cancellationToken);

    public async Task<ReporterCaseView?> FindAsync(SubjectId subjectId, CaseId id, CancellationToken cancellationToken) =>
        await cases.FindAsync(id, cancellationToken) is { } known && known.Reporter?.SubjectId == subjectId ? Show(known) : null;

    private ReporterCaseView Show(KnownCase known) => views.ForReporter(known.File, known.Contact, time.GetUtcNow());
}
