using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Reads a whole log and checks every entry and node; reports damage, never throws over it.</summary>
public static class AuditVerifier
{
    /// <summary>Verifies a log against itself, up to the head that it has at the beginning.</summary>
    public static async ValueTask<AuditVerification> VerifyAsync(IAuditStore store, CancellationToken cancellationToken = default) =>
        (await AuditWalk.RunAsync(store, 0, cancellationToken).ConfigureAwait(false)).Result;

    /// <summary>Verifies a log against itself and against an older checkpoint, which was kept elsewhere.</summary>
    /// <remarks>Whoever can rewrite a whole store, head included, cannot rewrite a checkpoint that somebody else keeps.</remarks>
    /// <param name="store">The log.</param>
    /// <param name="older">A checkpoint of the same log, as it was kept.</param>
    /// <param name="verifier">The keys that may have signed it.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAuditStore store, AuditCheckpoint older, IRecordVerifier verifier, CancellationToken cancellationToken = default)
    {
        if (!await older.IsSignedByAsync(verifier, cancellationToken).ConfigureAwait(false))
        {
            return new AuditVerification(0, Convert.ToHexStringLower(AuditTreeHead.Empty.RootHash.Span), null, AuditDamage.CheckpointForged);
        }

        AuditWalk walk = await AuditWalk.RunAsync(store, older.Size, cancellationToken).ConfigureAwait(false);
        AuditVerification result = walk.Result;
        return !result.IsIntact ? result
            : walk.RootAtMark is not { } root ? result with { FirstBrokenEntry = result.EntryCount, Reason = AuditDamage.Truncated }
            : !root.AsSpan().SequenceEqual(older.RootHash.Span) ? result with { Reason = AuditDamage.HistoryRewritten }
            : result;
    }
}
