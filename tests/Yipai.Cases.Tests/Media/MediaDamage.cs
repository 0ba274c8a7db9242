using CsCheck;

namespace Yipai.Cases.Tests.Media;

/// <summary>One thing that goes wrong with a file: a byte changed, bytes lost, bytes come in, the end gone.</summary>
internal readonly record struct MediaDamage(int Kind, uint Place, uint Value)
{
    /// <summary>Bytes that mean something in one of the formats.</summary>
    private static readonly byte[] Telling = [0x00, 0x01, 0x7F, 0x80, 0xC4, 0xD8, 0xD9, 0xDA, 0xE1, 0xFE, 0xFF];

    public static Gen<MediaDamage> Any { get; } =
        Gen.Select(Gen.Int[0, 29], Gen.UInt, Gen.UInt, (kind, place, value) => new MediaDamage(kind, place, value));

    public byte[] ApplyTo(byte[] file)
    {
        if (file.Length == 0)
        {
            return file;
        }

        int at = (int)(Place % (uint)file.Length);
        int length = (int)Math.Min(1 + Value % 16, (uint)(file.Length - at));
        switch (Kind)
        {
            case 0:
                return file[..at];
            case 1:
                return [.. file[..at], .. file[(at + length)..]];
            case 2:
                return [.. file[..at], .. BitConverter.GetBytes(Value), .. file[at..]];
            case >= 3 and <= 10:
                byte[] telling = [.. file];
                telling[at] = Telling[Value % (uint)Telling.Length];
                return telling;
            case >= 11 and <= 16:
                byte[] flipped = [.. file];
                flipped[at] ^= (byte)(1 << (int)(Value % 8));
                return flipped;
            default:
                byte[] changed = [.. file];
                changed[at] = (byte)Value;
                return changed;
        }
    }
}
