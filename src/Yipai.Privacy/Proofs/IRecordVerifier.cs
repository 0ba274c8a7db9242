namespace Yipai.Privacy.Proofs;

/// <summary>Verifies signatures by key id.</summary>
public interface IRecordVerifier
{
    /// <summary>Whether the key of that id made the signature over the content; an unknown key did not.</summary>
    bool Verify(string keyId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature);
}
