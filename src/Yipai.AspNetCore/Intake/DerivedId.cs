using System.Security.Cryptography;
using System.Text;

namespace Yipai.AspNetCore.Intake;

/// <summary>Derives an id from what it stands for, so that a repeated step writes nothing twice.</summary>
internal static class DerivedId
{
    private const int Bytes = 16;

    /// <summary>Returns the id of a text.</summary>
    public static Guid Of(string text) => new(HashOf(text));

    /// <summary>Returns the id of a text as 32 hexadecimal digits.</summary>
    public static string HexOf(string text) => Convert.ToHexStringLower(HashOf(text));

    private static ReadOnlySpan<byte> HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes);
}
