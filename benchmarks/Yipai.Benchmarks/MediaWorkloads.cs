using Yipai.Cases;

namespace Yipai.Benchmarks;

/// <summary>Compares scrubbing a large photo with copying it in the same way.</summary>
internal static class MediaWorkloads
{
    private const int Length = 5 * 1024 * 1024;
    private const int CopyLength = 128 * 1024;

    public static void Scrub()
    {
        byte[] photo = LargePhoto();
        using var hidden = new MemoryStream(photo, writable: false);
        using var shown = new MemoryStream(photo, 0, photo.Length, writable: false, publiclyVisible: true);
        using var destination = new MemoryStream(photo.Length);
        Compare("memory to memory", hidden, destination);
        Compare("memory that is shown to memory", shown, destination);

        string folder = Directory.CreateTempSubdirectory("yipai-media-").FullName;
        try
        {
            string path = Path.Combine(folder, "photo.jpg");
            File.WriteAllBytes(path, photo);
            using FileStream from = Open(path, FileMode.Open);
            using FileStream to = Open(Path.Combine(folder, "scrubbed.jpg"), FileMode.Create);
            Compare("file to file", from, to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(string way, Stream source, Stream destination) => Measurement.Compare(
        $"`MediaScrubber.ScrubAsync`, 5 MiB JPEG, {way}",
        () =>
        {
            destination.Position = 0;
            if (!MediaScrubber.ScrubAsync(source, destination).AsTask().GetAwaiter().GetResult().IsScrubbed)
            {
                throw new InvalidOperationException("The photo was refused.");
            }
        },
        "copy of the photo through the same buffer",
        () =>
        {
            source.Position = 0;
            destination.Position = 0;
            Copy(source, destination).GetAwaiter().GetResult();
        });

    /// <summary>Returns a photo of 8 KiB, such as a phone takes.</summary>
    public static byte[] SmallPhoto()
    {
        using Stream stream = typeof(MediaWorkloads).Assembly.GetManifestResourceStream("manhole.jpg")!;
        byte[] photo = new byte[stream.Length];
        stream.ReadExactly(photo);
        return photo;
    }

    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

    private static async Task Copy(Stream source, Stream destination)
    {
        byte[] buffer = new byte[CopyLength];
        int read;
        while ((read = await source.ReadAsync(buffer)) > 0)
        {
            await destination.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    /// <summary>Returns a photo with camera data and one long scan of random data, with the byte stuffing of T.81.</summary>
    public static byte[] LargePhoto(int length = Length, int seed = 20260302)
    {
        byte[] small = SmallPhoto();
        var random = new Random(seed);
        var photo = new List<byte>(length + 8);
        photo.AddRange(small.AsSpan(0, 2));
        photo.AddRange([0xFF, 0xE1, 0x10, 0x02, .. "Exif\0\0"u8, .. new byte[0x1000 - 6]]);
        photo.AddRange(small.AsSpan(2, small.Length - 4));
        while (photo.Count < length)
        {
            byte value = (byte)random.Next(256);
            photo.Add(value);
            if (value == 0xFF)
            {
                photo.Add(0);
            }
        }

        photo.AddRange([0xFF, 0xD9]);
        return [.. photo];
    }
}
