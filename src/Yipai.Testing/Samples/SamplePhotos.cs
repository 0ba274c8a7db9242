namespace Yipai.Testing.Samples;

/// <summary>Creates photos that the client and the city accept.</summary>
public static class SamplePhotos
{
    /// <summary>Creates a JPEG without metadata.</summary>
    /// <remarks>It is the shortest file with a picture: start, frame, scan, data, end.</remarks>
    /// <param name="number">The number of the photo, from 0 to 65535. Each number gives other bytes.</param>
    public static byte[] Jpeg(int number = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ushort.MaxValue);
        byte[] jpeg = Convert.FromHexString("FFD8" + "FFC0000B080001000101011100" + "FFDA0008010100003F00" + "D2CF00000000" + "FFD9");
        for (int bits = 0; bits < 4; bits++)
        {
            // Four bits a byte keep the picture data free of FF, which would begin a marker.
            jpeg[^(3 + bits)] = (byte)((number >> (4 * bits)) & 0xF);
        }

        return jpeg;
    }

    /// <summary>Creates a JPEG without metadata that has a given size, such as one that is sent in several chunks.</summary>
    /// <param name="number">The number of the photo, from 0 to 65535. Each number gives other bytes.</param>
    /// <param name="length">The size in bytes, at least that of <see cref="Jpeg(int)"/>.</param>
    public static byte[] Jpeg(int number, int length)
    {
        byte[] shortest = Jpeg(number);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, shortest.Length);
        byte[] jpeg = new byte[length];
        shortest.AsSpan(..^2).CopyTo(jpeg);
        for (int place = shortest.Length - 2; place < length - 2; place++)
        {
            // Each place has its own byte below FF, so that a chunk at a wrong place gives another picture.
            jpeg[place] = (byte)((place + (place / 251) + number) % 251);
        }

        shortest.AsSpan(^2..).CopyTo(jpeg.AsSpan(^2..));
        return jpeg;
    }
}
