namespace Yipai.Privacy.Masking;

/// <summary>How one value is shown: kept, partly hidden, replaced or erased (脱敏).</summary>
/// <remarks>
/// A format that keeps something hides at least half as many characters as it keeps. A value too short for that, or
/// of another shape than its kind, is hidden whole; no value passes because it is odd.
/// </remarks>
public sealed record MaskFormat
{
    /// <summary>What stands for a value hidden whole, whatever its length.</summary>
    public const string HiddenText = "******";

    private const int MostKept = 16;

    private MaskFormat(MaskKind kind, int first = 0, int last = 0, string replacement = HiddenText)
    {
        Kind = kind;
        First = first;
        Last = last;
        Replacement = replacement;
    }

    /// <summary>Nothing is left: no text, and no property in JSON.</summary>
    public static MaskFormat Erase { get; } = new(MaskKind.Erase);

    /// <summary>The value as it is.</summary>
    public static MaskFormat Keep { get; } = new(MaskKind.Keep);

    /// <summary>Free text: what the scanner finds in it is masked.</summary>
    public static MaskFormat FreeText { get; } = new(MaskKind.FreeText);

    /// <summary>A name's surname: <c>张**</c>, <c>欧阳**</c>.</summary>
    public static MaskFormat Surname { get; } = new(MaskKind.Surname, first: 1);

    /// <summary>A mail address's first character and domain: <c>a***@example.cn</c>.</summary>
    public static MaskFormat EmailDomain { get; } = new(MaskKind.EmailDomain);

    internal MaskKind Kind { get; }

    internal int First { get; }

    internal int Last { get; }

    internal string Replacement { get; }

    /// <summary>The first characters: <c>益**</c>.</summary>
    /// <param name="count">How many, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat KeepFirst(int count) => KeepEnds(count, 0);

    /// <summary>The first and the last characters: <c>138****5678</c>.</summary>
    /// <param name="first">How many at the start, 0 to 16.</param>
    /// <param name="last">How many at the end, 0 to 16; not both 0.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside that range, or both are 0.</exception>
    public static MaskFormat KeepEnds(int first, int last) =>
        first is >= 0 and <= MostKept && last is >= 0 and <= MostKept && first + last > 0
            ? new(MaskKind.KeepEnds, first, last)
            : throw PrivacyException.BadMaskFormat();

    /// <summary>Always the same text, whatever the value.</summary>
    /// <param name="text">What to show, not empty.</param>
    /// <exception cref="PrivacyException">YP0123: the text is empty.</exception>
    public static MaskFormat Fixed(string text) =>
        string.IsNullOrEmpty(text) ? throw PrivacyException.BadMaskFormat() : new(MaskKind.Fixed, replacement: text);

    /// <summary>The format's name, such as <c>KeepEnds(3,4)</c>.</summary>
    public override string ToString() => Kind == MaskKind.KeepEnds ? $"KeepEnds({First},{Last})" : Kind.ToString();
}
