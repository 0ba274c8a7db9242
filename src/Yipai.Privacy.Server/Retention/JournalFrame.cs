using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Wraps one record of a journal file: a mark, the length, a checksum over length and bytes, and the bytes.</summary>
internal static class JournalFrame
{
    /// <summary>The size limit of an entry in bytes.</summary>
    /// <remarks>A greater length in a file means damage.</remarks>
    public const int MaxLength = 1 << 20;

    private const int LengthAt = 4;
    private const int ChecksumAt = 8;
    private const int HeaderLength = 16;

    private static ReadOnlySpan<byte> Mark => "YPJ1"u8;

    public static byte[] Wrap(ReadOnlySpan<byte> entry)
    {
        var frame = new byte[HeaderLength + entry.Length];
        Mark.CopyTo(frame);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(LengthAt), entry.Length);
        entry.CopyTo(frame.AsSpan(HeaderLength));
        Checksum(frame).CopyTo(frame.AsSpan(ChecksumAt));
        return frame;
    }

    /// <summary>
    /// Returns the entry at the beginning of the bytes and the length of its frame, or null if no complete frame begins there.
    /// </summary>
    public static (ReadOnlyMemory<byte> Entry, int Length)? Read(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (span.Length < HeaderLength || !span.StartsWith(Mark))
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(span[LengthAt..]);
        return length is >= 0 and <= MaxLength && length <= span.Length - HeaderLength
            && Checksum(span[..(HeaderLength + length)]).AsSpan().SequenceEqual(span[ChecksumAt..HeaderLength])
            ? (bytes.Slice(HeaderLength, length), HeaderLength + length)
            : null;
    }

    /// <summary>Indicates whether a complete frame begins anywhere in the bytes.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> bytes)
    {
        for (int start = 0; start <= bytes.Length - HeaderLength; start++)
        {
            int next = bytes.Span[start..].IndexOf(Mark);
            if (next < 0)
            {
                return false;
            }

            start += next;
            if (Read(bytes[start..]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static byte[] Checksum(ReadOnlySpan<byte> frame)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(frame[..ChecksumAt]);
        hash.AppendData(frame[HeaderLength..]);
        return hash.GetHashAndReset()[..(HeaderLength - ChecksumAt)];
    }
}
