namespace Yipai.Client.Storage;

/// <summary>Encrypts the data that a store keeps on the device.</summary>
/// <remarks>
/// A host with a keychain, a keystore or WebCrypto registers its own protector. The calls are asynchronous because system key stores
/// answer through another process, and WebCrypto through promises.
/// </remarks>
public interface IOutboxProtector
{
    /// <summary>Encrypts bytes for a row.</summary>
    /// <remarks>Decryption needs the name of the same row.</remarks>
    /// <param name="plain">The bytes to encrypt.</param>
    /// <param name="rowName">The name of the row. The encryption authenticates the name but does not store it.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">
    /// YP0311 to YP0313: the key is missing and cannot be created, or it has the wrong form.
    /// </exception>
    ValueTask<byte[]> SealAsync(ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default);

    /// <summary>Decrypts bytes.</summary>
    /// <param name="sealedBytes">The bytes that <see cref="SealAsync"/> returned.</param>
    /// <param name="rowName">The name of the row for which the bytes were encrypted.</param>
    /// <param name="cancellationToken">Stops waiting for the key.</param>
    /// <exception cref="YipaiClientException">YP0313: the bytes, the row or the key differ from those of the encryption.</exception>
    ValueTask<byte[]> OpenAsync(
        ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default);
}
