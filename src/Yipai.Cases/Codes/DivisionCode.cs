using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a province, prefecture or county (行政区划代码, GB/T 2260).</summary>
/// <remarks>
/// A code has six digits. Parsing checks only the form. <see cref="Status"/> returns whether the code was ever assigned, from the years
/// known for 1981 to 2025.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<DivisionCode>))]
public readonly record struct DivisionCode : ICityCode<DivisionCode>
{
    private static readonly CodeLayout Layout = new(("province", 2), ("prefecture", 2), ("county", 2));

    internal DivisionCode(int number) => Number = number;

    /// <summary>Gets the code as a number, 0 to 999999.</summary>
    public int Number { get; }

    /// <summary>Gets the province of the division.</summary>
    /// <remarks>For a province this is the same code.</remarks>
    public DivisionCode Province => new(Number / 10_000 * 10_000);

    /// <summary>Gets the prefecture (地级行政区) of the division.</summary>
    /// <remarks>For a prefecture this is the same code.</remarks>
    public DivisionCode Prefecture => new(Number / 100 * 100);

    /// <summary>Gets the latest known name, or null if the code was never assigned.</summary>
    public string? Name => DivisionHistory.Shared.NameOf(Number, int.MaxValue);

    /// <summary>Returns the last name that the code had by a day, else its first name, or null if the code was never assigned.</summary>
    public string? NameAt(DateOnly asOf) => DivisionHistory.Shared.NameOf(Number, asOf.Year);

    /// <summary>Returns whether the code was in use on a day.</summary>
    /// <remarks>Only years are known. In the year of a change the old and the new code both count as in use.</remarks>
    public DivisionStatus Status(DateOnly asOf) => DivisionHistory.Shared.StatusOf(Number, asOf.Year);

    /// <summary>Finds the codes in use on a day that took over the area of a revoked code, through all steps between.</summary>
    /// <returns>The codes in ascending order. The list is empty while the code itself is in use, or if no successor is known.</returns>
    public IReadOnlyList<DivisionCode> SuccessorsAt(DateOnly asOf) => DivisionHistory.Shared.SuccessorsOf(Number, asOf.Year);

    /// <summary>Parses a code of 6 digits.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a division code; the message names the wrong part.</exception>
    public static DivisionCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<DivisionCode, char>(text);

    /// <summary>Tries to parse a code of 6 digits, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DivisionCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code of 6 digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DivisionCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by number.</summary>
    public int CompareTo(DivisionCode other) => Number.CompareTo(other.Number);

    /// <summary>Returns the 6 digits.</summary>
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

    static bool ICityCode<DivisionCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out DivisionCode code, out CodeFault fault)
    {
        bool isRead = Layout.TryRead(text, out ulong number, out fault);
        code = new DivisionCode((int)number);
        return isRead;
    }

    static bool ICityCode<DivisionCode>.TryWrite<TChar>(in DivisionCode code, Span<TChar> destination, out int written) =>
        CityCode.TryWrite((ulong)code.Number, Layout.Length, destination, out written);
}
