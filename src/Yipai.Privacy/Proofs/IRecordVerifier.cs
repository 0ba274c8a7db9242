namespace Yipai.Privacy.Proofs;

/// <summary>Verifies signatures by the id of their key.</summary>
/// <remarks>It is asynchronous because a browser verifies through WebCrypto, whose calls are promises.</remarks>
public interface IRecordVerifier
{
    /// <summary>Indicates whether the key with this id made the signature over the content.</summary>
    /// <remarks>An unknown key gives false.</remarks>
    /// <param name="keyId">The id of the key.</param>
    /// <param name="content">The signed bytes; they must not change before the task ends.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<bool> VerifyAsync(
        string keyId, ReadOnlyMemory<byte> content, ReadOnlyMemory<byte> signature, CancellationToken cancellationToken = default);
}
