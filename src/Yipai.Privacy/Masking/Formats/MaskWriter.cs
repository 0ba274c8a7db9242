namespace Yipai.Privacy.Masking;

/// <summary>Applies a format to one value, from span to span.</summary>
/// <remarks>The shown text never equals the value.</remarks>
internal static class MaskWriter
{
    /// <summary>Replaces an erased value inside a sentence, and a value that is itself <see cref="MaskFormat.HiddenText"/>.</summary>
    public const string Gap = "***";

    private const int LongestPlainName = 8;

    /// <summary>Holds as many stars as the longest plain number has digits.</summary>
    /// <remarks>Copying a few of them is faster than filling.</remarks>
    private const string Stars = "************************";

    /// <summary>Writes a value in a format.</summary>
    /// <param name="format">The format. A value in free text format is hidden, because only the scanner can mask it.</param>
    /// <param name="item">The item that the value is. Numbers are first brought into the shape on which their formats count.</param>
    /// <param name="value">The value.</param>
    /// <param name="shown">Receives the shown text and has room for at least <see cref="MaskFormat.MaxLength"/> units.</param>
    /// <returns>The number of UTF-16 units written.</returns>
    public static int Write(MaskFormat format, DataItem item, ReadOnlySpan<char> value, Span<char> shown)
    {
        if (TryWritePlain(format, item, value, shown))
        {
            return value.Length;
        }

        if (value.IsEmpty || format.Kind == MaskKind.Erase)
        {
            return 0;
        }

        if (format.Kind == MaskKind.Keep)
        {
            value.CopyTo(shown);
            return value.Length;
        }

        int written = format.Kind == MaskKind.KeepEnds ? KeepEnds(format, item, value, shown) : Shaped(format, value, shown);
        if (written > 0 && !shown[..written].SequenceEqual(value))
        {
            return written;
        }

        ReadOnlySpan<char> hidden = value.SequenceEqual(MaskFormat.HiddenText) ? Gap : MaskFormat.HiddenText;
        hidden.CopyTo(shown);
        return hidden.Length;
    }

    /// <summary>
    /// Tries to write the common cases in few steps: a number that is only digits and keeps its ends, and a name in common Chinese.
    /// </summary>
    /// <returns>True if the value was such a case. Then as many units were written as the value has.</returns>
    public static bool TryWritePlain(MaskFormat format, DataItem item, ReadOnlySpan<char> value, Span<char> shown)
    {
        int hidden = value.Length - format.PlainKept;
        if (hidden * 2 < format.PlainKept || shown.Length < value.Length || !ValueShape.IsPlainNumber(item, value))
        {
            return TryWriteName(format, value, shown);
        }

        value.CopyTo(shown);
        Stars.AsSpan(0, hidden).CopyTo(shown[format.First..]);
        return true;
    }

    /// <summary>Indicates whether <see cref="TryWritePlain"/> writes the value, at its own length, if it has room.</summary>
    public static bool IsPlain(MaskFormat format, DataItem item, ReadOnlySpan<char> value) =>
        (value.Length - format.PlainKept) * 2 >= format.PlainKept ? ValueShape.IsPlainNumber(item, value) : IsPlainName(format, value);

    private static bool TryWriteName(MaskFormat format, ReadOnlySpan<char> value, Span<char> shown)
    {
        if (shown.Length < value.Length || !IsPlainName(format, value))
        {
            return false;
        }

        int first = EndMasks.SurnameLength(value);
        value.CopyTo(shown);
        Stars.AsSpan(first, value.Length - first).CopyTo(shown[first..]);
        return true;
    }

    private static bool IsPlainName(MaskFormat format, ReadOnlySpan<char> value)
    {
        bool isPlain = format.Kind == MaskKind.Surname && value.Length is > 1 and <= LongestPlainName;
        for (int at = 0; isPlain && at < value.Length; at++)
        {
            isPlain = Graphemes.IsCommonChinese(value[at]);
        }

        return isPlain;
    }

    private static int KeepEnds(MaskFormat format, DataItem item, ReadOnlySpan<char> value, Span<char> shown)
    {
        if (!ValueShape.IsNumber(item))
        {
            return EndMasks.KeepEnds(value, format.First, format.Last, format.StarCount, shown);
        }

        Span<char> number = stackalloc char[ValueShape.LongestNumber];
        int length = ValueShape.Normalize(item, value, number, out int start);
        int written = length < 0
            ? EndMasks.WrongShape
            : EndMasks.KeepEnds(number.Slice(start, length), format.First, format.Last, format.StarCount, shown);
        number.Clear();
        return written;
    }

    private static int Shaped(MaskFormat format, ReadOnlySpan<char> value, Span<char> shown) => format.Kind switch
    {
        MaskKind.Stars => EndMasks.Stars(value, shown),
        MaskKind.HideLast => EndMasks.HideLast(value, format.Last, shown),
        MaskKind.Surname => EndMasks.Surname(value, shown),
        MaskKind.EmailDomain => ShapeMasks.EmailDomain(value, format.First, format.StarCount, shown),
        MaskKind.CardGroups => ShapeMasks.CardGroups(value, shown),
        MaskKind.Groups => ShapeMasks.Groups(value, format.First, format.StarCount, shown),
        MaskKind.AreaCode => ShapeMasks.AreaCode(value, format.Last, shown),
        MaskKind.Year => ShapeMasks.Year(value, shown),
        MaskKind.District => ShapeMasks.District(value, shown),
        MaskKind.Decimals => ShapeMasks.Decimals(value, format.First, shown),
        MaskKind.UrlPath => ShapeMasks.UrlPath(value, shown),
        MaskKind.Fixed => EndMasks.Write(format.Replacement, 0, [], shown),
        _ => EndMasks.WrongShape,
    };
}
