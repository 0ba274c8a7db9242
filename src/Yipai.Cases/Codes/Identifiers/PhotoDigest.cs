using System.Security.Cryptography;

namespace Yipai.Cases.Codes;

/// <summary>Represents the SHA-256 of a photo.</summary>
/// <remarks>Reports, uploads and cases refer to the photo by it.</remarks>
public readonly record struct PhotoDigest
{
    private PhotoDigest(string hex) => Hex = hex;

    /// <summary>Gets the digest as 64 lower-case hexadecimal digits.</summary>
    public string Hex { get; }

    /// <summary>Computes the digest of a photo's bytes.</summary>
    public static PhotoDigest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Parses a digest.</summary>
    /// <exception cref="CasesException">YP0202: the text is not a SHA-256 in lower-case hexadecimal.</exception>
    public static PhotoDigest Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is { Length: 64 } && !text.AsSpan().ContainsAnyExceptInRange('0', 'f') && text.All(char.IsAsciiHexDigitLower)
            ? new PhotoDigest(text)
            : throw CasesException.BadId();
    }

    /// <summary>Parses an element of a list in a message, which may be null.</summary>
    /// <exception cref="CasesException">YP0202: the text is null or not a digest.</exception>
    internal static PhotoDigest Read(string? text) => Parse(text ?? "");

    /// <summary>Returns the digest.</summary>
    public override string ToString() => Hex;
}
