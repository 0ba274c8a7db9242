using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a community or village (社区、村): the street and three digits.</summary>
/// <remarks>
/// A code has twelve digits (6+3+3), as in table 2 of GB/T 47678.5-2026. Communities are local, so whether one exists is not checked.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<CommunityCode>))]
public readonly record struct CommunityCode : ICityCode<CommunityCode>
{
    private static readonly CodeLayout Layout = new(("division", 6), ("street", 3), ("community", 3));

    internal CommunityCode(long number) => Number = number;

    /// <summary>Gets the county-level division of the community.</summary>
    public DivisionCode Division => Street.Division;

    /// <summary>Gets the street of the community.</summary>
    public StreetCode Street => new((int)(Number / 1000));

    internal long Number { get; }

    /// <summary>Parses a code of 12 digits.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a community code; the message names the wrong part.</exception>
    public static CommunityCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<CommunityCode, char>(text);

    /// <summary>Tries to parse a code of 12 digits, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CommunityCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code of 12 digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommunityCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by number.</summary>
    public int CompareTo(CommunityCode other) => Number.CompareTo(other.Number);

    /// <summary>Returns the 12 digits.</summary>
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

    static bool ICityCode<CommunityCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out CommunityCode code, out CodeFault fault)
    {
        bool isRead = Layout.TryRead(text, out ulong number, out fault);
        code = new CommunityCode((long)number);
        return isRead;
    }

    static bool ICityCode<CommunityCode>.TryWrite<TChar>(in CommunityCode code, Span<TChar> destination, out int written) =>
        CityCode.TryWrite((ulong)code.Number, Layout.Length, destination, out written);
}
