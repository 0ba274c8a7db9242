using System.Buffers.Binary;
using System.IO.Hashing;

namespace Yipai.Cases.Media;

/// <summary>Represents a chunk of a PNG file: its start, its name and the length of its data.</summary>
internal readonly record struct PngChunk(long Offset, uint Type, int Length)
{
    public const int HeaderLength = 8;
    public const int ChecksumLength = 4;

    public static readonly uint Header = FourCharacterCode.Of("IHDR");
    public static readonly uint Data = FourCharacterCode.Of("IDAT");
    public static readonly uint End = FourCharacterCode.Of("IEND");
    public static readonly uint Text = FourCharacterCode.Of("iTXt");
    public static readonly uint Exif = FourCharacterCode.Of("eXIf");
    public static readonly uint Profile = FourCharacterCode.Of("iCCP");

    private static readonly Dictionary<uint, MetadataKind> PrivateKinds = new()
    {
        [FourCharacterCode.Of("tEXt")] = MetadataKind.Description,
        [FourCharacterCode.Of("zTXt")] = MetadataKind.Description,
        [FourCharacterCode.Of("iTXt")] = MetadataKind.Description,
        [FourCharacterCode.Of("tIME")] = MetadataKind.CaptureTime,
        [Exif] = MetadataKind.Exif,
        [Profile] = MetadataKind.ProfileText,
    };

    /// <summary>Indicates whether the chunk holds a text, compressed or not.</summary>
    public bool IsText => FourCharacterCode.Name(Type) is "tEXt" or "zTXt" or "iTXt";

    /// <summary>Gets the start of the next chunk.</summary>
    public long EndOffset => Offset + HeaderLength + Length + ChecksumLength;

    /// <summary>Indicates whether a decoder must understand the chunk, which a capital first letter shows (W3C PNG 5.4).</summary>
    public bool IsCritical => (Type >> 24 & 0x20) == 0;

    public MetadataKind Kind => PrivateKinds.GetValueOrDefault(Type, MetadataKind.ApplicationData);

    /// <summary>Indicates whether the chunk belongs to the picture, or null if its length is not allowed for its type.</summary>
    public bool? IsPicture => FourCharacterCode.Name(Type) switch
    {
        "IDAT" => true,
        "fdAT" => Fits(Length >= 4),
        "IHDR" => Fits(Length == 13),
        "PLTE" => Fits(Length is > 0 and <= 768 && Length % 3 == 0),
        "tRNS" => Fits(Length is > 0 and <= 256),
        "cHRM" => Fits(Length == 32),
        "gAMA" or "cICP" => Fits(Length == 4),
        "sBIT" => Fits(Length is > 0 and <= 4),
        "sRGB" => Fits(Length == 1),
        "bKGD" => Fits(Length is 1 or 2 or 6),
        "pHYs" => Fits(Length == 9),
        "mDCV" => Fits(Length == 24),
        "cLLI" or "acTL" => Fits(Length == 8),
        "fcTL" => Fits(Length == 26),
        "IEND" => Fits(Length == 0),
        _ => false,
    };

    /// <summary>Builds a chunk with its checksum.</summary>
    public static byte[] Build(uint type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [0, 0, 0, 0, .. FourCharacterCode.Bytes(type), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        uint checksum = Crc32.HashToUInt32(chunk.AsSpan(4, 4 + data.Length));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(HeaderLength + data.Length), checksum);
        return chunk;
    }

    private static bool? Fits(bool fits) => fits ? true : null;
}
