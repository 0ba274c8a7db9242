using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Codes;

/// <summary>Represents the identification code of a component (部件标识码): division, class and sequence number.</summary>
/// <remarks>A code has 17 digits (6+2+3+6) since GB/T 47678.5-2026 and had 16 (6+2+2+6) before. It has no check digit.</remarks>
[JsonConverter(typeof(CityCodeJsonConverter<ComponentId>))]
public readonly record struct ComponentId : ICityCode<ComponentId>
{
    private const ulong Sequences = 1_000_000;

    private static readonly EditionLayouts Layouts = new(
        new CodeLayout(("division", 6), ("major class", 2), ("minor class", 2), ("sequence number", 6)),
        new CodeLayout(("division", 6), ("major class", 2), ("minor class", 3), ("sequence number", 6)));

    private readonly ulong _number;

    private ComponentId(ulong number, CatalogueEdition edition)
    {
        _number = number;
        Edition = edition;
    }

    /// <summary>Gets the edition, which follows from the length.</summary>
    /// <remarks>A code of 16 digits is of 2013 unless the caller named 2007.</remarks>
    public CatalogueEdition Edition { get; }

    /// <summary>Gets the county-level division (县级行政区划).</summary>
    public DivisionCode Division => new((int)(_number / Sequences / SubjectDigits.Scale(Edition)));

    /// <summary>Gets the class.</summary>
    /// <remarks>Whether the class exists is for the catalogue to decide.</remarks>
    public SubjectCode Subject => SubjectDigits.Of(_number / Sequences, Edition, CaseKind.Component);

    /// <summary>Gets the sequence number (顺序代码) within division and class, 0 to 999999.</summary>
    public int SequenceNumber => (int)(_number % Sequences);

    /// <summary>Builds an id from its parts.</summary>
    /// <exception cref="CasesException">YP0204: the class belongs to events, not components, or the number is out of range.</exception>
    public static ComponentId Of(DivisionCode division, SubjectCode subject, int sequenceNumber) =>
        subject.Kind == CaseKind.Component && sequenceNumber is >= 0 and < (int)Sequences
            ? new((SubjectDigits.Join(division, subject) * Sequences) + (ulong)sequenceNumber, subject.Edition)
            : throw CasesException.BadCodePart(nameof(ComponentId));

    /// <summary>Parses an id of 17 digits, or of 16 digits as one of 2013.</summary>
    /// <exception cref="CasesException">YP0204: the text is not a component id; the message names the wrong part.</exception>
    public static ComponentId Parse(ReadOnlySpan<char> text) => CityCode.Parse<ComponentId, char>(text);

    /// <summary>Parses an id of a given edition.</summary>
    /// <remarks><see cref="CatalogueEdition.Unspecified"/> derives the edition from the length.</remarks>
    /// <exception cref="CasesException">YP0204: the text is not a component id of the edition.</exception>
    public static ComponentId Parse(ReadOnlySpan<char> text, CatalogueEdition edition) =>
        TryRead(text, edition, out ComponentId id, out CodeFault fault) ? id : throw CasesException.BadCode(nameof(ComponentId), fault);

    /// <summary>Tries to parse an id, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ComponentId id, out CodeFault fault) =>
        CityCode.TryRead(text, out id, out fault);

    /// <summary>Tries to parse an id.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ComponentId result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares by edition, then by number.</summary>
    public int CompareTo(ComponentId other) => (Edition, _number).CompareTo((other.Edition, other._number));

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

    static bool ICityCode<ComponentId>.TryRead<TChar>(ReadOnlySpan<TChar> text, out ComponentId code, out CodeFault fault) =>
        TryRead(text, CatalogueEdition.Unspecified, out code, out fault);

    static bool ICityCode<ComponentId>.TryWrite<TChar>(in ComponentId code, Span<TChar> destination, out int written) =>
        CityCode.TryWrite(code._number, code.Edition == default ? 0 : Layouts.Of(code.Edition).Length, destination, out written);

    private static bool TryRead<TChar>(ReadOnlySpan<TChar> text, CatalogueEdition edition, out ComponentId id, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        bool isRead = Layouts.TryRead(text, ref edition, out ulong number, out fault);
        id = isRead ? new ComponentId(number, edition) : default;
        return isRead;
    }
}
