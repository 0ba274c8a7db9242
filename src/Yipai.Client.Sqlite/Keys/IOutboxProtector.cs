namespace Yipai.Client.Sqlite.Keys;

/// <summary>Seals what waits on the device; a host with a keychain brings its own.</summary>
public interface IOutboxProtector
{
    /// <summary>Seals bytes for a row; the same row must be named to open them.</summary>
    byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> rowName);

    /// <summary>Opens sealed bytes.</summary>
    /// <exception cref="YipaiClientException">YP0313: the bytes, the row or the key are not those that were sealed.</exception>
    byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> rowName);
}
