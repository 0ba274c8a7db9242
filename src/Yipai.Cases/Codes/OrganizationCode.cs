using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Yipai.Privacy.Detection;

namespace Yipai.Cases.Codes;

/// <summary>Represents the unified social credit code (统一社会信用代码) of an organization.</summary>
/// <remarks>
/// A code has 18 characters (GB 32100-2015), the last a check character modulo 31. A few codes were issued with a different check
/// character. They are refused, and <see cref="CodeFault.Reason"/> distinguishes them from other mistakes.
/// </remarks>
[JsonConverter(typeof(CityCodeJsonConverter<OrganizationCode>))]
public readonly record struct OrganizationCode : ICityCode<OrganizationCode>
{
    private const int Half = 9;

    private static readonly CodeLayout Layout =
        new(("registering department", 1), ("category", 1), ("division", 6), ("organisation", 9), ("check character", 1));

    private readonly ulong _first;
    private readonly ulong _last;

    private OrganizationCode(ulong first, ulong last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>Parses a code.</summary>
    /// <remarks>Letters must be in upper case.</remarks>
    /// <exception cref="CasesException">YP0204: the text is not an organization code; the message names the wrong part.</exception>
    public static OrganizationCode Parse(ReadOnlySpan<char> text) => CityCode.Parse<OrganizationCode, char>(text);

    /// <summary>Tries to parse a code, and returns the wrong part if it fails.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out OrganizationCode code, out CodeFault fault) =>
        CityCode.TryRead(text, out code, out fault);

    /// <summary>Tries to parse a code.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrganizationCode result) =>
        CityCode.TryRead(s, out result, out _);

    /// <summary>Compares character by character.</summary>
    public int CompareTo(OrganizationCode other) => (_first, _last).CompareTo((other._first, other._last));

    /// <summary>Returns the 18 characters, or an empty string for the default value.</summary>
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

    static bool ICityCode<OrganizationCode>.TryRead<TChar>(ReadOnlySpan<TChar> text, out OrganizationCode code, out CodeFault fault)
    {
        code = default;
        if (text.Length != Layout.Length)
        {
            fault = Layout.WrongLength(text.Length);
            return false;
        }

        Span<char> characters = stackalloc char[Layout.Length];
        for (int index = 0; index < characters.Length; index++)
        {
            characters[index] = (char)ushort.CreateTruncating(text[index]);
        }

        fault = FaultOf(characters);
        if (fault.Reason != CodeFaultReason.None)
        {
            return false;
        }

        CodeCharacters.ReadLetters(text[..Half], out ulong first);
        CodeCharacters.ReadLetters(text[Half..], out ulong last);
        code = new OrganizationCode(first, last);
        return true;
    }

    static bool ICityCode<OrganizationCode>.TryWrite<TChar>(in OrganizationCode code, Span<TChar> destination, out int written)
    {
        written = code == default || destination.Length < Layout.Length ? 0 : Layout.Length;
        CodeCharacters.Write(code._first, 36, destination[..Math.Min(written, Half)]);
        CodeCharacters.Write(code._last, 36, destination[Math.Min(written, Half)..written]);
        return code == default || written > 0;
    }

    private static CodeFault FaultOf(ReadOnlySpan<char> text) => CreditCodeValidator.Validate(text).Fault switch
    {
        ValueFault.None => default,
        ValueFault.Character => Layout.Wrong(
            CodeFaultReason.Character,
            CodeCharacters.ReadLetters(text, out _) is >= 0 and int other ? other : text.IndexOfAny("IOSVZ")),
        ValueFault.CheckDigit => Layout.Wrong(CodeFaultReason.CheckCharacter, Layout.Length - 1),
        _ => Layout.Wrong(CodeFaultReason.NeverAssigned, PrefixFault(text)),
    };

    private static int PrefixFault(ReadOnlySpan<char> text) =>
        !"123456789ANY".Contains(text[0], StringComparison.Ordinal) ? 0
        : !char.IsAsciiDigit(text[1]) && text[1] is not ('A' or 'G') ? 1
        : 2;
}
