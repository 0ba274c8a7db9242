namespace Yipai.Cases.Media;

/// <summary>Computes the size of sound samples for which the sample-size table holds the placeholder 1.</summary>
/// <remarks>
/// It is 0 bytes if the table holds real sizes. QuickTime counts uncompressed sound in samples of one byte, whatever their real size.
/// </remarks>
internal readonly record struct SoundPacket(uint Bytes, uint Samples)
{
    /// <summary>Returns the packet of a coding with samples of fixed size, or the default value for any other coding.</summary>
    public static SoundPacket Of(uint coding, uint channels, uint bits) => FourCharacterCode.Name(coding) switch
    {
        "twos" or "sowt" or "lpcm" => new SoundPacket(channels * (bits / 8), 1),
        "ulaw" or "alaw" => new SoundPacket(channels, 1),
        "in24" => new SoundPacket(channels * 3, 1),
        "in32" or "fl32" => new SoundPacket(channels * 4, 1),
        "fl64" => new SoundPacket(channels * 8, 1),
        _ => default,
    };
}
