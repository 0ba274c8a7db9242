using System.Numerics;

namespace Yipai.Cases.Codes;

/// <summary>A code of fixed parts: says how to read and write it once, and gets the platform's interfaces for both encodings.</summary>
internal interface ICityCode<TSelf> : ISpanParsable<TSelf>, IUtf8SpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IComparable<TSelf>
    where TSelf : struct, ICityCode<TSelf>
{
    /// <summary>Reads a whole text as a code.</summary>
    static abstract bool TryRead<TChar>(ReadOnlySpan<TChar> text, out TSelf code, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>;

    /// <summary>Writes the code, or says that the destination is too short.</summary>
    static abstract bool TryWrite<TChar>(in TSelf code, Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>;

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => CityCode.Parse<TSelf, char>(s);

    static TSelf ISpanParsable<TSelf>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => CityCode.Parse<TSelf, char>(s);

    static TSelf IUtf8SpanParsable<TSelf>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => CityCode.Parse<TSelf, byte>(utf8Text);

    static bool ISpanParsable<TSelf>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryRead(s, out result, out _);

    static bool IUtf8SpanParsable<TSelf>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out TSelf result) =>
        TSelf.TryRead(utf8Text, out result, out _);
}
