namespace Yipai.Privacy.Server.Audit;

/// <summary>Signs checkpoints and receipts.</summary>
/// <remarks>A browser host implements it with WebCrypto. Other hosts use <see cref="EcdsaRecordSigner"/>.</remarks>
public interface IRecordSigner
{
    /// <summary>Gets the id of the key.</summary>
    string KeyId { get; }

    /// <summary>Gets the algorithm, such as <c>ES256</c>.</summary>
    string Algorithm { get; }

    /// <summary>Returns the signature over the content.</summary>
    byte[] Sign(ReadOnlySpan<byte> content);
}
