using System.Security.Cryptography;

namespace Yipai.Cases.Wire;

/// <summary>The value of <c>Upload-Checksum</c>: an algorithm and the digest of the bytes of one PATCH.</summary>
/// <param name="Algorithm">The algorithm in lower case, such as <c>sha256</c>; every server of the extension knows <c>sha1</c>.</param>
/// <param name="Digest">The digest.</param>
public sealed record UploadChecksum(string Algorithm, ReadOnlyMemory<byte> Digest)
{
    private const string Sha256 = "sha256";

    /// <summary>Computes the SHA-256 of a chunk.</summary>
    public static UploadChecksum Of(ReadOnlySpan<byte> chunk) => new(Sha256, SHA256.HashData(chunk));

    /// <summary>Tries to parse a header's value: the algorithm, one space, and the digest in Base64.</summary>
    public static bool TryParse(string? value, out UploadChecksum? checksum)
    {
        checksum = null;
        if (value?.Split(' ') is not [{ Length: > 0 } algorithm, { Length: > 0 } text] || !algorithm.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)))
        {
            return false;
        }

        var digest = new byte[text.Length];
        checksum = Convert.TryFromBase64String(text, digest, out int length) ? new UploadChecksum(algorithm, digest.AsMemory(0, length)) : null;
        return checksum is not null;
    }

    /// <summary>Indicates whether this is the SHA-256 of a chunk; a checksum of another algorithm is not.</summary>
    public bool Matches(ReadOnlySpan<byte> chunk) => Algorithm == Sha256 && Digest.Span.SequenceEqual(SHA256.HashData(chunk));

    /// <summary>Returns the header's value.</summary>
    public override string ToString() => $"{Algorithm} {Convert.ToBase64String(Digest.Span)}";
}
