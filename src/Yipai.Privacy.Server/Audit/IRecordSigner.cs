namespace Yipai.Privacy.Server.Audit;

/// <summary>Signs checkpoints and receipts.</summary>
/// <remarks>A browser host implements it over WebCrypto; elsewhere <see cref="EcdsaRecordSigner"/> does.</remarks>
public interface IRecordSigner
{
    /// <summary>Which key signs.</summary>
    string KeyId { get; }

    /// <summary>How, such as <c>ES256</c>.</summary>
    string Algorithm { get; }

    /// <summary>The signature over the content.</summary>
    byte[] Sign(ReadOnlySpan<byte> content);
}
