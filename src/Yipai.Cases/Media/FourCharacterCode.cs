using System.Text;

namespace Yipai.Cases.Media;

/// <summary>The four letters that name a chunk, box, brand or tag, as one big-endian number.</summary>
internal static class FourCharacterCode
{
    public static uint Of(string name) => (uint)name[0] << 24 | (uint)name[1] << 16 | (uint)name[2] << 8 | name[3];

    public static HashSet<uint> Set(string names) => [.. names.Split(' ').Select(Of)];

    public static byte[] Bytes(uint code) => [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];

    /// <summary>Whether the code is printable ASCII or the QuickTime copyright sign with letters.</summary>
    public static bool IsPrintable(uint code) => Bytes(code).All(letter => letter is (>= 0x20 and < 0x7F) or 0xA9);

    public static string Name(uint code) => Encoding.Latin1.GetString(Bytes(code));
}
