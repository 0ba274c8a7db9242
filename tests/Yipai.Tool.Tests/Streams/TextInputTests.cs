using System.Text;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Tests.Streams;

public sealed class TextInputTests
{
    [Theory]
    [InlineData("a电话1😀", null)]
    [InlineData("a�", null)]
    [InlineData("", null)]
    [InlineData("ab\0c\0", "in: holds NUL, as binary files do, at byte 2; only the parts that are text were read\n")]
    public void Read_InPiecesOfAnyLength_GivesTheBytesAndTellsTheFirstThatIsNoText(string text, string? told) =>
        ReadInPieces(Encoding.UTF8.GetBytes(text), told);

    [Theory]
    [InlineData(new byte[] { 0xB5, 0xE7, 0xBB, 0xB0 }, 0)]
    [InlineData(new byte[] { 0x31, 0xE7, 0x94, 0xB5, 0xFF, 0x00, 0xFF }, 4)]
    [InlineData(new byte[] { 0x31, 0xE7, 0x94, 0x31, 0x32 }, 1)]
    [InlineData(new byte[] { 0x31, 0x32, 0xE7, 0x94 }, 2)]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98, 0x80, 0xF0, 0x9F, 0x98 }, 4)]
    [InlineData(new byte[] { 0xE7, 0x94, 0xB5, 0xED, 0xA0, 0x80 }, 3)]
    public void Read_OfWhatIsNotUtf8_TellsTheByteWhereItBegins(byte[] bytes, int at) =>
        ReadInPieces(bytes, $"in: is not UTF-8 at byte {at}; only the parts that are text were read\n");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_OfUtf16BehindItsMark_IsUtf8(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("打13812345678😀")];
        foreach (int length in Enumerable.Range(2, 30))
        {
            Assert.Equal(("打13812345678😀", ""), Read(bytes, length));
        }
    }

    private static void ReadInPieces(byte[] bytes, string? told)
    {
        foreach (int length in Enumerable.Range(1, 9))
        {
            Assert.Equal((Encoding.UTF8.GetString(bytes), told ?? ""), Read(bytes, length));
        }
    }

    private static (string Text, string Told) Read(byte[] bytes, int length)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new TextInput("in", new MemoryStream(bytes), error);
        using var read = new MemoryStream();
        input.CopyTo(read, length);
        return (Encoding.UTF8.GetString(read.ToArray()), error.ToString());
    }
}
