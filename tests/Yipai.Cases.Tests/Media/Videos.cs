using static Yipai.Cases.Tests.Media.Boxes;

namespace Yipai.Cases.Tests.Media;

/// <summary>A small MP4 with a video track and a track of positions, the tag wherever private data is.</summary>
internal static class Videos
{
    public static readonly byte[] FirstFrame = [.. Enumerable.Range(1, 40).Select(value => (byte)value)];
    public static readonly byte[] SecondFrame = [.. Enumerable.Range(101, 50).Select(value => (byte)value)];

    private const uint Time = 0xE5C8_1234;
    private const int DataStart = 24 + 8;

    /// <summary>A file with the given boxes in the movie box, at the end of the file, and in the video's sample table.</summary>
    public static byte[] Build(byte[]? inMovie = null, byte[]? behind = null, byte[]? inTable = null, string coding = "avc1",
        uint? firstChunk = null)
    {
        byte[] tag = Text(Scrubbing.Tag);
        byte[] data = Box("mdat", FirstFrame, tag, SecondFrame, tag);
        uint first = firstChunk ?? DataStart;
        uint positions = DataStart + (uint)FirstFrame.Length;
        uint second = positions + (uint)tag.Length;
        return
        [
            .. Box("ftyp", Text("isom"), Words(0x200), Text("isommp42")),
            .. data,
            .. Box(
                "moov",
                Box("mvhd", Words(0, Time, Time, 1000, 2000, 0x10000, 0x1000000, 0, 0), new byte[60], Words(3)),
                Track("vide", VideoEntry(coding), [40, 50], [first, second], inTable ?? []),
                Track("meta", Box("mebx", new byte[8]), [(uint)tag.Length], [positions], []),
                Box("udta", Box("\u00A9xyz", tag), Box("\u00A9nam", tag)),
                inMovie ?? []),
            .. Box("uuid", tag),
            .. Box("free", tag),
            .. behind ?? [],
        ];
    }

    private static byte[] VideoEntry(string coding) => Box(
        coding, new byte[6], Shorts(1), new byte[4], Text("MAKR"), new byte[8], Shorts(64, 48), Words(0x480000, 0x480000, 0), Shorts(1),
        [31, .. Text(Scrubbing.Tag), .. new byte[31 - Scrubbing.Tag.Length]], Shorts(24, 0xFFFF),
        Box("avcC", [1, 66, 0, 10, 255, 225, 0]), Box("pasp", Words(1, 1)), Box("colr", Text("prof"), Profiles.Srgb(Scrubbing.Tag)));

    private static byte[] Track(string kind, byte[] entry, uint[] sizes, uint[] chunks, byte[] inTable) => Box(
        "trak",
        Box("tkhd", Words(3, Time, Time, 1, 0, 2000), new byte[60]),
        Box("edts", Box("elst", Words(0, 1, 2000, 0, 0x10000))),
        Box("udta", Text(Scrubbing.Tag)),
        Box(
            "mdia",
            Box("mdhd", Words(0, Time, Time, 1000, 2000, 0x55C40000)),
            Box("hdlr", Words(0, 0), Text(kind), Text("appl"), new byte[8], Text(Scrubbing.Tag), new byte[1]),
            Box(
                "minf",
                Box("vmhd", new byte[12]),
                Box("dinf", Box("dref", Words(0, 1), Box("url ", Words(1)))),
                Box(
                    "stbl",
                    Box("stsd", Words(0, 1), entry),
                    Box("stts", Words(0, 1, (uint)sizes.Length, 1000)),
                    Box("stsc", Words(0, 1, 1, 1, 1)),
                    Box("stsz", Words([0, 0, (uint)sizes.Length, .. sizes])),
                    Box("stco", Words([0, (uint)chunks.Length, .. chunks])),
                    inTable))));
}
