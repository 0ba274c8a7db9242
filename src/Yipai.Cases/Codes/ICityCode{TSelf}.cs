using System.Numerics;

namespace Yipai.Cases.Codes;

/// <summary>Describes a code of fixed parts.</summary>
/// <remarks>A type implements reading and writing once and gets the platform's interfaces for UTF-16 and UTF-8.</remarks>
internal interface ICityCode<TSelf>
    : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IComparable<TSelf>
    where TSelf : struct, ICityCode<TSelf>
{
    /// <summary>Tries to read a whole text as a code, and returns the wrong part if it fails.</summary>
    static abstract bool TryRead<TChar>(ReadOnlySpan<TChar> text, out TSelf code, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>;

    /// <summary>Tries to write the code.</summary>
    /// <remarks>It fails if the destination is too short.</remarks>
    static abstract bool TryWrite<TChar>(in TSelf code, Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => CityCode.Parse<TSelf, char>(s);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => CityCode.Parse<TSelf, char>(s);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        CityCode.Parse<TSelf, byte>(utf8Text);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryRead(s, out result, out _);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryRead(utf8Text, out result, out _);
}
