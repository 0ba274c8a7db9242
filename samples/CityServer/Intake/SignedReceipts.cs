using Yipai.Privacy;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Receipts;

namespace Yipai.Samples.CityServer;

/// <summary>Logs a choice and gives the person a receipt that proves it without this server (ISO/IEC TS 27560).</summary>
public sealed class SignedReceipts(
    PrivacyGuard guard, AuditLog audit, IAuditStore store, EcdsaRecordSigner signer, KeptReceipts kept)
{
    public Task<AuditEntry> LogAsync(ConsentRecord choice, AuditEvent happened, CancellationToken cancellationToken) =>
        audit.AppendAsync(happened.Committing(ConsentReceipt.CommitmentName, ConsentReceipt.DigestOf(choice)), cancellationToken).AsTask();

    /// <summary>Signs the receipt and keeps it, so that the city can send it again when the answer is lost.</summary>
    public async Task<ReadOnlyMemory<byte>?> SignAsync(
        ConsentPrompt prompt, ConsentRecord choice, AuditEntry entry, CancellationToken cancellationToken)
    {
        AuditCheckpoint checkpoint = await audit.SignCheckpointAsync(guard.Handler.Id.Value, signer, cancellationToken);
        InclusionProof inclusion = await audit.ProveInclusionAsync(entry.Sequence, checkpoint.Size, cancellationToken);
        AuditOpening opening = (await store.FindOpeningAsync(entry.Sequence, ConsentReceipt.CommitmentName, cancellationToken))!;
        byte[] receipt = ConsentReceipt.Of(prompt, choice).Sign(signer, new ReceiptEvidence(entry, opening, inclusion, checkpoint));
        await kept.KeepAsync(
            new ReceiptRow { EntryId = choice.EntryId.ToString("N"), SubjectId = choice.SubjectId.Value, Receipt = receipt },
            cancellationToken);
        return receipt;
    }
}
