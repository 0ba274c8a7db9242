using System.Text;
using System.Text.Json;

namespace Yipai.Privacy.Proofs;

/// <summary>Checks signed receipts.</summary>
/// <remarks>A receipt that cannot be read proves nothing.</remarks>
internal static class ReceiptReader
{
    public static async ValueTask<ReceiptVerdict> JudgeAsync(
        ReadOnlyMemory<byte> receipt, IRecordVerifier verifier, CancellationToken cancellationToken)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(receipt);
            JsonElement root = document.RootElement;
            JsonElement signature = root.GetProperty("signature");
            string keyId = Text(signature, "key_id");
            byte[] value = Convert.FromHexString(Text(signature, "value"));
            return ReceiptSignature.WithoutValue(receipt.Span, value) is not { } content ? ReceiptVerdict.Unreadable
                : !await verifier.VerifyAsync(keyId, content, value, cancellationToken).ConfigureAwait(false) ? ReceiptVerdict.SignatureBad
                : Text(root, "schema_version") != ReceiptSignature.SchemaVersion ? ReceiptVerdict.Unreadable
                : !root.TryGetProperty(ReceiptSignature.AuditName, out JsonElement audit) ? ReceiptVerdict.SignatureGood
                : await JudgeEvidenceAsync(root, audit, verifier, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or IndexOutOfRangeException or PrivacyException)
        {
            return ReceiptVerdict.Unreadable;
        }
    }

    private static async ValueTask<ReceiptVerdict> JudgeEvidenceAsync(
        JsonElement root, JsonElement audit, IRecordVerifier verifier, CancellationToken cancellationToken)
    {
        AuditEntry entry = AuditEntry.Read(Encoding.UTF8.GetBytes(Text(audit, "entry")));
        AuditCheckpoint checkpoint = AuditCheckpoint.Read(Encoding.UTF8.GetBytes(Text(audit, "checkpoint")));
        var evidence = new ReceiptEvidence(
            entry,
            new AuditOpening(entry.Sequence, ReceiptEvidence.CommitmentName, Convert.FromHexString(Text(audit, "salt"))),
            new InclusionProof(
                audit.GetProperty("index").GetInt64(),
                audit.GetProperty("size").GetInt64(),
                [.. audit.GetProperty("path").EnumerateArray()
                    .Select(hash => (ReadOnlyMemory<byte>)Convert.FromHexString(hash.GetString() ?? ""))]),
            checkpoint);
        return !await checkpoint.IsSignedByAsync(verifier, cancellationToken).ConfigureAwait(false) ? ReceiptVerdict.CheckpointForged
            : evidence.Judge(Text(root.GetProperty("party_identification")[0], "party_id"), Text(root, "record_hash"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();
}
