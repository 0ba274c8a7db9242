using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Takes the evidence of notices and choices into the city's own ledger.</summary>
internal static class ConsentEndpoints
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public static WebApplication MapConsents(this WebApplication app)
    {
        app.MapPut("/v1/consents/{entryId}", AppendAsync);
        return app;
    }

    private static async Task<IResult> AppendAsync(
        string entryId, HttpRequest request, PrivacyGuard guard, IConsentLedger ledger, AuditLog audit, SignedReceipts receipts, TimeProvider time)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        PolicyPrincipal me = await request.HttpContext.CitizenAsync();
        if (!me.HasAccount && !request.HttpContext.IsVisitor())
        {
            return Problems.NotSignedIn();
        }

        LedgerEntry entry = LedgerEntryFormat.Read(await request.ReadBodyAsync(LedgerEntryFormat.MaxLength));
        if (!me.HasAccount && !ReportId.IsVisitorSubject(entry.SubjectId))
        {
            return Problems.NotSignedIn();
        }

        if (entry.EntryId.ToString("N") != entryId || (me.HasAccount && entry.SubjectId != me.SubjectId)
            || entry.HandlerId != guard.Handler.Id || entry.PolicyHash != guard.Notice.Version.ContentHash
            || entry.At > time.GetUtcNow() + ClockTolerance
            || (entry is ConsentRecord answer && !guard.CreatePrompt(answer.ScopeId).IsAnsweredBy(answer)))
        {
            return Problems.Refused(
                StatusCodes.Status422UnprocessableEntity, "ForeignEvidence", "这不是您本人、对本平台现行政策作出的记录。", "P1/3");
        }

        if (await ledger.ReadAsync(entry.HandlerId, entry.SubjectId, aborted).AnyAsync(known => known.EntryId == entry.EntryId, aborted))
        {
            return Answers.Record(entryId);
        }

        // A clock that runs ahead must not make a choice of the future.
        LedgerEntry received = entry.At > time.GetUtcNow() ? entry with { At = time.GetUtcNow() } : entry;
        AuditEvent happened = AuditEvent.Of(received is ConsentRecord choice ? $"consent.{choice.Event.ToString().ToLowerInvariant()}" : "notice.shown")
            .Citing(ClauseId.Parse("P1/3"))
            .With("scope", (received as ConsentRecord)?.ScopeId ?? "notice")
            .Committing("subject", received.SubjectId.Value);
        if (received is not ConsentRecord made)
        {
            await audit.AppendAsync(happened, aborted);
            await ledger.AppendAsync(received, aborted);
            return Answers.Record(entryId);
        }

        AuditEntry logged = await receipts.LogAsync(made, happened, aborted);
        await ledger.AppendAsync(made, aborted);
        return Answers.Record(entryId, await receipts.SignAsync(made, logged, aborted));
    }
}
