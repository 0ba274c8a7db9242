using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a unit grid (单元网格): division, street, community and number.</summary>
/// <remarks>
/// A code has 15 characters (6+3+3+3). Since 2026 upper-case letters may follow the division. The 14 digits of CJ/T 213-2005 (6+3+3+2)
/// are read if the caller passes <see cref="GridCodeLayout.Fourteen"/>. The code has no check digit.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<GridCode>))]
public readonly record struct GridCode : ICityCode<GridCode>
{
    private const int DivisionLength = 6;

    private static readonly CodeLayout Layout15 = new(("division", DivisionLength), ("street", 3), ("community", 3), ("grid", 3));
    private static readonly CodeLayout Layout14 = new(("division", DivisionLength), ("street", 3), ("community", 3), ("grid", 2));

    /// <summary>The characters after the division as a number in base 36.</summary>
    private readonly ulong _rest;

    private GridCode(int division, ulong rest, GridCodeLayout layout)
    {
        Division = new DivisionCode(division);
        _rest = rest;
        Layout = layout;
    }

    /// <summary>Gets the county-level division of the grid.</summary>
    public DivisionCode Division { get; }

    /// <summary>Gets the layout, which determines the length of the code.</summary>
    public GridCodeLayout Layout { get; }

    /// <summary>Gets the community, or null if its code contains letters.</summary>
    public CommunityCode? Community
    {
        get
        {
            Span<char> text = stackalloc char[Layout15.Length];
            CityCode.TryWrite(this, text, out _);
            return CityCode.TryRead(text[..12], out CommunityCode community, out _) ? community : null;
        }
    }

    /// <summary>Parses a code of 15 characters.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a grid code; the message names the wrong part.</exception>
    public static GridCode Parse(ReadOnlySpan<char> text) => Parse(text, GridCodeLayout.Fifteen);

    /// <summary>Parses a code of a given length.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a grid code of that length.</exception>
    public static GridCode Parse(ReadOnlySpan<char> text, GridCodeLayout layout) =>
        TryRead(text, layout, out GridCode code, out CodeFault fault) ? code : throw CasesException.BadCode(nameof(GridCode), fault);

    /// <summary>Tries to parse a code of 15 characters, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out GridCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code of 15 characters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GridCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by division, then by the other characters.</summary>
    public int CompareTo(GridCode other) => (Division.Number, _rest).CompareTo((other.Division.Number, other._rest));

    /// <summary>Returns the code.</summary>
    public override string ToString() => CityCode.ToText(this);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        CityCode.TryWrite(this, destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        CityCode.TryWrite(this, utf8Destination, out bytesWritten);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    static bool ICityCode<GridCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out GridCode code, out CodeFault fault) =>
        TryRead(text, GridCodeLayout.Fifteen, out code, out fault);

    static bool ICityCode<GridCode>.TryWrite<TChar>(in GridCode code, Span<TChar> destination, out int written)
    {
        CodeLayout layout = LayoutOf(code.Layout);
        bool fits = layout.Length <= destination.Length;
        written = fits ? layout.Length : 0;
        if (fits)
        {
            CodeCharacters.Write((ulong)code.Division.Number, 10, destination[..DivisionLength]);
            CodeCharacters.Write(code._rest, 36, destination[DivisionLength..written]);
        }

        return fits;
    }

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, GridCodeLayout kind, out GridCode code, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        code = default;
        CodeLayout layout = LayoutOf(kind);
        if (text.Length != layout.Length)
        {
            fault = layout.WrongLength(text.Length);
            return false;
        }

        int wrong = CodeCharacters.ReadDigits(kind == GridCodeLayout.Fourteen ? text : text[..DivisionLength], out ulong division);
        if (wrong >= 0)
        {
            fault = layout.Wrong(CodeFaultReason.Digit, wrong);
            return false;
        }

        wrong = CodeCharacters.ReadLetters(text[DivisionLength..], out ulong rest);
        fault = wrong < 0 ? default : layout.Wrong(CodeFaultReason.Character, DivisionLength + wrong);
        code = wrong < 0 ? new GridCode((int)(kind == GridCodeLayout.Fourteen ? division / 100_000_000 : division), rest, kind) : default;
        return wrong < 0;
    }

    private static CodeLayout LayoutOf(GridCodeLayout layout) => layout == GridCodeLayout.Fourteen ? Layout14 : Layout15;
}
