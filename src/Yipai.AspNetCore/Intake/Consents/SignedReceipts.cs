using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Receipts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Logs an entry and gives the person a receipt that proves a consent record without this server (ISO/IEC TS 27560).</summary>
internal sealed class SignedReceipts(
    PrivacyGuard guard, ConsentJudge judge, AuditLog audit, IAuditStore store, EcdsaRecordSigner signer, IReceiptStore kept)
{
    /// <summary>Logs the entry, keeps the receipt of a consent record, and returns it.</summary>
    /// <remarks>Other entries have no receipt.</remarks>
    public async Task<ReadOnlyMemory<byte>?> LogAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var record = entry as ConsentRecord;
        ConsentPrompt? prompt = record is null ? null : judge.FindPrompt(record);
        AuditEvent happened = AuditEvent.Of(record is null ? "notice.shown" : $"consent.{record.Event.ToString().ToLowerInvariant()}")
            .Citing(ClauseId.Parse("P1/3"))
            .With("scope", prompt is null ? "notice" : record!.ScopeId)
            .Committing("subject", entry.SubjectId.Value);
        if (record is null || prompt is null)
        {
            await audit.AppendAsync(happened, cancellationToken).ConfigureAwait(false);
            return null;
        }

        AuditEntry logged = await audit.AppendAsync(
            happened.Committing(ConsentReceipt.CommitmentName, ConsentReceipt.DigestOf(record)), cancellationToken).ConfigureAwait(false);
        byte[] receipt = await SignAsync(prompt, record, logged, cancellationToken).ConfigureAwait(false);
        await kept.KeepAsync(record.HandlerId, record.SubjectId, record.EntryId, receipt, cancellationToken).ConfigureAwait(false);
        return receipt;
    }

    private async Task<byte[]> SignAsync(ConsentPrompt prompt, ConsentRecord record, AuditEntry entry, CancellationToken cancellationToken)
    {
        AuditCheckpoint checkpoint =
            await audit.SignCheckpointAsync(guard.Handler.Id.Value, signer, cancellationToken).ConfigureAwait(false);
        InclusionProof inclusion =
            await audit.ProveInclusionAsync(entry.Sequence, checkpoint.Size, cancellationToken).ConfigureAwait(false);
        AuditOpening opening = (await store.FindOpeningAsync(entry.Sequence, ConsentReceipt.CommitmentName, cancellationToken)
            .ConfigureAwait(false))!;
        return ConsentReceipt.Of(prompt, record).Sign(signer, new ReceiptEvidence(entry, opening, inclusion, checkpoint));
    }
}
