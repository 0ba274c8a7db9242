namespace Yipai.Sdk.JourneyTests.Uploads;

/// <summary>Makes photos of any size that the city takes.</summary>
internal static class LargePhotos
{
    private static readonly byte[] Head = Convert.FromHexString("FFD8" + "FFC0000B080001000101011100" + "FFDA0008010100003F00");
    private static readonly byte[] End = [0xFF, 0xD9];

    /// <summary>Returns a JPEG without metadata that has this number of bytes, and other bytes for each seed.</summary>
    public static byte[] Jpeg(int length, int seed = 1)
    {
        var jpeg = new byte[length];
        new Random(seed).NextBytes(jpeg);
        for (int place = 0; place < length; place++)
        {
            // Below FF no byte of the picture begins a marker.
            jpeg[place] &= 0x7F;
        }

        Head.CopyTo(jpeg, 0);
        End.CopyTo(jpeg, length - End.Length);
        return jpeg;
    }
}
