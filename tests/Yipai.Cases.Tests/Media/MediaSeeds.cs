namespace Yipai.Cases.Tests.Media;

/// <summary>A small file of each format, with the tag in every place that private data has.</summary>
internal static class MediaSeeds
{
    public static byte[][] All { get; } =
    [
        Photo("baseline"), Photo("progressive"), Photo("restarts"), Png(), WebP(), Heifs.Build(), Videos.Build(),
    ];

    private static byte[] Photo(string name)
    {
        byte[] tag = Boxes.Text(Scrubbing.Tag);
        return
        [
            .. Jpegs.With(
                Jpegs.Load(name),
                [
                    Jpegs.Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 0, 0, .. tag]),
                        Jpegs.Segment(0xE1, [.. Jpegs.Orientation(6)[4..], .. tag]),
                    Jpegs.Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Scrubbing.Tag),
                        Jpegs.Segment(0xED, "Photoshop 3.0\0" + Scrubbing.Tag),
                    Jpegs.Segment(0xE2, "MPF\0" + Scrubbing.Tag), .. Profiles.Segments(Profiles.Srgb(Scrubbing.Tag), 200),
                    Jpegs.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. tag]), Jpegs.Segment(0xFE, Scrubbing.Tag),
                ]),
            .. tag,
        ];
    }

    private static byte[] Png() =>
    [
        .. Pngs.With(
            Pngs.Profile(Scrubbing.Tag), Pngs.Chunk("eXIf", [.. Jpegs.Orientation(6)[10..], .. Boxes.Text(Scrubbing.Tag)]),
                Pngs.Chunk("tEXt", Scrubbing.Tag),
            Pngs.Chunk("zzZz", Scrubbing.Tag), Pngs.Chunk("gAMA", new byte[4])),
        .. Boxes.Text(Scrubbing.Tag),
    ];

    private static byte[] WebP() =>
    [
        .. WebPs.Extended(
            0x2C,
            [WebPs.Chunk("ICCP", Profiles.Srgb(Scrubbing.Tag))],
            WebPs.Chunk("EXIF", [.. Jpegs.Orientation(6)[10..], .. Boxes.Text(Scrubbing.Tag)]),
            WebPs.Chunk("XMP ", Scrubbing.Tag)),
        .. Boxes.Text(Scrubbing.Tag),
    ];
}
