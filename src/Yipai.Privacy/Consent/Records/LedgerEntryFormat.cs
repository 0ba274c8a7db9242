using System.Text.Json;

namespace Yipai.Privacy.Consent;

/// <summary>Writes and reads ledger entries as JSON, for stores and for the wire.</summary>
public static class LedgerEntryFormat
{
    /// <summary>The size limit of an entry, 64 KiB.</summary>
    /// <remarks>An entry of this size can hold hundreds of items.</remarks>
    public const int MaxLength = 64 * 1024;

    /// <summary>Writes an entry as UTF-8 JSON.</summary>
    /// <exception cref="PrivacyException">YP0131: the entry would be longer than <see cref="MaxLength"/>.</exception>
    public static byte[] Write(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        byte[] written = JsonSerializer.SerializeToUtf8Bytes(entry, ConsentJsonContext.Default.LedgerEntry);
        return written.Length <= MaxLength ? written : throw PrivacyException.LongLedgerEntry();
    }

    /// <summary>Reads an entry from UTF-8 JSON.</summary>
    /// <exception cref="PrivacyException">
    /// YP0130: the bytes are not a ledger entry, or there are more than <see cref="MaxLength"/> bytes.
    /// </exception>
    public static LedgerEntry Read(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.Length > MaxLength)
        {
            throw PrivacyException.BadLedgerEntry();
        }

        try
        {
            return JsonSerializer.Deserialize(utf8Json, ConsentJsonContext.Default.LedgerEntry) ?? throw PrivacyException.BadLedgerEntry();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw PrivacyException.BadLedgerEntry();
        }
    }
}
