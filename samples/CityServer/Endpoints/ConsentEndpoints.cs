using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Adds the records of notices and consents to the city's own ledger.</summary>
internal static class ConsentEndpoints
{
    public static WebApplication MapConsents(this WebApplication app)
    {
        app.MapPut("/v1/consents/{entryId}", AppendAsync);
        return app;
    }

    private static async Task<IResult> AppendAsync(
        string entryId, HttpRequest request, ConsentIntake intake, IConsentLedger ledger,
        AuditLog audit, SignedReceipts receipts, KeptReceipts kept, TimeProvider time)
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

        ConsentVerdict verdict = entry.EntryId.ToString("N") == entryId
            ? intake.Judge(entry, me.SubjectId ?? entry.SubjectId) : ConsentVerdict.Foreign;
        if (verdict != ConsentVerdict.Accepted)
        {
            return verdict == ConsentVerdict.UnknownNotice ? Problems.UnknownNotice() : Problems.ForeignEvidence();
        }

        if (await ledger.ReadAsync(entry.HandlerId, entry.SubjectId, aborted).AnyAsync(known => known.EntryId == entry.EntryId, aborted))
        {
            byte[]? receipt = (await kept.FindAsync(entry.SubjectId.Value, [entryId], aborted)).GetValueOrDefault(entryId);
            return Answers.Record(entryId, receipt is null ? null : new ReadOnlyMemory<byte>(receipt));
        }

        return Answers.Record(
            entryId, await KeepAsync(ConsentIntake.Received(entry, time.GetUtcNow()), intake, ledger, audit, receipts, aborted));
    }

    /// <summary>Logs an entry, keeps it, and returns the receipt of a choice.</summary>
    private static async Task<ReadOnlyMemory<byte>?> KeepAsync(
        LedgerEntry entry, ConsentIntake intake, IConsentLedger ledger, AuditLog audit, SignedReceipts receipts, CancellationToken aborted)
    {
        var choice = entry as ConsentRecord;
        AuditEvent happened = AuditEvent.Of(choice is null ? "notice.shown" : $"consent.{choice.Event.ToString().ToLowerInvariant()}")
            .Citing(ClauseId.Parse("P1/3"))
            .With("scope", choice is not null && intake.FindPrompt(choice) is not null ? choice.ScopeId : "notice")
            .Committing("subject", entry.SubjectId.Value);
        if (choice is null || intake.FindPrompt(choice) is not { } prompt)
        {
            await audit.AppendAsync(happened, aborted);
            await ledger.AppendAsync(entry, aborted);
            return null;
        }

        AuditEntry logged = await receipts.LogAsync(choice, happened, aborted);
        await ledger.AppendAsync(choice, aborted);
        return await receipts.SignAsync(prompt, choice, logged, aborted);
    }
}
