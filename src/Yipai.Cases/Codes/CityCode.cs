using System.Numerics;

namespace Yipai.Cases.Codes;

/// <summary>Shares the parsing and formatting of all codes.</summary>
internal static class CityCode
{
    private const int MaxLength = 18;

    public static TCode Parse<TCode, TChar>(ReadOnlySpan<TChar> text)
        where TCode : struct, ICityCode<TCode>
        where TChar : unmanaged, IBinaryInteger<TChar> =>
        TCode.TryRead(text, out TCode code, out CodeFault fault) ? code : throw CasesException.BadCode(typeof(TCode).Name, fault);

    public static bool TryRead<TCode>(ReadOnlySpan<char> text, out TCode code, out CodeFault fault)
        where TCode : struct, ICityCode<TCode> => TCode.TryRead(text, out code, out fault);

    public static string ToText<TCode>(in TCode code)
        where TCode : struct, ICityCode<TCode>
    {
        Span<char> text = stackalloc char[MaxLength];
        TCode.TryWrite(code, text, out int written);
        return new string(text[..written]);
    }

    public static bool TryWrite<TCode, TChar>(in TCode code, Span<TChar> destination, out int written)
        where TCode : struct, ICityCode<TCode>
        where TChar : unmanaged, IBinaryInteger<TChar> => TCode.TryWrite(code, destination, out written);

    /// <summary>Writes a number as digits.</summary>
    /// <remarks>It fails if the destination is too short.</remarks>
    public static bool TryWrite<TChar>(ulong number, int length, Span<TChar> destination, out int written)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        written = length <= destination.Length ? length : 0;
        CodeCharacters.Write(number, 10, destination[..written]);
        return written == length;
    }
}
