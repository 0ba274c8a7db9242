namespace Yipai.Cases.Media;

/// <summary>How many bytes so many samples of sound take together, where the sizes table says "1"; 0 bytes where it is right.</summary>
/// <remarks>QuickTime counts uncompressed sound in samples of one byte, whatever their size is.</remarks>
internal readonly record struct SoundPacket(uint Bytes, uint Samples)
{
    /// <summary>The packet of a coding of fixed size; of any other, none.</summary>
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
