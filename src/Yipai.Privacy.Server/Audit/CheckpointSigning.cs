using System.Text;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Signs checkpoints.</summary>
/// <remarks>Checking them needs only <see cref="AuditCheckpoint"/>.</remarks>
internal static class CheckpointSigning
{
    public static AuditCheckpoint Sign(string origin, AuditTreeHead head, DateTimeOffset at, IRecordSigner signer)
    {
        if (origin.Length == 0 || origin.AsSpan().ContainsAny('\n', '\r'))
        {
            throw PrivacyException.BadCheckpoint();
        }

        var unsigned = new AuditCheckpoint(origin, head.Size, head.RootHash, at, signer.KeyId, default);
        return unsigned with { Signature = signer.Sign(Encoding.UTF8.GetBytes(unsigned.Content())) };
    }
}
