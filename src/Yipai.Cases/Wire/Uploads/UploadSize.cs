using System.Globalization;

namespace Yipai.Cases.Wire;

/// <summary>The value of <c>Upload-Offset</c> and <c>Upload-Length</c>: a count of bytes, 0 to 2^63-1, in decimal digits alone.</summary>
/// <param name="Bytes">The count.</param>
public readonly record struct UploadSize(long Bytes)
{
    /// <summary>Tries to parse a header's value; a sign, a space or a value above the range is refused.</summary>
    public static bool TryParse(string? value, out UploadSize size)
    {
        bool isSize = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes);
        size = isSize ? new UploadSize(bytes) : default;
        return isSize;
    }

    /// <summary>Returns the header's value.</summary>
    public override string ToString() => Bytes.ToString(CultureInfo.InvariantCulture);
}
