using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>Keeps only those parts of a colour profile that change colours (ICC.1:2022).</summary>
/// <remarks>
/// Names, copyright, calibration date, and the maker, model and serial number of a screen reveal the person's devices. Zeros replace
/// them in place, so that no offset changes.
/// </remarks>
internal static class IccProfile
{
    /// <summary>The longest profile in bytes, 4 MiB.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private const int HeaderLength = 128;
    private const int TableStart = HeaderLength + 4;
    private const int TagLength = 12;
    private const int MaxTags = 256;

    /// <summary>The number of parameters of each function of a parametric curve (ICC.1:2022, 10.18).</summary>
    private static ReadOnlySpan<byte> ParameterCounts => [1, 3, 4, 5, 7];

    private static readonly (int Start, int Length)[] PrivateFields =
    [
        (4, 4),   // colour management module
        (24, 12), // date of the profile
        (40, 4),  // platform
        (48, 8),  // manufacturer and model of the device
        (80, 48), // creator, profile id, reserved
    ];

    private static readonly HashSet<uint> Tags = Codes(
        "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "cicp",
        "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3", "gamt");

    private static readonly HashSet<uint> Tables = Codes("mft1", "mft2", "mAB ", "mBA ", "mpet");
    private static readonly uint Number = FourCharacterCode.Of("XYZ ");
    private static readonly uint Matrix = FourCharacterCode.Of("sf32");
    private static readonly uint CodingPoints = FourCharacterCode.Of("cicp");
    private static readonly uint Curve = FourCharacterCode.Of("curv");
    private static readonly uint Parametric = FourCharacterCode.Of("para");

    /// <summary>Returns the profile with zeros in place of private data, or null if the bytes are not a profile.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < TableStart || profile.Length > MaxLength || !profile[36..].StartsWith("acsp"u8))
        {
            return null;
        }

        uint count = BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]);
        if (count > MaxTags || TableStart + count * TagLength > profile.Length)
        {
            return null;
        }

        byte[] clean = new byte[profile.Length];
        profile[..HeaderLength].CopyTo(clean);
        foreach ((int start, int length) in PrivateFields)
        {
            clean.AsSpan(start, length).Clear();
        }

        int kept = KeepTags(profile, (int)count, clean);
        BinaryPrimitives.WriteInt32BigEndian(clean.AsSpan(HeaderLength), kept);
        return kept > 0 ? clean : null;
    }

    /// <summary>Copies the tags that change colours.</summary>
    /// <returns>The number of tags kept, or 0 if a kept tag overlaps one that is removed.</returns>
    private static int KeepTags(ReadOnlySpan<byte> profile, int count, byte[] clean)
    {
        int kept = 0;
        var ranges = new SampleRanges();
        for (int number = 0; number < count; number++)
        {
            ReadOnlySpan<byte> tag = profile.Slice(TableStart + number * TagLength, TagLength);
            uint start = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]);
            uint length = BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (start < TableStart + count * TagLength || length < 8 || (ulong)start + length > (ulong)profile.Length)
            {
                continue;
            }

            ReadOnlySpan<byte> data = profile.Slice((int)start, (int)length);
            int used = Tags.Contains(BinaryPrimitives.ReadUInt32BigEndian(tag)) ? UsedLength(data) : 0;
            bool isKept = used > 0 && used <= data.Length;
            ranges.Add(new ByteRange(start, start + length), isKept);
            if (isKept)
            {
                tag.CopyTo(clean.AsSpan(TableStart + kept++ * TagLength));
                data[..used].CopyTo(clean.AsSpan((int)start));
            }
        }

        return ranges.Overlaps() ? 0 : kept;
    }

    /// <summary>Returns how many bytes of a tag its type uses, or 0 if the type changes no colour.</summary>
    /// <remarks>Bytes beyond that are removed.</remarks>
    private static int UsedLength(ReadOnlySpan<byte> data)
    {
        uint type = BinaryPrimitives.ReadUInt32BigEndian(data);
        return type == Number ? 20
            : type == Matrix ? 44
            : type == CodingPoints ? 12
            : type == Curve ? data.Length < 12 ? 0 : (int)Math.Min(12 + 2L * BinaryPrimitives.ReadUInt32BigEndian(data[8..]), int.MaxValue)
            : type == Parametric
                ? data.Length >= 12 && data[8] == 0 && data[9] < ParameterCounts.Length ? 12 + 4 * ParameterCounts[data[9]] : 0
            : Tables.Contains(type) ? data.Length
            : 0;
    }

    private static HashSet<uint> Codes(params ReadOnlySpan<string> names)
    {
        var codes = new HashSet<uint>();
        foreach (string name in names)
        {
            codes.Add(FourCharacterCode.Of(name));
        }

        return codes;
    }
}
