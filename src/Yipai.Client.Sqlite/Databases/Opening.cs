using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Opens rows one by one, so that a damaged row spoils no other.</summary>
internal static class Opening
{
    /// <summary>Opens sealed bytes. Returns null if they cannot be opened with this key; every other error is thrown.</summary>
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
