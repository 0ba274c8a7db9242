using System.Runtime.InteropServices.JavaScript;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Keys;

/// <summary>Encrypts with AES-256-GCM under a key that WebCrypto keeps in IndexedDB and gives to no script.</summary>
internal sealed class WebCryptoProtector(BrowserModule module, string database) : IOutboxProtector
{
    /// <inheritdoc/>
    public async ValueTask<byte[]> SealAsync(
        ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return ModuleFunctions.TakeBytes(
                await ModuleFunctions.SealAsync(database, plain.ToArray(), rowName.ToArray()).WaitAsync(cancellationToken)
                    .ConfigureAwait(false));
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]> OpenAsync(
        ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default)
    {
        await module.LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            JSObject? opened = await ModuleFunctions.UnsealAsync(database, sealedBytes.ToArray(), rowName.ToArray())
                .WaitAsync(cancellationToken).ConfigureAwait(false);
            return opened is null ? throw BrowserErrors.CannotOpen() : ModuleFunctions.TakeBytes(opened);
        }
        catch (JSException exception)
        {
            throw BrowserErrors.From(exception);
        }
    }
}
