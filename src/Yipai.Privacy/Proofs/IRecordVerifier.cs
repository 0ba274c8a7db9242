namespace Yipai.Privacy.Proofs;

/// <summary>Verifies signatures by the id of their key.</summary>
public interface IRecordVerifier
{
    /// <summary>Indicates whether the key with this id made the signature over the content. An unknown key gives false.</summary>
    bool Verify(string keyId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature);
}
