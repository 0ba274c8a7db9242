using System.Buffers.Text;
using System.Text;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Intake;

/// <summary>Names a position in a ledger and the entry before it.</summary>
/// <remarks>If they disagree, as after a restore, reading starts again.</remarks>
internal static class ConsentCursor
{
    public static string At(int place, List<LedgerEntry> entries) => place == 0
        ? ""
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{place} {entries[place - 1].EntryId:N}"));

    public static int PlaceAfter(string? cursor, List<LedgerEntry> entries)
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor))
        {
            return 0;
        }

        string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ');
        return parts.Length == 2 && int.TryParse(parts[0], out int place)
            && place >= 1 && place <= entries.Count && entries[place - 1].EntryId.ToString("N") == parts[1] ? place : 0;
    }
}
