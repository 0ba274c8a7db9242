using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the code of a class of events in a division (事项代码, until 2013 事件代码).</summary>
/// <remarks>
/// A code has 11 digits (6+2+3) since GB/T 47678.5-2026 and had 10 (6+2+2) before. It names a class, never a single event, and has no
/// check digit.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<EventCode>))]
public readonly record struct EventCode : ICityCode<EventCode>
{
    private static readonly EditionLayouts Layouts = new(
        new CodeLayout(("division", 6), ("major class", 2), ("minor class", 2)),
        new CodeLayout(("division", 6), ("major class", 2), ("minor class", 3)));

    private readonly ulong _number;

    private EventCode(ulong number, CatalogueEdition edition)
    {
        _number = number;
        Edition = edition;
    }

    /// <summary>Gets the edition, which follows from the length.</summary>
    /// <remarks>A code of 10 digits is of 2013 unless the caller named 2007.</remarks>
    public CatalogueEdition Edition { get; }

    /// <summary>Gets the county-level division (县级行政区划).</summary>
    public DivisionCode Division => new((int)(_number / SubjectDigits.Scale(Edition)));

    /// <summary>Gets the class.</summary>
    /// <remarks>Whether the class exists is for the catalogue to decide.</remarks>
    public SubjectCode Subject => SubjectDigits.Of(_number, Edition, CaseKind.Event);

    /// <summary>Builds a code from its parts.</summary>
    /// <exception cref="CasesException">YP0204: the class belongs to components, not events.</exception>
    public static EventCode Of(DivisionCode division, SubjectCode subject) => subject.Kind == CaseKind.Event
            ? new(SubjectDigits.Join(division, subject), subject.Edition)
            : throw CasesException.BadCodePart(nameof(EventCode));

    /// <summary>Parses a code of 11 digits, or of 10 digits as one of 2013.</summary>
    /// <exception cref="CasesException">YP0204: the text is not an event code; the message names the wrong part.</exception>
    public static EventCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<EventCode, char>(text);

    /// <summary>Parses a code of a given edition.</summary>
    /// <remarks><see cref="CatalogueEdition.Unspecified"/> derives the edition from the length.</remarks>
    /// <exception cref="CasesException">YP0204: the text is not an event code of the edition.</exception>
    public static EventCode Parse(ReadOnlySpan<char> text, CatalogueEdition edition) =>
        TryRead(text, edition, out EventCode code, out CodeFault fault) ? code : throw CasesException.BadCode(nameof(EventCode), fault);

    /// <summary>Tries to parse a code, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EventCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EventCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by edition, then by number.</summary>
    public int CompareTo(EventCode other) => (Edition, _number).CompareTo((other.Edition, other._number));

    /// <summary>Returns the digits, or an empty string for the default value.</summary>
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

    static bool ICityCode<EventCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out EventCode code, out CodeFault fault) =>
        TryRead(text, CatalogueEdition.Unspecified, out code, out fault);

    static bool ICityCode<EventCode>.TryWrite<TChar>(in EventCode code, Span<TChar> destination, out int written) =>
        CityCode.TryWrite(code._number, code.Edition == default ? 0 : Layouts.Of(code.Edition).Length, destination, out written);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, CatalogueEdition edition, out EventCode code, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        bool isRead = Layouts.TryRead(text, ref edition, out ulong number, out fault);
        code = isRead ? new EventCode(number, edition) : default;
        return isRead;
    }
}
