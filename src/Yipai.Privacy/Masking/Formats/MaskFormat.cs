namespace Yipai.Privacy.Masking;

/// <summary>How one value is shown: kept, partly hidden, generalised, replaced or erased (脱敏).</summary>
/// <remarks>
/// A format that keeps characters hides at least half as many as it keeps. A value too short for that, or of another shape than its kind, is
/// hidden whole; no value passes because it is odd. What is shown never equals the value, except by <see cref="Keep"/>. Characters are those
/// that a reader sees (grapheme clusters, UAX 29); one of more than 16 UTF-16 units hides the value whole.
/// </remarks>
public sealed record MaskFormat
{
    /// <summary>What stands for a value hidden whole, whatever its length.</summary>
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

    /// <summary>Nothing is left: no text, and no property in JSON.</summary>
    public static MaskFormat Erase { get; } = new(MaskKind.Erase);

    /// <summary>The value as it is.</summary>
    public static MaskFormat Keep { get; } = new(MaskKind.Keep);

    /// <summary>Free text: what the scanner finds in it is masked.</summary>
    public static MaskFormat FreeText { get; } = new(MaskKind.FreeText);

    /// <summary>A star for each character; the length is shown.</summary>
    public static MaskFormat Stars { get; } = new(MaskKind.Stars);

    /// <summary>A name's surname: <c>张**</c>, <c>欧阳**</c>.</summary>
    public static MaskFormat Surname { get; } = new(MaskKind.Surname, first: 1);

    /// <summary>A card number in groups, first and last kept: <c>6227 **** **** **** 123</c>.</summary>
    public static MaskFormat CardGroups { get; } = new(MaskKind.CardGroups);

    /// <summary>The year of a date: <c>1990-**-**</c>.</summary>
    public static MaskFormat Year { get; } = new(MaskKind.Year);

    /// <summary>An address down to district or county: <c>大连市中山区****</c>.</summary>
    public static MaskFormat District { get; } = new(MaskKind.District);

    /// <summary>Scheme, host and path of a URL, without user, query and fragment.</summary>
    public static MaskFormat UrlPath { get; } = new(MaskKind.UrlPath);

    /// <summary>The number of a relay that connects the call (隐私通话), from <see cref="IRelayNumbers"/>; hidden where it has none.</summary>
    public static MaskFormat Relay { get; } = new(MaskKind.Relay);

    /// <summary>Which of the policy's strategies this is.</summary>
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

    /// <summary>How many stars stand for what is hidden; 0 for one each.</summary>
    internal int StarCount { get; }

    internal string Replacement { get; }

    /// <summary>How many characters stay at the ends where each of the others becomes a star; more than any value has where they do not.</summary>
    internal int PlainKept { get; }

    /// <summary>The first characters: <c>益**</c>.</summary>
    /// <param name="count">How many, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat KeepFirst(int count) => KeepEnds(count, 0);

    /// <summary>The first and the last characters: <c>138****5678</c>.</summary>
    /// <param name="first">How many at the start, 0 to 16.</param>
    /// <param name="last">How many at the end, 0 to 16; not both 0.</param>
    /// <param name="stars">How many stars stand between, 1 to 16, so that the length is not shown; 0 for one each.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range, or first and last are 0.</exception>
    public static MaskFormat KeepEnds(int first, int last, int stars = 0) =>
        AreInRange(first, last, stars) && first + last > 0 ? new(MaskKind.KeepEnds, first, last, stars) : throw PrivacyException.BadMaskFormat();

    /// <summary>Stars for the last characters: <c>大连市中山区人********</c>; at least half as many are hidden as stay.</summary>
    /// <param name="count">How many are hidden, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat HideLast(int count) =>
        count is >= 1 and <= MostKept ? new(MaskKind.HideLast, last: count) : throw PrivacyException.BadMaskFormat();

    /// <summary>A mail address's first characters and domain: <c>a***@example.cn</c>.</summary>
    /// <param name="first">How many at the start, 0 to 16; none is shown of a name that short.</param>
    /// <param name="stars">How many stars follow, 1 to 16, so that the length is not shown; 0 for one each.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range.</exception>
    public static MaskFormat EmailDomain(int first = 1, int stars = 3) =>
        AreInRange(first, 0, stars) ? new(MaskKind.EmailDomain, first, stars: stars) : throw PrivacyException.BadMaskFormat();

    /// <summary>The first groups of an address of numbers: <c>203.0.113.*</c>, <c>AA:BB:CC:**:**:**</c>.</summary>
    /// <param name="count">How many groups are kept, 1 to 16.</param>
    /// <param name="stars">How many stars stand for each other group, 1 to 16.</param>
    /// <exception cref="PrivacyException">YP0123: a number is outside its range.</exception>
    public static MaskFormat Groups(int count, int stars = 1) =>
        AreInRange(count, 0, stars) && count > 0 && stars > 0 ? new(MaskKind.Groups, count, stars: stars) : throw PrivacyException.BadMaskFormat();

    /// <summary>A landline's area code and last digits: <c>0411******01</c>.</summary>
    /// <param name="last">How many digits at the end, 0 to 4.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat AreaCode(int last) =>
        last is >= 0 and <= 4 ? new(MaskKind.AreaCode, last: last) : throw PrivacyException.BadMaskFormat();

    /// <summary>Numbers with fewer decimals: <c>38.91,121.61</c> at two, about 1 km.</summary>
    /// <param name="count">How many decimals are kept, 0 to 16; they are cut, not rounded.</param>
    /// <exception cref="PrivacyException">YP0123: the number is outside that range.</exception>
    public static MaskFormat Decimals(int count) =>
        count is >= 0 and <= MostKept ? new(MaskKind.Decimals, first: count) : throw PrivacyException.BadMaskFormat();

    /// <summary>Always the same text, whatever the value, such as 热心市民.</summary>
    /// <param name="text">What to show, 1 to 64 characters.</param>
    /// <exception cref="PrivacyException">YP0123: the text is empty or longer.</exception>
    public static MaskFormat Fixed(string text) =>
        text is { Length: > 0 and <= 64 } ? new(MaskKind.Fixed, replacement: text) : throw PrivacyException.BadMaskFormat();

    /// <summary>Reads what <see cref="ToString"/> writes, as rule files have it.</summary>
    /// <exception cref="PrivacyException">YP0123: there is no such format, or a number is outside its range.</exception>
    public static MaskFormat Parse(string text) => MaskFormatText.Read(text);

    /// <summary>The format as rule files write it, such as <c>KeepEnds(3,4)</c>.</summary>
    public override string ToString() => MaskFormatText.Write(this);

    /// <summary>The most UTF-16 units that a value of a length can become.</summary>
    internal int MaxLength(int length) => Math.Max(length + (length / 4) + (2 * MostKept), Replacement.Length) * (Kind == MaskKind.Groups ? Math.Max(1, StarCount) : 1);

    private static bool AreInRange(int first, int last, int stars) =>
        first is >= 0 and <= MostKept && last is >= 0 and <= MostKept && stars is >= 0 and <= MostKept;
}
