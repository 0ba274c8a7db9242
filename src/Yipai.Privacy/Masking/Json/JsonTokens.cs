using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Yipai.Privacy.Masking;

/// <summary>Reads tokens of a JSON document as text.</summary>
internal static class JsonTokens
{
    /// <summary>Copies the text of a token.</summary>
    /// <remarks>Copies stars instead if the text holds half a surrogate pair or bytes that are not UTF-8.</remarks>
    public static void CopyText(ref Utf8JsonReader reader, CharBuffer text)
    {
        try
        {
            text.Advance(reader.CopyString(text.GetSpan(reader.ValueSpan.Length)));
        }
        catch (InvalidOperationException)
        {
            text.Write(MaskFormat.HiddenText);
        }
    }

    /// <summary>Returns a whole number without exponent and decimals, because 1.3812345678e10 is a mobile number too.</summary>
    public static string WholeNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && decimal.Truncate(number) == number
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : text;

    /// <summary>Returns a larger pooled buffer with the same bytes, and gives the old one back, cleared.</summary>
    public static byte[] Larger(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}
