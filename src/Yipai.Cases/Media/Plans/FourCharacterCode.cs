using System.Text;

namespace Yipai.Cases.Media;

/// <summary>Converts between the four letters that name a chunk, box, brand or tag and their big-endian number.</summary>
internal static class FourCharacterCode
{
    public static uint Of(string name) => (uint)name[0] << 24 | (uint)name[1] << 16 | (uint)name[2] << 8 | name[3];

    public static HashSet<uint> Set(string names) => [.. names.Split(' ').Select(Of)];

    public static byte[] Bytes(uint code) => [(byte)(code >> 24), (byte)(code >> 16), (byte)(code >> 8), (byte)code];

    public static string Name(uint code) => Encoding.Latin1.GetString(Bytes(code));
}
