using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Decrypts rows one by one, so that a damaged row does not make the other rows unreadable.</summary>
internal static class Opening
{
    /// <summary>Decrypts sealed bytes. Returns null if this key does not open them, and throws every other error.</summary>
    public static async ValueTask<byte[]?> TryOpenAsync(
        this IOutboxProtector protector, ReadOnlyMemory<byte> sealedBytes,
        ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken)
    {
        try
        {
            return await protector.OpenAsync(sealedBytes, rowName, cancellationToken).ConfigureAwait(false);
        }
        catch (YipaiClientException exception) when (exception.Code == SqliteErrors.CannotOpenCode)
        {
            return null;
        }
    }
}
