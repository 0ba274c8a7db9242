namespace Yipai.Client.Storage;

/// <summary>Seals what a store keeps on the device. A host with a keychain, a keystore or WebCrypto registers its own.</summary>
/// <remarks>The calls are asynchronous because system key stores answer through another process, and WebCrypto through promises.</remarks>
public interface IOutboxProtector
{
    /// <summary>Seals bytes for a row; whoever opens them has to name the same row.</summary>
    /// <param name="plain">The bytes to seal.</param>
    /// <param name="rowName">The name of the row, which is authenticated and not stored.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">YP0311 to YP0313: there is no key and none can be made, or it has the wrong form.</exception>
    ValueTask<byte[]> SealAsync(ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default);

    /// <summary>Opens sealed bytes.</summary>
    /// <param name="sealedBytes">What <see cref="SealAsync"/> returned.</param>
    /// <param name="rowName">The name of the row for which the bytes were sealed.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">YP0313: the bytes, the row or the key are not those that were sealed.</exception>
    ValueTask<byte[]> OpenAsync(ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default);
}
