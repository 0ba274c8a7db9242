using System.Text.Json;

namespace Yipai.Privacy.Consent;

/// <summary>Ledger entries as JSON, for stores and the wire.</summary>
public static class LedgerEntryFormat
{
    /// <summary>Writes an entry as UTF-8 JSON.</summary>
    public static byte[] Write(LedgerEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, ConsentJsonContext.Default.LedgerEntry);

    /// <summary>Reads an entry back.</summary>
    /// <exception cref="PrivacyException">YP0130: the bytes are no ledger entry.</exception>
    public static LedgerEntry Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return ChoiceReader.TryRead(utf8Json) ?? JsonSerializer.Deserialize(utf8Json, ConsentJsonContext.Default.LedgerEntry) ?? throw PrivacyException.BadLedgerEntry();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw PrivacyException.BadLedgerEntry();
        }
    }
}
