using System.Text.Json;

namespace Yipai.Privacy.Consent;

/// <summary>Ledger entries as JSON, for stores and the wire.</summary>
public static class LedgerEntryFormat
{
    /// <summary>The most bytes that an entry has: 64 KiB, room for hundreds of items and no more.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Writes an entry as UTF-8 JSON.</summary>
    /// <exception cref="PrivacyException">YP0131: it would be longer than <see cref="MaxLength"/>.</exception>
    public static byte[] Write(LedgerEntry entry)
    {
        byte[] written = JsonSerializer.SerializeToUtf8Bytes(entry, ConsentJsonContext.Default.LedgerEntry);
        return written.Length <= MaxLength ? written : throw PrivacyException.LongLedgerEntry();
    }

    /// <summary>Reads an entry back.</summary>
    /// <exception cref="PrivacyException">YP0130: the bytes are no ledger entry, or more than <see cref="MaxLength"/>.</exception>
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
