using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>The code of a province, prefecture or county (行政区划代码, GB/T 2260).</summary>
/// <remarks>
/// Six digits. Reading checks the shape only: <see cref="Status"/> tells whether the code was ever given out, by the years known for
/// 1981 to 2025.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<DivisionCode>))]
public readonly record struct DivisionCode : ICityCode<DivisionCode>
{
    private static readonly CodeLayout Layout = new(("province", 2), ("prefecture", 2), ("county", 2));

    internal DivisionCode(int number) => Number = number;

    /// <summary>The code as a number, 0 to 999999.</summary>
    public int Number { get; }

    /// <summary>The province that it belongs to, or is.</summary>
    public DivisionCode Province => new(Number / 10_000 * 10_000);

    /// <summary>The prefecture (地级行政区) that it belongs to, or is.</summary>
    public DivisionCode Prefecture => new(Number / 100 * 100);

    /// <summary>The latest name known, or null.</summary>
    public string? Name => DivisionHistory.Shared.NameOf(Number, int.MaxValue);

    /// <summary>The name at a day: the one that it had last, or else got first; null where the code was never given out.</summary>
    public string? NameAt(DateOnly asOf) => DivisionHistory.Shared.NameOf(Number, asOf.Year);

    /// <summary>Whether the code was in use at a day.</summary>
    /// <remarks>Years are known, not days: in the year of a change old and new code both count as in use.</remarks>
    public DivisionStatus Status(DateOnly asOf) => DivisionHistory.Shared.StatusOf(Number, asOf.Year);

    /// <summary>The codes in use at a day that took over the area of a revoked one, through every step between.</summary>
    /// <returns>In their order; none while the code itself is in use, and none where no successor is known.</returns>
    public IReadOnlyList<DivisionCode> SuccessorsAt(DateOnly asOf) => DivisionHistory.Shared.SuccessorsOf(Number, asOf.Year);

    /// <summary>Reads a code of 6 digits.</summary>
    /// <exception cref="CasesException">YP0204: the text is no division code; the message says which part is wrong.</exception>
    public static DivisionCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<DivisionCode, char>(text);

    /// <summary>Reads a code, or says which part is wrong.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DivisionCode code, out CodeFault fault) => CityCode.TryRead(text, out code, out fault);

    /// <summary>Reads a code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out DivisionCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>By number.</summary>
    public int CompareTo(DivisionCode other) => Number.CompareTo(other.Number);

    /// <summary>The 6 digits.</summary>
    public override string ToString() => CityCode.ToText(this);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        CityCode.TryWrite(this, destination, out charsWritten);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
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
