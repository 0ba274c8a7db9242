namespace Yipai.Cases.Media;

/// <summary>One marker with what belongs to it.</summary>
internal readonly ref struct JpegSegment(byte marker, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> entropy)
{
    public byte Marker { get; } = marker;

    /// <summary>What follows the length field.</summary>
    public ReadOnlySpan<byte> Payload { get; } = payload;

    /// <summary>The coded pixels behind a scan header, with stuffing and restart markers; else empty.</summary>
    public ReadOnlySpan<byte> Entropy { get; } = entropy;
}
