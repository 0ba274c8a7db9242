using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a street or township (街道、乡镇): the division and three digits.</summary>
/// <remarks>
/// A code has nine digits (6+3), as in table 2 of GB/T 47678.5-2026. Streets are local, so whether one exists is not checked.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<StreetCode>))]
public readonly record struct StreetCode : ICityCode<StreetCode>
{
    private static readonly CodeLayout Layout = new(("division", 6), ("street", 3));

    internal StreetCode(int number) => Number = number;

    /// <summary>Gets the county-level division of the street.</summary>
    public DivisionCode Division => new(Number / 1000);

    internal int Number { get; }

    /// <summary>Parses a code of 9 digits.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a street code; the message names the wrong part.</exception>
    public static StreetCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<StreetCode, char>(text);

    /// <summary>Tries to parse a code of 9 digits, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out StreetCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code of 9 digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StreetCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by number.</summary>
    public int CompareTo(StreetCode other) => Number.CompareTo(other.Number);

    /// <summary>Returns the 9 digits.</summary>
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

    static bool ICityCode<StreetCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out StreetCode code, out CodeFault fault)
    {
        bool isRead = Layout.TryRead(text, out ulong number, out fault);
        code = new StreetCode((int)number);
        return isRead;
    }

    static bool ICityCode<StreetCode>.TryWrite<TChar>(in StreetCode code, Span<TChar> destination, out int written) =>
        CityCode.TryWrite((ulong)code.Number, Layout.Length, destination, out written);
}
