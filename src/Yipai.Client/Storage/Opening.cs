namespace Yipai.Client.Storage;

/// <summary>Decrypts rows one by one, so that a damaged row does not make the other rows unreadable.</summary>
internal static class Opening
{
    /// <summary>The error code for bytes that this key does not decrypt.</summary>
    /// <remarks>The outbox sets the row with such bytes aside.</remarks>
    public const string CannotOpenCode = "YP0313";

    /// <summary>Decrypts sealed bytes.</summary>
    /// <remarks>Returns null if this key does not open them, and throws every other error.</remarks>
    public static async ValueTask<byte[]?> TryOpenAsync(
        this IOutboxProtector protector, ReadOnlyMemory<byte> sealedBytes,
        ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken)
    {
        try
        {
            return await protector.OpenAsync(sealedBytes, rowName, cancellationToken).ConfigureAwait(false);
        }
        catch (YipaiClientException exception) when (exception.Code == CannotOpenCode)
        {
            return null;
        }
    }
}
