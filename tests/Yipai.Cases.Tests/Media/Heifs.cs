using static Yipai.Cases.Tests.Media.Boxes;

namespace Yipai.Cases.Tests.Media;

/// <summary>A small HEIC with a picture, its thumbnail, EXIF and XMP, the tag wherever private data is.</summary>
internal static class Heifs
{
    public static readonly byte[] Picture = [.. Enumerable.Range(1, 60).Select(value => (byte)value)];

    /// <summary>The file; the type of the first item, its extra property and the length of its data can be others.</summary>
    public static byte[] Build(string type = "hvc1", byte[]? property = null, bool isEssential = false, int reach = 0,
        ushort protection = 0)
    {
        byte[] tag = Text(Scrubbing.Tag);
        byte[] exif = [0, 0, 0, 6, .. Jpegs.Orientation(6)[4..], .. tag];
        byte[][] blobs = [Picture, exif, tag, tag];
        byte[] start = Box("ftyp", Text("heic"), Words(0), Text("mif1heic"));
        byte[] Meta(int dataStart)
        {
            byte[] locations = [];
            for (int number = 0; number < blobs.Length; number++)
            {
                int offset = dataStart + blobs.Take(number).Sum(blob => blob.Length);
                locations = [.. locations, .. Shorts((ushort)(number + 1), 0, 1),
                    .. Words((uint)offset, (uint)(blobs[number].Length + (number == 0 ? reach : 0)))];
            }

            return Box(
                "meta",
                Words(0),
                Box("hdlr", Words(0, 0), Text("pict"), new byte[12], tag, new byte[1]),
                Box("pitm", Words(0), Shorts(1)),
                Box(
                    "iinf", Words(0), Shorts(4), Item(1, type, tag, protection), Item(2, "Exif", []),
                        Item(3, "mime", Text("\0application/rdf+xml")),
                    Item(4, "hvc1", [])),
                Box("iloc", Words(0), [0x44, 0], Shorts(4), locations),
                Box("iref", Words(0), Box("cdsc", Shorts(2, 1, 1)), Box("cdsc", Shorts(3, 1, 1)), Box("thmb", Shorts(4, 1, 1))),
                Box(
                    "iprp",
                    Box("ipco", Box("ispe", Words(0, 64, 48)), Box("irot", [1]), Box("colr", Text("prof"), Profiles.Srgb(Scrubbing.Tag)),
                        property ?? Box("udes", tag)),
                    Box("ipma", Words(0, 2), Shorts(1), [4, 0x81, 0x82, 3, (byte)(isEssential ? 0x84 : 4)], Shorts(4), [1, 0x81])),
                Box("idat", tag));
        }

        int length = Meta(0).Length;
        return [.. start, .. Meta(start.Length + length + 8), .. Box("mdat", blobs), .. Box("mpvd", tag)];
    }

    private static byte[] Item(ushort id, string type, byte[] name, ushort protection = 0) =>
        Box("infe", Words(0x02000000), Shorts(id, protection), Text(type), name, new byte[1]);
}
