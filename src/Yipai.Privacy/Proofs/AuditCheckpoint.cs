using System.Globalization;
using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>Represents a signed statement of the size and the root of a log.</summary>
/// <remarks>
/// Keep it out of reach of the log's keeper. The signature covers five lines, each ended by a line feed: <c>yipai-audit-checkpoint/1</c>,
/// the origin, the size, the root in lower-case hexadecimal, and the instant as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> followed by a space and
/// the key id.
/// </remarks>
/// <param name="Origin">The owner of the log: the handler's id.</param>
/// <param name="Size">The number of entries.</param>
/// <param name="RootHash">The root over the entries, 32 bytes.</param>
/// <param name="At">The time of signing in UTC, in whole milliseconds.</param>
/// <param name="KeyId">The id of the key.</param>
/// <param name="Signature">The signature.</param>
public sealed record AuditCheckpoint(
    string Origin, long Size, ReadOnlyMemory<byte> RootHash, DateTimeOffset At, string KeyId, ReadOnlyMemory<byte> Signature)
{
    private const string Format = "yipai-audit-checkpoint/1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Indicates whether the key named in the checkpoint made its signature, as far as the verifier knows that key.</summary>
    public ValueTask<bool> IsSignedByAsync(IRecordVerifier verifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(verifier);
        return verifier.VerifyAsync(KeyId, Encoding.UTF8.GetBytes(Content()), Signature, cancellationToken);
    }

    /// <summary>Returns the checkpoint as UTF-8 text: the signed lines, followed by the signature in Base64.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes($"{Content()}{Convert.ToBase64String(Signature.Span)}\n");

    /// <summary>Parses a checkpoint without checking its signature.</summary>
    /// <exception cref="PrivacyException">YP0154: the bytes are not a checkpoint in its canonical form.</exception>
    public static AuditCheckpoint Read(ReadOnlySpan<byte> utf8)
    {
        string[] lines = Encoding.UTF8.GetString(utf8).Split('\n');
        try
        {
            if (lines is [Format, var origin, var size, var root, var signed, var signature, ""]
                && signed.Split(' ') is [var at, var keyId])
            {
                var read = new AuditCheckpoint(
                    origin,
                    long.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture),
                    Convert.FromHexString(root),
                    DateTimeOffset.ParseExact(at, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                    keyId,
                    Convert.FromBase64String(signature));
                return read.Write().AsSpan().SequenceEqual(utf8) ? read : throw PrivacyException.BadCheckpoint();
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw PrivacyException.BadCheckpoint();
        }

        throw PrivacyException.BadCheckpoint();
    }

    /// <summary>Returns the five lines that are signed.</summary>
    internal string Content() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Format}\n{Origin}\n{Size}\n{Convert.ToHexStringLower(RootHash.Span)}\n"
        + $"{At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)} {KeyId}\n");
}
