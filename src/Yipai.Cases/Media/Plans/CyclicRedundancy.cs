using System.Buffers.Binary;

namespace Yipai.Cases.Media;

/// <summary>The checksum behind each PNG chunk (ISO 3309, W3C PNG 5.5), eight bytes a step.</summary>
internal static class CyclicRedundancy
{
    public const uint Start = uint.MaxValue;

    private const uint Polynomial = 0xEDB88320;
    private const int Step = 8;

    private static readonly uint[][] Tables = BuildTables();

    /// <summary>Takes further bytes into a running checksum; its complement is what stands in the file.</summary>
    public static uint Update(uint running, ReadOnlySpan<byte> data)
    {
        while (data.Length >= Step)
        {
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ running;
            uint second = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            running = Tables[7][(byte)first] ^ Tables[6][(byte)(first >> 8)] ^ Tables[5][(byte)(first >> 16)] ^ Tables[4][first >> 24]
                ^ Tables[3][(byte)second] ^ Tables[2][(byte)(second >> 8)] ^ Tables[1][(byte)(second >> 16)] ^ Tables[0][second >> 24];
            data = data[Step..];
        }

        foreach (byte value in data)
        {
            running = running >> 8 ^ Tables[0][(byte)(running ^ value)];
        }

        return running;
    }

    private static uint[][] BuildTables()
    {
        var tables = new uint[Step][];
        for (int step = 0; step < Step; step++)
        {
            tables[step] = new uint[256];
            for (uint value = 0; value < 256; value++)
            {
                uint previous = step == 0 ? value : tables[step - 1][value];
                tables[step][value] = step == 0 ? Divide(value) : previous >> 8 ^ tables[0][(byte)previous];
            }
        }

        return tables;
    }

    private static uint Divide(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ Polynomial;
        }

        return value;
    }
}
