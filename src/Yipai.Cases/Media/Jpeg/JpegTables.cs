namespace Yipai.Cases.Media;

/// <summary>Checks that a segment needed for decoding holds exactly its fields.</summary>
/// <remarks>
/// Idea: the first bytes of each table determine its length, so stepping from table to table must end exactly at the end of the
/// segment.
/// Invariant: no byte of the segment lies outside a table. A longer segment could carry hidden text, and decoders refuse it too, so no
/// usable photo is lost.
/// Source: ITU-T T.81, B.2.3 and B.2.4.
/// </remarks>
internal static class JpegTables
{
    private const int Coefficients = 64;
    private const int CodeLengths = 16;
    private const int MaxComponents = 4;

    /// <summary>Indicates whether the payload has the exact form that its marker requires (T.81 B.2.3 and B.2.4).</summary>
    public static bool AreExact(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        JpegMarker.StartOfScan => payload is [>= 1 and <= MaxComponents and byte components, ..] && payload.Length == 4 + 2 * components,
        JpegMarker.RestartInterval => payload.Length == 2,
        _ => AreTables(marker, payload),
    };

    private static bool AreTables(byte marker, ReadOnlySpan<byte> payload)
    {
        while (!payload.IsEmpty)
        {
            int length = marker switch
            {
                JpegMarker.QuantizationTables => QuantizationLength(payload),
                JpegMarker.HuffmanTables => HuffmanLength(payload),
                _ => ConditioningLength(payload),
            };
            if (length == 0 || length > payload.Length)
            {
                return false;
            }

            payload = payload[length..];
        }

        return true;
    }

    // The high half of each first byte is a class or precision of 0 or 1, and the low half is a destination.
    private static int QuantizationLength(ReadOnlySpan<byte> table) =>
        (table[0] >> 4, table[0] & 0x0F) is (<= 1 and int precision, <= 3) ? 1 + Coefficients * (1 + precision) : 0;

    private static int HuffmanLength(ReadOnlySpan<byte> table)
    {
        if (table.Length <= CodeLengths || (table[0] >> 4, table[0] & 0x0F) is not (<= 1, <= 3))
        {
            return 0;
        }

        int codes = 0;
        foreach (byte count in table.Slice(1, CodeLengths))
        {
            codes += count;
        }

        return codes <= 256 ? 1 + CodeLengths + codes : 0;
    }

    private static int ConditioningLength(ReadOnlySpan<byte> table) => (table[0] >> 4, table[0] & 0x0F) is (<= 1, <= 3) ? 2 : 0;
}
