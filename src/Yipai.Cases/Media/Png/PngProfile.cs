using System.Buffers;
using System.IO.Compression;

namespace Yipai.Cases.Media;

/// <summary>Handles the data of an iCCP chunk: a name, a zero, a method and the compressed profile (W3C PNG 11.3.2.3).</summary>
internal static class PngProfile
{
    private static ReadOnlySpan<byte> Prefix => "icc\0\0"u8;

    /// <summary>Returns the data without private parts and with a neutral name, or null if it holds no profile.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> data)
    {
        int name = data.IndexOf((byte)0);
        if (name is < 1 or > 79 || data.Length < name + 2 || data[name + 1] != 0 || Inflate(data[(name + 2)..]) is not { } profile)
        {
            return null;
        }

        byte[]? clean = IccProfile.Clean(profile);
        return clean is null ? null
            : clean.AsSpan().SequenceEqual(profile) && data.StartsWith(Prefix) ? data.ToArray()
            : [.. Prefix, .. Deflate(clean)];
    }

    /// <summary>Inflates compressed data.</summary>
    /// <remarks>Returns null if it is damaged or longer than a profile may be.</remarks>
    public static byte[]? Inflate(ReadOnlySpan<byte> compressed)
    {
        byte[] profile = ArrayPool<byte>.Shared.Rent(IccProfile.MaxLength + 1);
        try
        {
            using var stream = new ZLibStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
            int length = stream.ReadAtLeast(profile.AsSpan(0, IccProfile.MaxLength + 1), IccProfile.MaxLength + 1,
                throwOnEndOfStream: false);
            return length <= IccProfile.MaxLength ? profile[..length] : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(profile);
        }
    }

    private static byte[] Deflate(byte[] profile)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(profile);
        }

        return compressed.ToArray();
    }
}
