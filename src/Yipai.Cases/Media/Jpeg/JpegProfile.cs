namespace Yipai.Cases.Media;

/// <summary>Holds the colour profile of a JPEG, which may span several APP2 segments (ICC.1:2022 B.4).</summary>
internal sealed class JpegProfile
{
    private const int MaxPart = ushort.MaxValue - 2 - HeaderLength;
    private const int HeaderLength = 14;

    private readonly List<byte> _bytes = [];
    private int _parts;
    private bool _isBroken;

    public static ReadOnlySpan<byte> Signature => "ICC_PROFILE\0"u8;

    /// <summary>Adds one segment.</summary>
    /// <remarks>Segments out of order break the profile.</remarks>
    public void Take(ReadOnlySpan<byte> payload)
    {
        _parts++;
        _isBroken |= payload.Length < HeaderLength || payload[12] != _parts || payload[13] < _parts
            || _bytes.Count + payload.Length > IccProfile.MaxLength;
        if (!_isBroken)
        {
            _bytes.AddRange(payload[HeaderLength..]);
        }
    }

    /// <summary>Writes the profile without its private parts.</summary>
    /// <remarks>Like decoders, it leaves a broken profile out.</remarks>
    public void WriteTo(ScrubPlan plan)
    {
        if (_parts == 0)
        {
            return;
        }

        byte[] profile = [.. _bytes];
        byte[]? clean = _isBroken ? null : IccProfile.Clean(profile);
        if (clean is null || !clean.AsSpan().SequenceEqual(profile))
        {
            plan.Remove(MetadataKind.ProfileText);
        }

        int number = 0;
        byte[][] parts = [.. (clean ?? []).Chunk(MaxPart)];
        foreach (byte[] part in parts)
        {
            plan.Write(JpegMarker.Segment(JpegMarker.App2, [.. Signature, (byte)++number, (byte)parts.Length, .. part]));
        }
    }
}
