using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Reads a whole log and checks every entry and node.</summary>
/// <remarks>It reports damage and never throws because of it.</remarks>
public static class AuditVerifier
{
    /// <summary>Verifies a log against its own hashes, up to the head at the start of the call.</summary>
    public static async ValueTask<AuditVerification> VerifyAsync(IAuditStore store, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await AuditWalk.RunAsync(store, 0, cancellationToken).ConfigureAwait(false)).Result;
    }

    /// <summary>Verifies a log against its own hashes and against an older checkpoint that was kept elsewhere.</summary>
    /// <remarks>
    /// A person who can rewrite the whole store, including its head, still cannot rewrite a checkpoint that somebody else keeps.
    /// </remarks>
    /// <param name="store">The log.</param>
    /// <param name="older">The older checkpoint of the same log.</param>
    /// <param name="verifier">The keys that may have signed the checkpoint.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAuditStore store, AuditCheckpoint older, IRecordVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(older);
        if (!await older.IsSignedByAsync(verifier, cancellationToken).ConfigureAwait(false))
        {
            return new AuditVerification(0, Convert.ToHexStringLower(AuditTreeHead.Empty.RootHash.Span), null,
                AuditDamage.CheckpointForged);
        }

        AuditWalk walk = await AuditWalk.RunAsync(store, older.Size, cancellationToken).ConfigureAwait(false);
        AuditVerification result = walk.Result;
        return !result.IsIntact ? result
            : walk.RootAtMark is not { } root ? result with { FirstBrokenEntry = result.EntryCount, Reason = AuditDamage.Truncated }
            : !root.AsSpan().SequenceEqual(older.RootHash.Span) ? result with { Reason = AuditDamage.HistoryRewritten }
            : result;
    }
}
