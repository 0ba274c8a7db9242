namespace Yipai.Privacy.Masking;

/// <summary>Says how a value is shown: kept, partly hidden, generalised, replaced or erased (脱敏).</summary>
/// <remarks>
/// A format that keeps characters hides at least half as many as it keeps. A value that is too short for that, or that does not have the
/// shape of its kind, is hidden as a whole, so no value passes because it is odd. Only <see cref="Keep"/> shows the value itself.
/// Characters are those that a reader sees (grapheme clusters, UAX 29). If a character that would be shown has more than 16 UTF-16 units,
/// the whole value is hidden.
/// </remarks>
public sealed record MaskFormat
{
    /// <summary>Replaces a value that is hidden as a whole, whatever its length.</summary>
    public const string HiddenText = "******";

    internal const int MostKept = 16;

    private const int NeverPlain = 1 << 28;

    private MaskFormat(MaskKind kind, int first = 0, int last = 0, int stars = 0, string replacement = HiddenText)
    {
        Kind = kind;
        First = first;
        Last = last;
        StarCount = stars;
        Replacement = replacement;
        PlainKept = kind == MaskKind.KeepEnds && stars == 0 ? first + last : NeverPlain;
    }

    /// <summary>Gets the format that leaves nothing: no text, and no property in JSON.</summary>
    public static MaskFormat Erase { get; } = new(MaskKind.Erase);

    /// <summary>Gets the format that shows the value unchanged.</summary>
    public static MaskFormat Keep { get; } = new(MaskKind.Keep);

    /// <summary>Gets the format for free text: what the scanner finds in the text is masked.</summary>
    public static MaskFormat FreeText { get; } = new(MaskKind.FreeText);

    /// <summary>Gets the format that shows one star for each character, and so the length.</summary>
    public static MaskFormat Stars { get; } = new(MaskKind.Stars);

    /// <summary>Gets the format that shows a name's surname: <c>张**</c>, <c>欧阳**</c>.</summary>
    public static MaskFormat Surname { get; } = new(MaskKind.Surname, first: 1);

    /// <summary>Gets the format that shows the first and the last group of a card number: <c>6227 **** **** **** 123</c>.</summary>
    public static MaskFormat CardGroups { get; } = new(MaskKind.CardGroups);

    /// <summary>Gets the format that shows the year of a date: <c>1990-**-**</c>.</summary>
    public static MaskFormat Year { get; } = new(MaskKind.Year);

    /// <summary>Gets the format that shows an address down to the district or county: <c>大连市中山区****</c>.</summary>
    public static MaskFormat District { get; } = new(MaskKind.District);

    /// <summary>Gets the format that shows scheme, host and path of a URL, without user, query and fragment.</summary>
    public static MaskFormat UrlPath { get; } = new(MaskKind.UrlPath);

    /// <summary>Gets the format that shows the number of a relay that connects the call (隐私通话).</summary>
    /// <remarks>The number comes from <see cref="IRelayNumbers"/>. Without such a number the value is hidden.</remarks>
    public static MaskFormat Relay { get; } = new(MaskKind.Relay);

    /// <summary>Gets the policy's strategy to which the format belongs.</summary>
    public MaskingStrategy Strategy => Kind switch
    {
        MaskKind.Keep => MaskingStrategy.None,
        MaskKind.Relay => MaskingStrategy.PrivacyCall,
        MaskKind.Fixed => MaskingStrategy.AnonymousDisplay,
        _ => MaskingStrategy.ContentSubstitution,
    };

    internal MaskKind Kind { get; }

    internal int First { get; }

    internal int Last { get; }

    /// <summary>Gets how many stars replace the hidden part, or 0 for one star for each hidden character.</summary>
    internal int StarCount { get; }

    internal string Replacement { get; }

    /// <summary>Gets how many characters stay at the ends if each other one becomes a star.</summary>
    /// <remarks>For any other format it is more than any value has.</remarks>
    internal int PlainKept { get; }

    /// <summary>Returns the format that shows the first characters: <c>益**</c>.</summary>
    /// <param name="count">The number of characters shown, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat KeepFirst(int count) => KeepEnds(count, 0);

    /// <summary>Returns the format that shows the first and the last characters: <c>138****5678</c>.</summary>
    /// <param name="first">The number of characters at the start, 0 to 16.</param>
    /// <param name="last">The number of characters at the end, 0 to 16. It must not be 0 if <paramref name="first"/> is 0.</param>
    /// <param name="stars">The number of stars between, 1 to 16, so that the length is not shown, or 0 for one star for each hidden
    /// character.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range, or first and last are both 0.</exception>
    public static MaskFormat KeepEnds(int first, int last, int stars = 0) =>
        AreInRange(first, last, stars) && first + last > 0
            ? new(MaskKind.KeepEnds, first, last, stars)
            : throw PrivacyException.BadMaskFormat();

    /// <summary>Returns the format that hides the last characters: <c>大连市中山区人********</c>.</summary>
    /// <remarks>It hides at least half as many as it shows.</remarks>
    /// <param name="count">The number of hidden characters, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat HideLast(int count) =>
        count is >= 1 and <= MostKept ? new(MaskKind.HideLast, last: count) : throw PrivacyException.BadMaskFormat();

    /// <summary>Returns the format that shows a mail address's first characters and its domain: <c>a***@example.cn</c>.</summary>
    /// <param name="first">The number of characters at the start, 0 to 16. If the name is too short for it, no character is shown.</param>
    /// <param name="stars">The number of stars, 1 to 16, so that the length is not shown, or 0 for one star for each hidden
    /// character.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range.</exception>
    public static MaskFormat EmailDomain(int first = 1, int stars = 3) =>
        AreInRange(first, 0, stars) ? new(MaskKind.EmailDomain, first, stars: stars) : throw PrivacyException.BadMaskFormat();

    /// <summary>
    /// Returns the format that shows the first groups of an IP or MAC address: <c>203.0.113.*</c>, <c>AA:BB:CC:**:**:**</c>.
    /// </summary>
    /// <param name="count">The number of groups shown, 1 to 16.</param>
    /// <param name="stars">The number of stars for each hidden group, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range.</exception>
    public static MaskFormat Groups(int count, int stars = 1) =>
        AreInRange(count, 0, stars) && count > 0 && stars > 0
            ? new(MaskKind.Groups, count, stars: stars)
            : throw PrivacyException.BadMaskFormat();

    /// <summary>Returns the format that shows a landline's area code and last digits: <c>0411******01</c>.</summary>
    /// <param name="last">The number of digits shown at the end, 0 to 4.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat AreaCode(int last) =>
        last is >= 0 and <= 4 ? new(MaskKind.AreaCode, last: last) : throw PrivacyException.BadMaskFormat();

    /// <summary>
    /// Returns the format that shows numbers with fewer decimals: <c>38.91,121.61</c> for two decimals, which is about 1 km.
    /// </summary>
    /// <param name="count">The number of decimals shown, 0 to 16. The others are cut off, not rounded.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat Decimals(int count) =>
        count is >= 0 and <= MostKept ? new(MaskKind.Decimals, first: count) : throw PrivacyException.BadMaskFormat();

    /// <summary>Returns the format that shows the same text for every value, such as 热心市民.</summary>
    /// <param name="text">The text to show, 1 to 64 characters.</param>
    /// <exception cref="PrivacyException">YP0123: the text is empty or has more than 64 characters.</exception>
    public static MaskFormat Fixed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is { Length: > 0 and <= 64 } ? new(MaskKind.Fixed, replacement: text) : throw PrivacyException.BadMaskFormat();
    }

    /// <summary>Parses the text that <see cref="ToString"/> returns and that rule files use.</summary>
    /// <exception cref="PrivacyException">YP0123: there is no such format, or a number is outside its range.</exception>
    public static MaskFormat Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MaskFormatText.Read(text);
    }

    /// <summary>Returns the format as rule files write it, such as <c>KeepEnds(3,4)</c>.</summary>
    public override string ToString() => MaskFormatText.Write(this);

    /// <summary>Returns the most UTF-16 units that a value of this length can become.</summary>
    internal int MaxLength(int length) =>
        Math.Max(length + (length / 4) + (2 * MostKept), Replacement.Length) * (Kind == MaskKind.Groups ? Math.Max(1, StarCount) : 1);

    private static bool AreInRange(int first, int last, int stars) =>
        first is >= 0 and <= MostKept && last is >= 0 and <= MostKept && stars is >= 0 and <= MostKept;
}
