using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Represents a chunk of a RIFF file: its start, its name and the length of its data.</summary>
internal readonly record struct WebPChunk(long Offset, uint Type, long Length)
{
    public const int HeaderLength = 8;

    public static readonly uint Lossy = FourCharacterCode.Of("VP8 ");
    public static readonly uint Lossless = FourCharacterCode.Of("VP8L");
    public static readonly uint Extended = FourCharacterCode.Of("VP8X");
    public static readonly uint Profile = FourCharacterCode.Of("ICCP");
    public static readonly uint Animation = FourCharacterCode.Of("ANIM");
    public static readonly uint Frame = FourCharacterCode.Of("ANMF");
    public static readonly uint Alpha = FourCharacterCode.Of("ALPH");
    public static readonly uint Exif = FourCharacterCode.Of("EXIF");
    public static readonly uint Xmp = FourCharacterCode.Of("XMP ");

    public long DataOffset => Offset + HeaderLength;

    /// <summary>Gets the start of the next chunk, which is always at an even offset.</summary>
    public long EndOffset => DataOffset + Length + (Length & 1);

    public bool IsPixels => Type == Lossy || Type == Lossless || Type == Alpha;

    /// <summary>Reads the header of a chunk, which must end before the limit.</summary>
    public static async ValueTask<WebPChunk> ReadAsync(MediaReader reader, long offset, long limit)
    {
        reader.Seek(offset);
        if (limit - offset < HeaderLength)
        {
            throw CasesException.Refused(RefusalReason.Malformed, offset);
        }

        ReadOnlyMemory<byte> header = await reader.TakeAsync(HeaderLength).ConfigureAwait(false);
        var chunk = new WebPChunk(offset, BinaryPrimitives.ReadUInt32BigEndian(header.Span),
            BinaryPrimitives.ReadUInt32LittleEndian(header.Span[4..]));
        return chunk.EndOffset <= limit ? chunk : throw CasesException.Refused(RefusalReason.Malformed, offset);
    }

    /// <summary>Builds a chunk.</summary>
    public static byte[] Build(uint type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. FourCharacterCode.Bytes(type), 0, 0, 0, 0, .. data, .. (data.Length & 1) == 0 ? ReadOnlySpan<byte>.Empty : [0]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        return chunk;
    }
}
